import { type RawBuilder, sql } from 'kysely'

/**
 * The products of lists, dealt in rounds from the shops' order of a day (`shop_turn`): a query of `list`, `day`,
 * `position`, `product_id`, `seller_id` and `round`, as far as position `last`. Which of its products a shop shows
 * first is shuffled each day. `days` is a query of `list` and `day`.
 */
export function dealProducts(days: RawBuilder<unknown>, last: number) {
  // Every shop has a product in the first round: who stands behind `last` in the order has none before it.
  return sql`
    select * from (
      select list, day, product_id, seller_id, round,
        row_number() over (partition by list, day order by round, place)::int as position
      from (
        select turn.list, turn.day, turn.place, card.seller_id, card.product_id,
          row_number() over (partition by turn.list, turn.day, card.seller_id
            order by md5(turn.day || '|' || card.product_id), card.product_id)::int as round
        from (${days}) wanted
        join shop_turn turn on turn.list = wanted.list and turn.day = wanted.day and turn.place <= ${last}
        join listing_card card on card.seller_id = turn.seller_id
          and (turn.list = 'id' or turn.list in (card.regency_code, card.province_code))
      ) shuffled
      where round <= ${last}
    ) dealt
    where position <= ${last}`
}
