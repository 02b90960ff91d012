import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits, networkOf } from '../market/accounts/rate-limit.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { enterAsBuyer } from '../market/orders/enter-order.ts'
import { answerReview } from '../market/reviews/answer-review.ts'
import { decideReviewReport } from '../market/reviews/decide-review-report.ts'
import { findReviewable, isFixed } from '../market/reviews/find-reviewable.ts'
import { findShownReview } from '../market/reviews/find-shown-review.ts'
import { reportReview } from '../market/reviews/report-review.ts'
import { restoreReview } from '../market/reviews/restore-review.ts'
import { reportInput, reviewInput } from '../market/reviews/review.ts'
import { refuseOwnShop, writeReview } from '../market/reviews/write-review.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { agencyAction, deskAction, publicAction } from './form-action.ts'
import { takeReviewPhotos } from './review-photos.ts'

const id = z.coerce.number().int().positive()
const reason = z
  .string('Tulis alasannya.')
  .min(10, 'Tulis alasannya, paling sedikit 10 huruf.')
  .max(1000, 'Paling banyak 1.000 huruf.')

export const reviews = {
  // Photos are taken in only from who may review, and before anything else is read: they are not chosen twice.
  write: publicAction({
    input: z.looseObject({
      order_line_id: id,
      kept: z.array(z.string()).default([]),
      photos: z.array(z.instanceof(File)).default([]),
    }),
    run: async ({ order_line_id, kept: ticked, photos: files, ...typed }, context) => {
      const { account, db, enqueue, lang, t } = context.locals
      const token = context.params['token'] ?? ''
      const order = await findReviewable(db, token)
      if (!order) throw new Refusal('not-found')
      if (!order.may_review) throw new Refusal('review-too-early')
      const line = order.lines.find((each) => each.id === order_line_id)
      if (!line) throw new Refusal('not-found')
      if (isFixed(line)) throw new Refusal('review-fixed')
      await refuseOwnShop(db, order, account?.account_id ?? null)
      if (files.length > 0) await takeTurns(db, context, [limits.reviewPhotos], [limits.photosOfOrder, token])
      const { kept, areUsable } = await takeReviewPhotos(context, line, { ticked, files })
      const review = parsed(reviewInput(t.review.write), typed, context)
      if (!areUsable) throw new Refusal('review-incomplete')
      await db.transaction().execute(async (tx) => {
        const entered = await enterAsBuyer(tx, token, account?.account_id ?? null)
        await writeReview(tx, enqueue, entered, { ...review, order_line_id, language: lang, kept })
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
      reason,
    }),
    run: async (tx, officer, { report_id, verdict, reason }, { locals }) => {
      await decideReviewReport(tx, locals.enqueue, officer, {
        report_id,
        is_upheld: verdict === 'hide',
        reason,
      })
      return { to: await nextInQueue(tx, officer, 'review'), notice: 'ulasan-diputus' }
    },
  }),

  restore: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({ report_id: id, reason }),
    run: async (tx, officer, { report_id, reason }, { locals }) => {
      await restoreReview(tx, locals.enqueue, officer, { report_id, reason })
      return { to: paths.office(`ulasan/${report_id}`), notice: 'ulasan-tampil-lagi' }
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
