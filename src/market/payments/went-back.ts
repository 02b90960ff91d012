import { type RawBuilder, sql } from 'kysely'
import { ofSale } from './of-sale.ts'

/**
 * What went back of the goods of orders that were sold: by refunds, and by buyers' banks (`kind` is 'dispute'); with a
 * minus where it came again. A row for each posting and line of its order (`order_id`, `kind`, `posted_at`,
 * `product_id`, `rupiah`). What goes back is first of all of goods, never more than they cost, and only then of delivery;
 * it is shared among the lines by what they cost, so that of what went back whole nothing is left. `orders` selects the
 * ids of the orders that are looked at.
 */
export function wentBack(orders: RawBuilder<unknown>) {
  return sql`
    select went.order_id, went.kind, went.posted_at, line.product_id,
      div(went.after * line.upto, line.goods) - div(went.after * line.below, line.goods)
        - div(went.before * line.upto, line.goods) + div(went.before * line.below, line.goods) as rupiah
    from (
      select summed.order_id, summed.kind, summed.posted_at,
        greatest(least(summed.so_far, placed.goods_rupiah), 0) as after,
        greatest(least(summed.so_far - summed.rupiah, placed.goods_rupiah), 0) as before
      from (
        select posting.id, posting.order_id, posting.kind, posting.posted_at, sum(entry.amount_rupiah) as rupiah,
          sum(sum(entry.amount_rupiah)) over (
            partition by posting.order_id order by posting.posted_at, posting.id) as so_far
        from ledger_posting posting
        join ledger_entry entry on entry.posting_id = posting.id and entry.account in ('refunds', 'lost')
        where posting.order_id in (${orders}) and posting.kind in ('refund', 'dispute') and ${ofSale}
        group by posting.id
      ) summed
      join shop_order placed on placed.id = summed.order_id
    ) went
    join (
      select order_id, product_id, sum(total_rupiah) over (partition by order_id order by id) as upto,
        sum(total_rupiah) over (partition by order_id order by id) - total_rupiah as below,
        sum(total_rupiah) over (partition by order_id) as goods
      from order_line
      where order_id in (${orders})
    ) line on line.order_id = went.order_id and line.goods > 0`
}
