import { type Kysely, sql } from 'kysely'

/** How an agency works on a dispute: what it asks, how it rules, and whether what it ruled is done. */
export async function up(db: Kysely<unknown>) {
  await questions(db)
  await rulings(db)
}

async function questions(db: Kysely<unknown>) {
  await sql`
    create table dispute_question (
      id bigint generated always as identity primary key,
      dispute_id bigint not null references order_dispute on delete cascade,
      side text not null check (side in ('buyer', 'seller')),
      words text not null check (length(words) between 10 and 2000),
      asked_at timestamptz not null default now(),
      asked_by bigint references account,
      answer text check (length(answer) between 1 and 2000),
      answered_at timestamptz,
      answered_by bigint references account,
      check ((answered_at is null) = (answer is null))
    )`.execute(db)
  await sql`create index dispute_question_dispute on dispute_question (dispute_id, id)`.execute(db)
}

/** `due_on` is the last day to do what was ruled, on the shop's calendar; `ended_at` is when the agency saw to that. */
async function rulings(db: Kysely<unknown>) {
  await sql`
    alter table order_dispute
      add ruling text check (ruling in ('buyer', 'seller', 'agreed', 'withdrawn')),
      add due_on date,
      add ended_at timestamptz,
      add ended_by bigint references account,
      add is_done boolean,
      add constraint order_dispute_ruling check (ruling is null or settled_at is not null),
      add constraint order_dispute_due check (due_on is null or ruling is not null),
      add constraint order_dispute_ended check (ended_at is null or due_on is not null),
      add constraint order_dispute_done check ((ended_at is null) = (is_done is null))`.execute(db)
  await sql`create index order_dispute_order on order_dispute (order_id)`.execute(db)
  await sql`
    create index order_dispute_due_on on order_dispute (due_on)
    where due_on is not null and ended_at is null`.execute(db)
}
