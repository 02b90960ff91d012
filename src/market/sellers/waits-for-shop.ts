import { type RawBuilder, sql, type SqlBool } from 'kysely'

export type ShopTask = keyof typeof tasks

/**
 * What a `shop_order` asks of its shop, the most pressing first: where somebody waits for an answer before what is work.
 * `question` is the agency's, `return` and `dispute` are the buyer's, `refund` is money that the shop itself has to send back.
 */
const tasks = {
  question: sql`exists (
    select from order_dispute dispute join dispute_question question on question.dispute_id = dispute.id
    where dispute.order_id = shop_order.id and question.side = 'seller' and question.answered_at is null
      and (dispute.settled_at is null or dispute.due_on is not null and dispute.ended_at is null))`,
  dispute: sql`exists (
    select from order_dispute
    where order_id = shop_order.id and opened_by = 'buyer' and settled_at is null)`,
  return: sql`exists (
    select from order_return where order_id = shop_order.id and answered_at is null)`,
  refund: sql`exists (
    select from refund
    where order_id = shop_order.id and kind = 'direct' and done_at is null and failed_at is null)`,
  proof: sql`shop_order.state in ('placed', 'lapsed') and exists (
    select from transfer_proof where order_id = shop_order.id and rejected_at is null)`,
  cost: sql`shop_order.state = 'asked'`,
  accept: sql`shop_order.state = 'placed' and shop_order.payment_kind = 'cash'`,
  message: sql`exists (
    select from order_message where order_id = shop_order.id and side = 'buyer' and read_at is null)`,
  prepare: sql`shop_order.state in ('paid', 'accepted')`,
  make: sql`shop_order.state = 'making'`,
} satisfies Record<string, RawBuilder<unknown>>

export const shopTasks = Object.keys(tasks) as ShopTask[]

/** A `shop_order` for which its shop has something to do. */
export const waitsForShop = sql<SqlBool>`(${sql.join(
  Object.values(tasks).map((is) => sql`(${is})`),
  sql` or `,
)})`

/** The most pressing of what a `shop_order` asks of its shop. */
export const taskForShop = firstOf<ShopTask | null>((_, task) => task)

/** How pressing that is: 1 is the most. */
export const rankForShop = firstOf<number | null>((index) => index + 1)

function firstOf<T>(give: (index: number, task: ShopTask) => string | number) {
  const cases = shopTasks.map((task, index) => sql`when ${tasks[task]} then ${sql.lit(give(index, task))}`)
  return sql<T>`case ${sql.join(cases, sql` `)} end`
}
