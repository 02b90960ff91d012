/**
 * Shares out what was taken back of a payment for several orders: the first ones bear it up to what each has, and what
 * exceeds all of them is the last one's.
 */
export function shareOut<Order extends { amount_rupiah: number }>(amount: number, orders: readonly Order[]) {
  let rest = amount
  return orders
    .map((order, index) => {
      const share = index === orders.length - 1 ? rest : Math.min(rest, Math.max(0, order.amount_rupiah))
      rest -= share
      return { ...order, share }
    })
    .filter(({ share }) => share > 0)
}
