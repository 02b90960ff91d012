import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import { enterAgency } from '../market/agencies/enter-agency.ts'
import { formatCode, parseCode } from '../market/accounts/secret.ts'
import { showOnce } from '../market/accounts/shown-once.ts'
import { acceptInvitation } from '../market/sellers/accept-invitation.ts'
import { askMentorship } from '../market/sellers/ask-mentorship.ts'
import { changeMemberRole } from '../market/sellers/change-member-role.ts'
import { consentToMentor } from '../market/sellers/consent-to-mentor.ts'
import { endMentorship } from '../market/sellers/end-mentorship.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { handOverShop } from '../market/sellers/hand-over-shop.ts'
import { inviteMember } from '../market/sellers/invite-member.ts'
import { openShopFor } from '../market/sellers/open-shop-for.ts'
import { removeMember } from '../market/sellers/remove-member.ts'
import { withdrawInvitation } from '../market/sellers/withdraw-invitation.ts'
import { paths } from '../paths.ts'
import { accountAction, deskAction } from './form-action.ts'

const id = z.coerce.number().int().positive()
const role = z.enum(['owner', 'staff'], 'Pilih salah satu.')
const page = (desk: Desk) => paths.desk(desk.seller_id, 'anggota')

export const members = {
  invite: deskAction({
    input: z.object({ role, for_whom: z.string().max(80, 'Paling banyak 80 huruf.').default('') }),
    roles: ['owner'],
    run: async (tx, desk, input, context) => {
      const token = await inviteMember(tx, desk, input)
      showToken(context, desk, token)
      return { to: page(desk), notice: 'undangan-dibuat' }
    },
  }),
  withdraw: deskAction({
    input: z.object({ id }),
    roles: ['owner', 'mentor'],
    run: async (tx, desk, input) => {
      await withdrawInvitation(tx, desk, input.id)
      return { to: page(desk), notice: 'undangan-ditarik' }
    },
  }),
  changeRole: deskAction({
    input: z.object({ account_id: id, role }),
    roles: ['owner'],
    run: async (tx, desk, input) => {
      await changeMemberRole(tx, desk, input)
      return { to: page(desk), notice: 'tersimpan' }
    },
  }),
  remove: deskAction({
    input: z.object({ account_id: id }),
    roles: ['owner', 'staff'],
    run: async (tx, desk, { account_id }) => {
      await removeMember(tx, desk, account_id)
      return account_id === desk.account_id
        ? { to: paths.desks(), notice: 'lapak-ditinggalkan' }
        : { to: page(desk), notice: 'anggota-dikeluarkan' }
    },
  }),
  consent: deskAction({
    input: z.object({ mentorship_id: id }),
    roles: ['owner'],
    run: async (tx, desk, { mentorship_id }) => {
      await consentToMentor(tx, desk, mentorship_id)
      return { to: page(desk), notice: 'pendamping-diizinkan' }
    },
  }),
  endMentorship: deskAction({
    input: z.object({ mentorship_id: id }),
    roles: ['owner', 'mentor'],
    run: async (tx, desk, { mentorship_id }) => {
      await endMentorship(tx, desk, mentorship_id)
      return {
        to: desk.role === 'mentor' ? paths.desks() : page(desk),
        notice: 'pendampingan-berakhir',
      }
    },
  }),
  handOver: deskAction({
    input: z.object({}),
    roles: ['mentor'],
    run: async (tx, desk, _, context) => {
      showToken(context, desk, formatCode(await handOverShop(tx, desk)))
      return { to: page(desk), notice: 'kode-dibuat' }
    },
  }),

  find: accountAction({
    input: z.object({
      kode: z.string().max(60).transform(parseCode).pipe(z.string().min(1, 'Isi kode serah terimanya.')),
    }),
    run: (_tx, _account, { kode }) => Promise.resolve(paths.invitation(kode)),
  }),
  accept: accountAction({
    input: z.object({ keep_mentor: z.enum(['ya', 'tidak']).default('tidak') }),
    run: async (tx, account, { keep_mentor }, { locals, params }) => {
      const token = params['token'] ?? ''
      const shop = await acceptInvitation(tx, locals.enqueue, account, {
        token,
        keep_mentor: keep_mentor === 'ya',
      })
      return { to: paths.desk(shop), notice: 'selamat-bergabung' }
    },
  }),
  ask: accountAction({
    input: z.object({
      seller_id: z.coerce.number('Isi nomor lapaknya.').int().positive('Isi nomor lapaknya.'),
    }),
    run: async (tx, { account_id }, { seller_id }, context) => {
      const mentor = await enterAsMentor(tx, account_id, context)
      await askMentorship(tx, context.locals.enqueue, mentor, seller_id)
      return { to: paths.desks(), notice: 'pendamping-meminta' }
    },
  }),
  openFor: accountAction({
    input: z.object({
      name: z.string().min(2, 'Isi nama usahanya.').max(120, 'Paling banyak 120 huruf.'),
      consent_note: z
        .string()
        .min(10, 'Tulis bagaimana orangnya menyetujui, misalnya: lisan di balai desa, 3 November.')
        .max(500, 'Paling banyak 500 huruf.'),
    }),
    run: async (tx, { account_id }, input, context) => {
      const shop = await openShopFor(tx, await enterAsMentor(tx, account_id, context), input)
      return { to: paths.desk(shop, 'daftar'), notice: 'lapak-orang-lain-dibuka' }
    },
  }),
}

/** A mentor is met at the sellers' desk too, where no agency's form enters the agency. */
async function enterAsMentor(tx: Tx, account_id: number, { clientAddress }: ActionAPIContext) {
  return { ...(await enterAgency(tx, account_id, ['mentor'])), origin: clientAddress }
}

/** The token of a link or a code, which is stored nowhere: the page of members shows it to whoever made it. */
function showToken({ cookies, locals }: ActionAPIContext, desk: Desk, token: string) {
  if (!locals.account) return
  const { name, value, attributes } = showOnce(locals, locals.account.session_id, {
    path: page(desk),
    text: token,
  })
  cookies.set(name, value, attributes)
}
