import type { payableTogether } from './find-placed.ts'

type Payable = ReturnType<typeof payableTogether>

/** How often a page asks again by itself, and after how many seconds each time. */
const mostTurns = 20
const seconds = 4

/**
 * How the page of a checkout looks to whoever comes back from Stripe (`?bayar=selesai&pesanan=`, or `batal`): the browser
 * says which orders were being paid, never that they are. Until Stripe says so too, these have no second button, and the
 * page loads again by itself for a while: `refresh` is that header. Without its word by then, the buyer decides.
 */
export function backFromStripe(query: URLSearchParams, payable: Payable) {
  const [how, order, turn] = ['bayar', 'pesanan', 'ke'].map((name) => query.get(name))
  const group = payable.find(({ orders }) => orders.some(({ id }) => String(id) === order))
  const turns = Number(turn ?? 0)
  const isOver = !(turns < mostTurns)
  const isPaid = how === 'selesai' && group !== undefined
  const next = new URLSearchParams({ bayar: 'selesai', pesanan: order ?? '', ke: String(turns + 1) })
  return {
    confirming: isPaid ? group : undefined,
    isOver,
    isCancelled: how === 'batal' && group !== undefined,
    refresh: isPaid && !isOver ? `${seconds}; url=?${next.toString()}` : undefined,
  }
}
