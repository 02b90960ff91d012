import { z } from 'astro/zod'
import { accept } from '../market/programs/accept.ts'
import { applyToEdition } from '../market/programs/apply-to-edition.ts'
import { declineInvitation } from '../market/programs/decline.ts'
import { leaveProgram } from '../market/programs/end-enrollment.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { paths } from '../paths.ts'
import { deskAction } from './form-action.ts'
import { application, reason } from './program-fields.ts'

const id = z.coerce.number().int().positive()
const page = (desk: Desk) => paths.desk(desk.seller_id, 'program')

/** The shop's own consent. A mentor works for the agency, which must not consent for both sides. */
export const participation = {
  apply: deskAction({
    input: application,
    roles: ['owner', 'staff'],
    run: async (tx, desk, { edition_id, product_id, ...detail }) => {
      await applyToEdition(tx, desk, edition_id, { product_id, detail })
      return { to: page(desk), notice: 'permohonan-dikirim' }
    },
  }),
  accept: deskAction({
    input: z.object({ id }),
    roles: ['owner', 'staff'],
    run: async (tx, desk, input) => {
      await accept(tx, desk, input.id)
      return { to: page(desk), notice: 'undangan-diterima' }
    },
  }),
  decline: deskAction({
    input: z.object({ id, reason }),
    roles: ['owner', 'staff'],
    run: async (tx, desk, input) => {
      await declineInvitation(tx, desk, input)
      return { to: page(desk), notice: 'undangan-ditolak' }
    },
  }),
  end: deskAction({
    input: z.object({ id, reason }),
    roles: ['owner', 'staff'],
    run: async (tx, desk, input) => {
      await leaveProgram(tx, desk, input)
      return { to: page(desk), notice: 'keikutsertaan-berakhir' }
    },
  }),
}
