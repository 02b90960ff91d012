import { z } from 'astro/zod'
import { todayIn } from '../i18n/dates.ts'
import { connectAccount, disconnectAccount } from '../market/payments/connect-account.ts'
import { recordPayout } from '../market/payments/record-payout.ts'
import { parseRupiah } from '../market/products/rupiah.ts'
import { calendarDay } from '../market/regions/calendar-day.ts'
import { paths } from '../paths.ts'
import { operatorAction } from './form-action.ts'

const id = z.coerce.number().int().positive()
const shopPage = (seller: number) => paths.operator(`pembayaran/${seller}`)
const wrongAmount = 'Isi jumlahnya dalam rupiah, misalnya 1.250.000.'
const amount = z.string(wrongAmount).transform((typed, context) => {
  const rupiah = parseRupiah(typed)
  if (rupiah !== null && rupiah > 0) return rupiah
  context.addIssue({ code: 'custom', message: wrongAmount })
  return z.NEVER
})

/** The operator's forms about money: what is handed on to shops, and which of them Stripe pays itself. */
export const money = {
  recordPayout: operatorAction({
    input: z.object({
      seller_id: id,
      amount,
      paid_on: calendarDay('Isi tanggal pengirimannya.'),
      proof: z
        .string('Isi nomor bukti dari bank.')
        .min(3, 'Isi nomor bukti dari bank, paling sedikit 3 huruf.')
        .max(200, 'Paling banyak 200 huruf.'),
    }),
    run: async (tx, operator, { amount: amount_rupiah, ...payout }, { locals }) => {
      const today = todayIn('Asia/Jakarta', new Date())
      await recordPayout(tx, locals.enqueue, operator, { ...payout, amount_rupiah }, today)
      return { to: shopPage(payout.seller_id), notice: 'pencairan-dicatat' }
    },
  }),
  connectAccount: operatorAction({
    input: z.object({
      seller_id: id,
      stripe_account: z
        .string('Isi nomor akunnya.')
        .regex(/^acct_[A-Za-z0-9]{5,60}$/, 'Nomor akun Stripe diawali acct_ dan berisi huruf dan angka.'),
    }),
    run: async (tx, operator, input) => {
      await connectAccount(tx, operator, input)
      return { to: shopPage(input.seller_id), notice: 'akun-stripe-tersambung' }
    },
  }),
  disconnectAccount: operatorAction({
    input: z.object({ seller_id: id }),
    run: async (tx, operator, { seller_id }) => {
      await disconnectAccount(tx, operator, seller_id)
      return { to: shopPage(seller_id), notice: 'akun-stripe-dilepas' }
    },
  }),
}
