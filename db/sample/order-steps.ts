import type { OrderState } from '../../src/market/orders/order-states.ts'
import type { SampleOrder } from './order-types.ts'
import { weight } from './weight.ts'

export type SampleStep = { state: OrderState; at: Date; side: 'buyer' | 'seller' | 'system' }

const hour = 3_600_000
const day = 24 * hour

/** The steps of an order up to the state that it is in, each some hours after the one before. */
export function stepsOf(order: SampleOrder, now: Date): SampleStep[] {
  let at = placedAt(order, now).getTime()
  return wayOf(order).map(([state, side, hours]) => {
    at += hours * hour
    return { state, side, at: new Date(at) }
  })
}

/** Whole days are counted from midnight in UTC, and begin the office hours of every Indonesian time zone. */
function placedAt({ daysAgo, goods, buyer }: SampleOrder, now: Date) {
  const then = now.getTime() - daysAgo * day
  if (!Number.isInteger(daysAgo)) return new Date(then)
  const minutes = weight(`${buyer} ${String(goods[0]?.[0])} ${daysAgo}`) % (7 * 60)
  return new Date(Math.floor(then / day) * day + hour + minutes * 60_000)
}

type Step = readonly [OrderState, SampleStep['side'], hours: number]

function wayOf(order: SampleOrder): readonly Step[] {
  const { state = 'closed', cancelled } = order
  const placed: Step = ['placed', 'buyer', 0]
  if (state === 'lapsed') return [placed, ['lapsed', 'system', 24]]
  const whole = [placed, ...sold(order)]
  if (cancelled)
    return [
      ...whole.slice(0, whole.findIndex((step) => step[0] === cancelled.from) + 1),
      ['cancelled', cancelled.by, 20],
    ]
  if (state === 'returned')
    return [...whole.filter((step) => step[0] !== 'closed'), ['returned', 'seller', 44]]
  return whole.slice(0, whole.findIndex((step) => step[0] === state) + 1)
}

function sold({ pays, state, made }: SampleOrder): Step[] {
  const making: Step[] = made !== undefined || state === 'making' ? [['making', 'seller', 3]] : []
  const hours = (made ?? 1) * 24
  const closed: Step = ['closed', 'system', 72]
  if (pays === 'cash')
    return [
      ['accepted', 'seller', 2],
      ...making,
      ['ready', 'seller', hours],
      ['received', 'seller', 21],
      closed,
    ]
  const paid: Step = pays === 'stripe' ? ['paid', 'system', 0.1] : ['paid', 'seller', 2]
  return [paid, ...making, ['sent', 'seller', hours], ['received', 'buyer', 49], closed]
}
