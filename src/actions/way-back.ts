import { z } from 'astro/zod'
import { takeBack } from '../market/orders/take-back.ts'
import { giveBack } from '../market/payments/give-back.ts'
import { notHandedOver } from '../market/payments/not-handed-over.ts'
import { takeBackPayment } from '../market/payments/take-back-payment.ts'
import { deskAction } from './form-action.ts'
import { filled, moneyBack, notHandedOverInput } from './order-fields.ts'
import { done, orderOf } from './order-of-desk.ts'

const id = z.coerce.number().int().positive()

/** The seller's forms for what has gone otherwise than it was written down. */
export const wayBack = {
  /** Pressed by mistake. */
  takeBack: deskAction({
    input: z.object({ step_id: id }),
    run: async (tx, desk, { step_id }, context) => {
      const order = await orderOf(tx, desk, context)
      await takeBack(tx, context.locals.enqueue, order, step_id)
      return done(desk, order.id, 'pesanan-ralat')
    },
  }),
  takeBackPayment: deskAction({
    input: z.object({ why: filled(3, 1000, 'Tulis penjelasannya. Pembeli membacanya.') }),
    run: async (tx, desk, { why }, context) => {
      const order = await orderOf(tx, desk, context)
      await takeBackPayment(tx, context.locals.enqueue, order, why)
      return done(desk, order.id, 'pesanan-belum-masuk')
    },
  }),
  notHandedOver: deskAction({
    input: notHandedOverInput,
    run: async (tx, desk, input, context) => {
      const order = await orderOf(tx, desk, context)
      await notHandedOver(tx, context.locals.enqueue, order, input)
      return done(desk, order.id, input.then === 'again' ? 'pesanan-kembali' : 'pesanan-dibatalkan')
    },
  }),
  giveBack: deskAction({
    input: moneyBack,
    roles: ['owner'],
    run: async (tx, desk, money, context) => {
      const order = await orderOf(tx, desk, context)
      await giveBack(tx, context.locals.enqueue, order, money)
      return done(desk, order.id, 'pesanan-uang-dikembalikan')
    },
  }),
}
