import { z } from 'astro/zod'
import { answerQuestion } from '../market/orders/answer-question.ts'
import { answerInput } from '../market/orders/order-input.ts'
import { deskAction, publicAction } from './form-action.ts'
import { filled } from './order-fields.ts'
import { done, read, withOrder, wordsTurn } from './order-of-buyer.ts'
import { done as doneAtDesk, orderOf } from './order-of-desk.ts'

/** What buyer and shop answer to the agency that looks at their order. */
export const disputeAnswers = {
  asBuyer: publicAction({
    input: z.record(z.string(), z.unknown()),
    run: async (typed, context) => {
      const answer = read(answerInput(context.locals.t.order.wrong), typed, context)
      await wordsTurn(context)
      await withOrder(context, (tx, order) => answerQuestion(tx, order, answer))
      return done(context, 'dinas-dijawab')
    },
  }),

  asShop: deskAction({
    input: z.object({
      question_id: z.coerce.number().int().positive(),
      question_answer: filled(1, 2000, 'Tulis jawaban Anda.'),
    }),
    run: async (tx, desk, { question_id, question_answer: answer }, context) => {
      const order = await orderOf(tx, desk, context)
      await answerQuestion(tx, order, { question_id, answer })
      return doneAtDesk(desk, order.id, 'pesanan-dinas-dijawab')
    },
  }),
}
