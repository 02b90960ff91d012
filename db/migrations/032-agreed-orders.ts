import { type Kysely, sql } from 'kysely'

/** Before an order is placed whose price its buyer did not see, the buyer says yes to it. */
export async function up(db: Kysely<unknown>) {
  await costed(db)
  await renewedLinks(db)
}

/** The shop has said what delivery costs: until now the order was placed by that. */
async function costed(db: Kysely<unknown>) {
  await sql`alter table shop_order drop constraint shop_order_state_check`.execute(db)
  await sql`
    alter table shop_order add constraint shop_order_state_check check (state in ('proposed', 'asked', 'costed',
      'placed', 'paid', 'accepted', 'making', 'sent', 'ready', 'received', 'closed', 'cancelled', 'lapsed',
      'returned')) not valid`.execute(db)
  await sql`alter table shop_order validate constraint shop_order_state_check`.execute(db)
  await sql`delete from order_transition where from_state = 'asked' and to_state = 'placed'`.execute(db)
  await sql`
    insert into order_transition values ('asked', 'costed'), ('costed', 'placed'), ('costed', 'cancelled'),
      ('costed', 'lapsed')`.execute(db)
}

/**
 * The link by which an order from WhatsApp was agreed to: its shop has it too, so that the order gets another with that,
 * and this one opens nothing. The form's `agreement_key` gives the new link to whoever has sent that form, and to nobody
 * else.
 */
async function renewedLinks(db: Kysely<unknown>) {
  await sql`
    alter table shop_order add proposal_token text unique, add agreement_key uuid,
      add check (agreement_key is null or proposal_token is not null)`.execute(db)
}
