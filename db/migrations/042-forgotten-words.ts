import { type Kysely, sql } from 'kysely'

/** What buyer, shop and agency wrote about an order is forgotten with its buyer: then it is empty. */
export async function up(db: Kysely<unknown>) {
  await mayBeEmpty(db, 'order_dispute', 'words', 2000)
  await mayBeEmpty(db, 'order_dispute', 'outcome', 2000)
  await mayBeEmpty(db, 'order_return', 'reason', 1000)
  await emptyForgotten(db)
  // What the agency wrote stands on the order alone, and not in what its shop was told of it.
  await sql`update notice set data = data - 'outcome' where kind = 'dispute-settled'`.execute(db)
}

async function mayBeEmpty(db: Kysely<unknown>, table: string, column: string, most: number) {
  const name = sql.ref(`${table}_${column}_check`)
  const words = sql.ref(column)
  await sql`alter table ${sql.table(table)} drop constraint ${name}`.execute(db)
  await sql`
    alter table ${sql.table(table)} add constraint ${name}
      check (${words} = '' or length(${words}) between 10 and ${sql.lit(most)}) not valid`.execute(db)
  await sql`alter table ${sql.table(table)} validate constraint ${name}`.execute(db)
}

/** Those whose buyer was forgotten before. */
async function emptyForgotten(db: Kysely<unknown>) {
  const forgotten = sql`order_id in (
    select shop_order.id from shop_order join checkout on checkout.id = shop_order.checkout_id
    where checkout.forgotten_at is not null)`
  await sql`
    update order_dispute set words = '', outcome = case when outcome is not null then '' end
    where ${forgotten}`.execute(db)
  await sql`
    update order_return set reason = '', answer = case when answer is not null then '' end
    where ${forgotten}`.execute(db)
  await sql`update order_step set reason = '' where reason <> '' and ${forgotten}`.execute(db)
  await sql`update refund set reason = '' where reason <> '' and ${forgotten}`.execute(db)
}
