import { z } from 'astro/zod'
import { readNoticesOfOrder } from '../market/mail/read-notices.ts'
import { acceptOrder } from '../market/orders/accept-order.ts'
import { enterWhatsappOrder } from '../market/orders/enter-whatsapp-order.ts'
import { openDispute } from '../market/orders/open-dispute.ts'
import { readMessages } from '../market/orders/read-messages.ts'
import { readyOrder } from '../market/orders/ready-order.ts'
import { sendMessage } from '../market/orders/send-message.ts'
import { correctParcel, sendOrder } from '../market/orders/send-order.ts'
import { sendOrders } from '../market/orders/send-orders.ts'
import { setDeliveryCost } from '../market/orders/set-delivery-cost.ts'
import { startMaking } from '../market/orders/start-making.ts'
import { agreeToReturn, refuseReturn } from '../market/payments/answer-return.ts'
import { cancelOrder } from '../market/payments/cancel-order.ts'
import { confirmSeen } from '../market/payments/confirm-transfer.ts'
import { handOver } from '../market/payments/hand-over.ts'
import { markSentBack } from '../market/payments/mark-sent-back.ts'
import { rejectProof } from '../market/payments/reject-proof.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction, deskUpload } from './form-action.ts'
import {
  deliveryCost,
  filled,
  parcel,
  parcels,
  promisedDay,
  returnTerms,
  rupiah,
  text,
  ticked,
  whatsappOrder,
} from './order-fields.ts'
import { done, orderOf, sayGone } from './order-of-desk.ts'
import { sentenceFor } from './sentences.ts'

const id = z.coerce.number().int().positive()
const nothing = z.object({})

