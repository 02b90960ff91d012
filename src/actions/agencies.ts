import { z } from 'astro/zod'
import { agencyContact, agencyProfile } from '../market/agencies/agency.ts'
import { acceptOffer, declineOffer } from '../market/agencies/answer-offer.ts'
import { askAssistance } from '../market/agencies/ask-assistance.ts'
import { changeStaffRoles } from '../market/agencies/change-staff-roles.ts'
import { closeAgency } from '../market/agencies/close-agency.ts'
import { endAssistance } from '../market/agencies/end-assistance.ts'
import { endStaff } from '../market/agencies/end-staff.ts'
import { everyStaffRole } from '../market/agencies/enter-agency.ts'
import { leaveAgency } from '../market/agencies/leave-agency.ts'
import { nameHead } from '../market/agencies/name-head.ts'
import { offerStaff } from '../market/agencies/offer-staff.ts'
import { openAgency } from '../market/agencies/open-agency.ts'
import { reopenAgency } from '../market/agencies/reopen-agency.ts'
import { saveAgency } from '../market/agencies/save-agency.ts'
import { saveAgencyLogo } from '../market/agencies/save-agency-logo.ts'
import { limits } from '../market/accounts/rate-limit.ts'
import { acceptImage } from '../market/images/accept-image.ts'
import { paths } from '../paths.ts'
import { takeTurns } from './account-door.ts'
import { contact } from './account-fields.ts'
import { accountAction, agencyAction, agencyUpload, operatorAction } from './form-action.ts'

const id = z.coerce.number().int().positive()
const nothing = z.object({})
const roles = z
  .array(z.enum(everyStaffRole), 'Pilih paling sedikit satu peran.')
  .min(1, 'Pilih paling sedikit satu peran.')
const agencyPage = (agency: number) => paths.operator(`instansi/${agency}`)
const ownPage = () => paths.office('instansi')

/** The operator's forms: agencies open and close, and get their first head. */
export const agencies = {
  open: operatorAction({
    input: agencyContact.extend({
      region_code: z.string('Pilih wilayahnya.').regex(/^\d{2}(\.\d{2})?$/, 'Pilih wilayahnya.'),
    }),
    run: async (tx, operator, input) => ({
      to: agencyPage(await openAgency(tx, operator, input)),
      notice: 'instansi-dibuka',
    }),
  }),
  nameHead: operatorAction({
    input: z.object({ agency_id: id, contact }),
    run: async (tx, operator, input) => {
      await nameHead(tx, operator, input)
      return { to: agencyPage(input.agency_id), notice: 'kepala-ditunjuk' }
    },
  }),
  close: operatorAction({
    input: z.object({ agency_id: id }),
    run: async (tx, operator, { agency_id }) => {
      await closeAgency(tx, operator, agency_id)
      return { to: agencyPage(agency_id), notice: 'instansi-ditutup' }
    },
  }),
  reopen: operatorAction({
    input: z.object({ agency_id: id }),
    run: async (tx, operator, { agency_id }) => {
      await reopenAgency(tx, operator, agency_id)
      return { to: agencyPage(agency_id), notice: 'instansi-dibuka' }
    },
  }),
}

/** The forms of an agency's head: its page, its people, and whether its province acts in its region too. */
export const office = {
  save: agencyAction({
    input: agencyProfile,
    roles: ['head'],
    run: async (tx, head, profile) => {
      await saveAgency(tx, head, profile)
      return { to: ownPage(), notice: 'tersimpan' }
    },
  }),
  saveLogo: agencyUpload({
    input: z.object({ logo: z.instanceof(File, { error: 'Pilih gambarnya.' }) }),
    roles: ['head'],
    run: async (head, { logo }, { locals: { db, storage, enqueue } }) => {
      const upload = { body: logo.stream(), type: logo.type }
      const { image_id } = await acceptImage(db, storage, enqueue, upload)
      await db.transaction().execute((tx) => saveAgencyLogo(tx, head, image_id))
      return { to: ownPage(), notice: 'tersimpan' }
    },
  }),
  appoint: agencyAction({
    input: z.object({ contact, roles }),
    roles: ['head'],
    run: async (tx, head, input, context) => {
      await takeTurns(tx, context, [limits.staffOffer, String(head.agency_id)])
      await offerStaff(tx, context.locals.enqueue, head, input)
      return { to: ownPage(), notice: 'tawaran-dikirim' }
    },
  }),
  leave: agencyAction({
    input: nothing,
    roles: ['head', 'verifier', 'curator', 'mentor'],
    run: async (tx, officer) => {
      await leaveAgency(tx, officer)
      return { to: paths.account(), notice: 'tugas-sendiri-berakhir' }
    },
  }),
  changeRoles: agencyAction({
    input: z.object({ account_id: id, roles: z.array(z.enum(everyStaffRole)).default([]) }),
    roles: ['head'],
    run: async (tx, head, input) => {
      await changeStaffRoles(tx, head, input)
      return { to: ownPage(), notice: 'peran-diganti' }
    },
  }),
  endStaff: agencyAction({
    input: z.object({ account_id: id }),
    roles: ['head'],
    run: async (tx, head, { account_id }) => {
      await endStaff(tx, head, account_id)
      return account_id === head.account_id
        ? { to: paths.account(), notice: 'tugas-sendiri-berakhir' }
        : { to: ownPage(), notice: 'tugas-berakhir' }
    },
  }),
  askAssistance: agencyAction({
    input: z.object({
      reason: z
        .string('Tulis alasannya, 5 sampai 500 huruf.')
        .min(5, 'Tulis alasannya, 5 sampai 500 huruf.')
        .max(500, 'Tulis alasannya, 5 sampai 500 huruf.'),
    }),
    roles: ['head'],
    run: async (tx, head, { reason }) => {
      await askAssistance(tx, head, reason)
      return { to: ownPage(), notice: 'provinsi-diminta' }
    },
  }),
  endAssistance: agencyAction({
    input: nothing,
    roles: ['head'],
    run: async (tx, head) => {
      await endAssistance(tx, head)
      return { to: ownPage(), notice: 'bantuan-berakhir' }
    },
  }),
}

/** How somebody answers what an agency offers them. */
export const staffOffers = {
  accept: accountAction({
    input: z.object({ id }),
    run: async (tx, { account_id }, { id: offer_id }, { clientAddress: origin }) => {
      await acceptOffer(tx, { account_id, offer_id, origin })
      return { to: paths.office('instansi'), notice: 'tawaran-diterima' }
    },
  }),
  decline: accountAction({
    input: z.object({ id }),
    run: async (tx, { account_id }, { id: offer_id }) => {
      await declineOffer(tx, { account_id, offer_id })
      return { to: paths.account(), notice: 'tawaran-ditolak' }
    },
  }),
}
