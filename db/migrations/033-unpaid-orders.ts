import { type Kysely, sql } from 'kysely'

/** From which network an order was placed that holds goods for nothing yet; forgotten once it is paid, or over. */
export async function up(db: Kysely<unknown>) {
  // A keyed hash, which cannot be turned back into an address.
  await sql`alter table shop_order add placed_from text check (length(placed_from) <= 64)`.execute(db)
  await sql`
    create index shop_order_unpaid on shop_order (seller_id)
    where state in ('asked', 'costed', 'placed')`.execute(db)
  await sql`
    create or replace function hold_order_transition() returns trigger language plpgsql as $$
    begin
      if not exists (select from order_transition where from_state = old.state and to_state = new.state) then
        raise exception 'An order does not go from % to %', old.state, new.state using errcode = 'check_violation';
      end if;
      new.state_since := now();
      if new.state not in ('asked', 'costed', 'placed') then
        new.placed_from := null;
      end if;
      return new;
    end $$`.execute(db)
}
