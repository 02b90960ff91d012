import { type Kysely, sql } from 'kysely'

/** Who did what, in which shop and on whose behalf: written with each change, never changed. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table act (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      account_id bigint references account,
      role text not null check (role in ('self', 'owner', 'staff', 'mentor', 'officer', 'operator', 'system')),
      seller_id bigint references seller on delete cascade,
      verb text not null,
      subject_kind text not null,
      subject_id text not null,
      before jsonb,
      after jsonb
    )`.execute(db)
  await sql`create index act_seller on act (seller_id, id desc)`.execute(db)
  await sql`create index act_subject on act (subject_kind, subject_id, id desc)`.execute(db)
  await sql`create index act_account on act (account_id, id desc)`.execute(db)
}
