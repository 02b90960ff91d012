import { z } from 'astro/zod'
import { stateTurnover, withdrawTurnover } from '../market/payments/state-turnover.ts'
import { paths } from '../paths.ts'
import { deskAction } from './form-action.ts'

const year = z.coerce.number().int().min(2000).max(2200)
const finances = (desk: { seller_id: number }) => paths.desk(desk.seller_id, 'keuangan')

/** What the owner of a shop states about its taxes. */
export const shopTax = {
  state: deskAction({
    input: z.object({ year, agree_tax: z.literal('ya', 'Centang bila Anda menyatakannya.') }),
    roles: ['owner'],
    run: async (tx, desk, input) => {
      await stateTurnover(tx, desk, input.year, new Date())
      return { to: finances(desk), notice: 'omzet-dinyatakan' }
    },
  }),
  withdraw: deskAction({
    input: z.object({ year }),
    roles: ['owner'],
    run: async (tx, desk, input) => {
      await withdrawTurnover(tx, desk, input.year)
      return { to: finances(desk), notice: 'pernyataan-ditarik' }
    },
  }),
}
