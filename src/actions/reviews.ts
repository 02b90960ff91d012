import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits, networkOf } from '../market/accounts/rate-limit.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { enterAsBuyer } from '../market/orders/enter-order.ts'
import { acceptPhotos } from '../market/reviews/accept-photos.ts'
import { answerReview } from '../market/reviews/answer-review.ts'
import { decideReviewReport } from '../market/reviews/decide-review-report.ts'
import { findReviewable } from '../market/reviews/find-reviewable.ts'
import { findShownReview } from '../market/reviews/find-shown-review.ts'
import { reportReview } from '../market/reviews/report-review.ts'
import { reportInput, reviewInput } from '../market/reviews/review.ts'
import { writeReview } from '../market/reviews/write-review.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { agencyAction, deskAction, publicAction } from './form-action.ts'

const id = z.coerce.number().int().positive()

export const reviews = {
  // Photos are taken in only from who may review, and once everything else is right.
  write: publicAction({
    input: z.looseObject({
      order_line_id: id,
      kept: z.array(z.string()).default([]),
      photos: z.array(z.instanceof(File)).default([]),
    }),
    run: async ({ order_line_id, kept, photos, ...typed }, context) => {
      const { account, db, enqueue, lang, storage, t } = context.locals
      const token = context.params['token'] ?? ''
      const order = await findReviewable(db, token)
      if (!order) throw new Refusal('not-found')
      if (!order.may_review) throw new Refusal('review-too-early')
      const review = parsed(reviewInput(t.review.write), typed, context)
      const added = await acceptPhotos(db, storage, enqueue, photos)
      await db.transaction().execute(async (tx) => {
        const entered = await enterAsBuyer(tx, token, account?.account_id ?? null)
        await writeReview(tx, enqueue, entered, { ...review, order_line_id, language: lang, kept, added })
      })
      return localized(lang, paths.reviewOrder(token, { tersimpan: 'ya' }))
    },
  }),

  answer: deskAction({
    input: z.object({
      review_id: id,
      words: z
        .string('Tulis jawaban Anda.')
        .min(1, 'Tulis jawaban Anda.')
        .max(1000, 'Paling banyak 1.000 huruf.'),
    }),
    run: async (tx, desk, answer) => {
      await answerReview(tx, desk, answer)
      return { to: paths.deskReviews(desk.seller_id), notice: 'ulasan-dijawab' }
    },
  }),

  report: publicAction({
    input: z.record(z.string(), z.unknown()),
    run: async (typed, context) => {
      const { db, lang, t } = context.locals
      const { words } = parsed(reportInput(t), typed, context)
      const reviewId = Number(context.params['review'])
      const review = Number.isSafeInteger(reviewId) ? await findShownReview(db, reviewId) : undefined
      if (!review) throw new Refusal('not-found')
      const of = `${networkOf(context.clientAddress)} ${review.seller_id}`
      await takeTurns(db, context, [limits.complaint], [limits.complaintOfShop, of])
      await db.transaction().execute((tx) => reportReview(tx, review.id, words))
      return localized(lang, paths.reportReview(review.id, { terkirim: 'ya' }))
    },
  }),

  decide: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({
      report_id: id,
      verdict: z.enum(['keep', 'hide'], 'Pilih putusannya.'),
      reason: z
        .string('Tulis alasannya.')
        .min(10, 'Tulis alasannya, paling sedikit 10 huruf.')
        .max(1000, 'Paling banyak 1.000 huruf.'),
    }),
    run: async (tx, officer, { report_id, verdict, reason }) => {
      await decideReviewReport(tx, officer, { report_id, is_upheld: verdict === 'hide', reason })
      return { to: await nextInQueue(tx, officer, 'review'), notice: 'ulasan-diputus' }
    },
  }),
}

/** What is wrong is said in the language of the page, beside each field. */
function parsed<Output>(schema: z.ZodType<Output>, typed: unknown, { locals }: ActionAPIContext) {
  const read = schema.safeParse(typed)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues)
    if (locals.form) locals.form.problems[path.join('.')] ??= message
  throw new Refusal('review-incomplete')
}
