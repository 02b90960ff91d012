import { type Kysely, sql } from 'kysely'

/**
 * The cart from which a checkout was placed: the same press again is answered only to whoever has that cart. Null where a
 * shop has entered the order. No reference, for carts are swept much sooner.
 */
export async function up(db: Kysely<unknown>) {
  await sql`alter table checkout add cart_id bigint`.execute(db)
}
