import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { agree } from '../market/programs/agree.ts'
import { changeEdition } from '../market/programs/change-edition.ts'
import { closeEdition } from '../market/programs/close-edition.ts'
import { createEdition } from '../market/programs/create-edition.ts'
import { declineApplications } from '../market/programs/decline.ts'
import { endEnrollments } from '../market/programs/end-enrollment.ts'
import { invite } from '../market/programs/invite.ts'
import { noteStep } from '../market/programs/note-step.ts'
import { saveClasses } from '../market/programs/save-classes.ts'
import { savePartners } from '../market/programs/save-partners.ts'
import { saveVillageTargets } from '../market/programs/save-village-targets.ts'
import { undoStep } from '../market/programs/undo-step.ts'
import { paths } from '../paths.ts'
import { agencyAction } from './form-action.ts'
import * as fields from './program-fields.ts'

export const programs = {
  create: agencyAction({
    input: fields.newEdition,
    roles: ['head', 'curator'],
    run: async (tx, officer, input) => {
      const id = await createEdition(tx, officer, input)
      return { to: page(id), notice: 'program-dibuat' }
    },
  }),
  change: agencyAction({
    input: fields.edition,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, ...input }) => {
      await changeEdition(tx, officer, id, input)
      return { to: page(id), notice: 'tersimpan' }
    },
  }),
  close: agencyAction({
    input: fields.editionAlone,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id }, context) => {
      await closeEdition(tx, context.locals.enqueue, officer, id)
      return { to: page(id), notice: 'program-ditutup' }
    },
  }),
  savePartners: agencyAction({
    input: fields.partners,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, partners }) => {
      await savePartners(tx, officer, id, partners)
      return { to: page(id, 'ubah'), notice: 'tersimpan' }
    },
  }),
  saveClasses: agencyAction({
    input: fields.classes,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, classes }) => {
      await saveClasses(tx, officer, id, classes)
      return { to: page(id, 'ubah'), notice: 'tersimpan' }
    },
  }),
  saveTargets: agencyAction({
    input: fields.villageTargets,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, villages }) => {
      await saveVillageTargets(tx, officer, id, villages)
      return { to: page(id, 'desa'), notice: 'tersimpan' }
    },
  }),
  invite: agencyAction({
    input: fields.invitation,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, sellers, products, exception, ...detail }, context) => {
      const asked = { seller_ids: sellers, product_ids: products, detail, exception }
      const { over } = await invite(tx, context.locals.enqueue, officer, id, asked)
      const notice = over > 0 ? 'peserta-diundang-lebih' : 'peserta-diundang'
      return { to: page(id, '', 'menunggu-penjual'), notice }
    },
  }),
  agree: agencyAction({
    input: fields.consent,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, enrollments: ids, exception }, context) => {
      await agree(tx, context.locals.enqueue, officer, id, { ids, exception })
      return { to: await nextInQueue(tx, officer, 'consent'), notice: 'peserta-disetujui' }
    },
  }),
  decline: agencyAction({
    input: fields.ending,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, enrollments: ids, reason }, context) => {
      await declineApplications(tx, context.locals.enqueue, officer, id, { ids, reason })
      return { to: await nextInQueue(tx, officer, 'consent'), notice: 'permohonan-ditolak' }
    },
  }),
  end: agencyAction({
    input: fields.ending,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, enrollments: ids, reason }, context) => {
      await endEnrollments(tx, context.locals.enqueue, officer, id, { ids, reason })
      return { to: page(id, '', 'berakhir'), notice: 'keikutsertaan-berakhir' }
    },
  }),
  noteStep: agencyAction({
    input: fields.stepNote,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, enrollments: ids, ...note }) => {
      await noteStep(tx, officer, id, { ids, ...note })
      return { to: page(id, '', 'ikut'), notice: 'langkah-dicatat' }
    },
  }),
  undoStep: agencyAction({
    input: fields.chosen,
    roles: ['head', 'curator'],
    run: async (tx, officer, { edition_id: id, enrollments: ids }) => {
      await undoStep(tx, officer, id, ids)
      return { to: page(id, '', 'ikut'), notice: 'langkah-dibatalkan' }
    },
  }),
}

function page(edition: number, part = '', keadaan?: string) {
  return paths.office(`program/${edition}${part === '' ? '' : `/${part}`}`, { keadaan })
}
