import { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import { todayIn } from '../i18n/dates.ts'
import { acceptDocument } from '../market/documents/accept-document.ts'
import { forgetDocument } from '../market/documents/forget-document.ts'
import { readOperatorNotices } from '../market/mail/operator-notices.ts'
import { connectAccount, disconnectAccount } from '../market/payments/connect-account.ts'
import { findFailedRefund } from '../market/payments/find-failed-refunds.ts'
import { payBackOtherwise } from '../market/payments/pay-back-otherwise.ts'
import { correctPayout } from '../market/payments/correct-payout.ts'
import { recordPayout } from '../market/payments/record-payout.ts'
import { retryRefund } from '../market/payments/retry-refund.ts'
import { parseRupiah } from '../market/products/rupiah.ts'
import { calendarDay } from '../market/regions/calendar-day.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { operatorAction, operatorUpload } from './form-action.ts'

const id = z.coerce.number().int().positive()
const shopPage = (seller: number) => paths.operator(`pembayaran/${seller}`)
const wrongAmount = 'Isi jumlahnya dalam rupiah, misalnya 1.250.000.'
const amount = z.string(wrongAmount).transform((typed, context) => {
  const rupiah = parseRupiah(typed)
  if (rupiah !== null && rupiah > 0) return rupiah
  context.addIssue({ code: 'custom', message: wrongAmount })
  return z.NEVER
})

const paidBack = z.object({
  refund_id: id,
  paid_by: z.enum(['operator', 'shop'], 'Pilih siapa yang mengirim uangnya.'),
  note: z
    .string('Tulis bagaimana uangnya dikirim.')
    .min(5, 'Tulis bagaimana uangnya dikirim, paling sedikit 5 huruf.')
    .max(1000, 'Paling banyak 1.000 huruf.'),
  document: z
    .instanceof(File, { message: 'Pilih foto atau PDF buktinya.' })
    .refine(({ size }) => size > 0, 'Pilih foto atau PDF buktinya.'),
})

/**
 * The operator's forms about money: what is handed on to shops, which of them Stripe pays itself, and what Stripe could
 * not send back.
 */
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
      is_back: z.literal('ya').optional(),
    }),
    run: async (tx, operator, { amount: amount_rupiah, ...typed }, { locals }) => {
      const today = todayIn('Asia/Jakarta', new Date())
      const payout = { ...typed, amount_rupiah, is_back: typed.is_back === 'ya' }
      await recordPayout(tx, locals.enqueue, operator, payout, today)
      const notice = payout.is_back ? 'uang-kembali-dicatat' : 'pencairan-dicatat'
      return { to: shopPage(payout.seller_id), notice }
    },
  }),
  correctPayout: operatorAction({
    input: z.object({
      payout_id: id,
      seller_id: id,
      correction: z
        .string('Tulis apa yang salah.')
        .min(5, 'Tulis apa yang salah, paling sedikit 5 huruf.')
        .max(500, 'Paling banyak 500 huruf.'),
    }),
    run: async (tx, operator, input, { locals }) => {
      await correctPayout(tx, locals.enqueue, operator, input)
      return { to: shopPage(input.seller_id), notice: 'pencairan-dibetulkan' }
    },
  }),
  retryRefund: operatorAction({
    input: z.object({ refund_id: id }),
    run: async (tx, operator, { refund_id }, { locals }) => {
      await retryRefund(tx, locals.enqueue, operator, refund_id)
      return { to: paths.operator('pembayaran/stripe'), notice: 'pengembalian-dicoba' }
    },
  }),
  payBackOtherwise: operatorUpload({
    input: paidBack,
    run: async (operator, { document, ...paid }, { locals: { db, storage, enqueue } }) => {
      const failed = await findFailedRefund(db, paid.refund_id)
      if (!failed) throw new Refusal('refund-taken-up')
      const sender = { seller_id: failed.seller_id, account_id: operator.account_id, is_official: true }
      const { document_id } = await acceptDocument(db, storage, sender, { body: document.stream() })
      const record = (tx: Tx) => payBackOtherwise(tx, enqueue, operator, { ...paid, document_id })
      await db
        .transaction()
        .execute(record)
        .catch(async (error: unknown) => {
          await forgetDocument(db, storage, document_id)
          throw error
        })
      return { to: paths.operator('pembayaran/stripe'), notice: 'pengembalian-dicatat' }
    },
  }),
  readNotices: operatorAction({
    input: z.object({ shown: z.array(id).max(100).default([]) }),
    run: async (tx, _operator, { shown }) => {
      await readOperatorNotices(tx, shown)
      return { to: paths.operator('pembayaran'), notice: 'kabar-dibaca' }
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
