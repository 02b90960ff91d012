import { z } from 'zod'
import type { Messages } from '../../i18n/messages.ts'
import type { OrderState } from '../orders/order-states.ts'

export const mostPhotos = 4
/** For how many days a review may be changed, and for how many hours its answer. */
export const changeableDays = 30
export const answerHours = 24

/** The goods are there. */
export const reviewableStates: readonly OrderState[] = ['received', 'closed']

/** From the best to the worst, as a form offers them. */
export const starChoices = ['5', '4', '3', '2', '1'] as const

export type ReviewInput = { stars: number; words: string; author: string }

/** What a buyer says, with what is wrong in their language. */
export function reviewInput({ wrong }: Messages['review']['write']) {
  return z.object({
    stars: z.enum(starChoices, wrong.stars).transform(Number),
    words: z.string(wrong.words).max(2000, wrong.words).default(''),
    author: z.string(wrong.author).min(1, wrong.author).max(60, wrong.author),
  })
}

/** What somebody reports about a review. `situs` is seen by machines only, and has to stay empty. */
export function reportInput({ review, complaint }: Messages) {
  const { wrong } = review.reporting
  return z.object({
    words: z.string(wrong).min(10, wrong).max(1000, wrong),
    situs: z.literal('', complaint.trap).optional(),
  })
}

/** 4.6 of 5, from how many there are and all their stars together. */
export function averageOf({ count, stars }: { count: number; stars: number }) {
  return Math.round((stars / count) * 10) / 10
}
