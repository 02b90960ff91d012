import { type Kysely, sql } from 'kysely'

/** A step that a shop took by mistake is taken back, in the order and in the ledger, and what was is still to be read. */
export async function up(db: Kysely<unknown>) {
  await steps(db)
  await sales(db)
}

/** `undoes` is the step that another takes back; `promised_before` the day that was promised before this one. */
async function steps(db: Kysely<unknown>) {
  await sql`
    alter table order_step
      add undoes bigint unique references order_step on delete cascade,
      add promised_before date`.execute(db)
  const leads: Record<string, string[]> = {
    accepted: ['placed'],
    paid: ['placed', 'lapsed'],
    making: ['paid', 'accepted'],
    sent: ['paid', 'accepted', 'making', 'cancelled'],
    ready: ['paid', 'accepted', 'making'],
    // The shop has named another cost of delivery: the buyer agrees to it again.
    placed: ['costed'],
  }
  for (const [from, tos] of Object.entries(leads))
    for (const to of tos)
      await sql`insert into order_transition values (${from}, ${to}) on conflict do nothing`.execute(db)
}

/** A sale whose money never came is written back: nothing was paid, so that nothing was given back either. */
async function sales(db: Kysely<unknown>) {
  await sql`alter table ledger_posting drop constraint ledger_posting_kind_check`.execute(db)
  await sql`
    alter table ledger_posting add constraint ledger_posting_kind_check
      check (kind in ('sale', 'refund', 'payout', 'dispute', 'reversal')) not valid`.execute(db)
  await sql`alter table ledger_posting validate constraint ledger_posting_kind_check`.execute(db)
}