/** The seller's forms of orders. */
export const deskOrders = {
  enter: deskAction({
    input: whatsappOrder,
    run: async (tx, desk, input, { locals }) => {
      const stripe = locals.stripe && locals.fees
      const order = await enterWhatsappOrder(tx, locals.enqueue, desk, input, { stripe })
      return done(desk, order, 'pesanan-dicatat')
    },
  }),
  accept: deskAction({
    input: nothing,
    run: async (tx, desk, _, context) => {
      const order = await orderOf(tx, desk, context)
      await acceptOrder(tx, context.locals.enqueue, order)
      return done(desk, order.id, 'pesanan-disanggupi')
    },
  }),
  setDeliveryCost: deskAction({
    input: deliveryCost,
    run: async (tx, desk, cost, context) => {
      const order = await orderOf(tx, desk, context)
      await setDeliveryCost(tx, context.locals.enqueue, order, cost)
      return done(desk, order.id, 'pesanan-ongkir')
    },
  }),
  startMaking: deskAction({
    input: promisedDay,
    run: async (tx, desk, { promised_on }, context) => {
      const order = await orderOf(tx, desk, context)
      await startMaking(tx, context.locals.enqueue, order, promised_on, new Date())
      return done(desk, order.id, 'pesanan-dibuat')
    },
  }),
  send: deskAction({
    input: parcel,
    run: async (tx, desk, input, context) => {
      const order = await orderOf(tx, desk, context)
      await sendOrder(tx, context.locals.enqueue, order, input)
      return done(desk, order.id, 'pesanan-dikirim')
    },
  }),
  /** Several at once; what is wrong is told in its row, and none is sent then. */
  sendMany: deskAction({
    input: parcels,
    run: async (tx, desk, { rows }, { locals }) => {
      if (rows.size === 0) throw new Refusal('nothing-sent')
      const wrong = await sendOrders(tx, locals.enqueue, desk, rows)
      for (const { order_id, refusal } of wrong)
        if (locals.form)
          locals.form.problems[`rows.o${order_id}.tracking_number`] = sentenceFor(refusal, locals.t).sentence
      if (wrong.length > 0) throw new Refusal('table-wrong')
      for (const order of rows.keys()) await readNoticesOfOrder(tx, desk, order)
      const sent = [...rows.keys()].map((order) => `dikirim=${order}`).join('&')
      return { to: paths.desk(desk.seller_id, `pesanan/kirim?${sent}`), notice: 'pesanan-dikirim' }
    },
  }),
  correctParcel: deskAction({
    input: parcel,
    run: async (tx, desk, input, context) => {
      const order = await orderOf(tx, desk, context)
      await correctParcel(tx, order, input)
      return done(desk, order.id, 'tersimpan')
    },
  }),
  ready: deskAction({
    input: nothing,
    run: async (tx, desk, _, context) => {
      const order = await orderOf(tx, desk, context)
      await readyOrder(tx, context.locals.enqueue, order)
      return done(desk, order.id, 'pesanan-siap')
    },
  }),
  confirmTransfer: deskAction({
    input: z.object({ amount: rupiah, seen: ticked }),
    run: async (tx, desk, { amount: amount_rupiah, seen: has_seen }, context) => {
      const order = await orderOf(tx, desk, context)
      const { enqueue, fees } = context.locals
      await confirmSeen(tx, enqueue, fees, order, { amount_rupiah, has_seen }).catch(sayGone)
      return done(desk, order.id, 'pesanan-dibayar')
    },
  }),
  rejectProof: deskAction({
    input: z.object({ proof_id: id, rejection: filled(3, 500, 'Tulis apa yang belum cocok.') }),
    run: async (tx, desk, input, context) => {
      const order = await orderOf(tx, desk, context)
      await rejectProof(tx, context.locals.enqueue, order, input)
      return done(desk, order.id, 'pesanan-bukti-ditolak')
    },
  }),
  /** A wrong code is counted: its transaction is over when it is refused. */
  handOver: deskUpload({
    input: z.object({ handover_code: text(20) }),
    run: async (desk, { handover_code }, context) => {
      const { db, enqueue, fees } = context.locals
      const [order, isRight] = await db.transaction().execute(async (tx) => {
        const entered = await orderOf(tx, desk, context)
        return [entered, await handOver(tx, enqueue, fees, entered, handover_code || null)] as const
      })
      if (!isRight) throw new Refusal('handover-code-wrong')
      return done(desk, order.id, 'pesanan-diserahkan')
    },
  }),
  cancel: deskAction({
    input: z.object({ reason: filled(3, 1000, 'Tulis alasannya. Pembeli membacanya.'), gone: ticked }),
    run: async (tx, desk, { reason, gone }, context) => {
      const order = await orderOf(tx, desk, context)
      await cancelOrder(tx, context.locals.enqueue, order, reason, gone ? 'gone' : 'back')
      return done(desk, order.id, 'pesanan-dibatalkan')
    },
  }),
  write: deskAction({
    input: z.object({ words: filled(1, 2000, 'Tulis pesannya.') }),
    run: async (tx, desk, { words }, context) => {
      const order = await orderOf(tx, desk, context)
      await sendMessage(tx, context.locals.enqueue, order, words)
      return done(desk, order.id, 'pesanan-pesan')
    },
  }),
  readMessages: deskAction({
    input: nothing,
    run: async (tx, desk, _, context) => {
      const order = await orderOf(tx, desk, context)
      await readMessages(tx, order)
      return done(desk, order.id, 'tersimpan')
    },
  }),
  agreeToReturn: deskAction({
    input: returnTerms,
    roles: ['owner'],
    run: async (tx, desk, terms, context) => {
      const order = await orderOf(tx, desk, context)
      await agreeToReturn(tx, context.locals.enqueue, order, terms)
      return done(desk, order.id, 'pesanan-dikembalikan')
    },
  }),
  refuseReturn: deskAction({
    input: z.object({ refusal: filled(3, 1000, 'Tulis jawaban Anda untuk pembeli.') }),
    run: async (tx, desk, { refusal }, context) => {
      const order = await orderOf(tx, desk, context)
      await refuseReturn(tx, context.locals.enqueue, order, refusal)
      return done(desk, order.id, 'pesanan-retur-ditolak')
    },
  }),
  markSentBack: deskAction({
    input: z.object({ refund_id: id }),
    roles: ['owner'],
    run: async (tx, desk, { refund_id }, context) => {
      const order = await orderOf(tx, desk, context)
      await markSentBack(tx, context.locals.enqueue, order, refund_id)
      return done(desk, order.id, 'pesanan-uang-kembali')
    },
  }),
  dispute: deskAction({
    input: z.object({ problem: filled(10, 2000, 'Ceritakan masalahnya, paling sedikit 10 huruf.') }),
    run: async (tx, desk, { problem }, context) => {
      const order = await orderOf(tx, desk, context)
      await openDispute(tx, context.locals.enqueue, order, problem)
      return done(desk, order.id, 'pesanan-sengketa')
    },
  }),
}
