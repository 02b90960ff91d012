import { type Kysely, sql } from 'kysely'

/** Products are graded by a rubric whose criteria are data; a changed rubric is a new version. */
export async function up(db: Kysely<unknown>) {
  // Food that is not halal says so (UU 33/2014, article 26).
  await sql`alter table product add column is_non_halal boolean not null default false`.execute(db)
  await rubrics(db)
  await reviews(db)
  await trust(db)
}

async function rubrics(db: Kysely<unknown>) {
  await sql`
    create table rubric (
      version int primary key check (version > 0),
      made_at timestamptz not null default now(),
      made_by bigint references account,
      note text not null check (length(note) <= 500),
      least_for_a int not null,
      least_for_b int not null,
      least_for_c int not null,
      check (100 >= least_for_a and least_for_a > least_for_b and least_for_b > least_for_c and least_for_c > 0)
    )`.execute(db)
  // `legality` asks for a paper, in some categories (none named: in all). Off, it is not asked; required, a product
  // is not approved without it.
  await sql`
    create table rubric_criterion (
      id bigint generated always as identity primary key,
      rubric_version int not null references rubric,
      name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
      title text not null,
      help text not null,
      kind text not null check (kind in ('quality', 'legality')),
      category_slugs text[] not null default '{}',
      certificate_kinds text[] not null default '{}',
      most_points int not null check (most_points between 1 and 100),
      source text not null default '',
      is_on boolean not null default true,
      is_required boolean not null default false,
      position int not null,
      unique (rubric_version, name)
    )`.execute(db)
}

async function reviews(db: Kysely<unknown>) {
  // Of what was published at once (an automatic approval) the review comes after.
  await sql`
    create table product_review (
      submission_id bigint primary key references product_submission on delete cascade,
      product_id bigint not null references product on delete cascade,
      rubric_version int not null references rubric,
      agency_id bigint references agency,
      reviewed_by bigint references account,
      reviewed_at timestamptz not null default now(),
      score int not null check (score between 0 and 100),
      grade text not null check (grade in ('A', 'B', 'C', 'D')),
      outcome text not null check (outcome in ('approved', 'returned', 'taken-down')),
      notes text not null default '' check (length(notes) <= 2000)
    )`.execute(db)
  await sql`create index product_review_product on product_review (product_id, reviewed_at desc)`.execute(db)
  await sql`
    create table product_review_point (
      submission_id bigint not null references product_review on delete cascade,
      criterion_id bigint not null references rubric_criterion,
      points int not null check (points >= 0),
      note text not null default '' check (length(note) <= 1000),
      primary key (submission_id, criterion_id)
    )`.execute(db)
}

async function trust(db: Kysely<unknown>) {
  // A trusted shop's products are shown at once and reviewed after.
  await sql`
    create table seller_trust (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      agency_id bigint references agency,
      granted_by bigint references account,
      granted_at timestamptz not null default now(),
      reason text not null check (length(reason) between 10 and 500),
      ended_at timestamptz,
      ended_by bigint references account,
      end_reason text check (length(end_reason) between 5 and 500),
      check (num_nonnulls(ended_at, end_reason) in (0, 2))
    )`.execute(db)
  await sql`create unique index seller_trust_now on seller_trust (seller_id) where ended_at is null`.execute(
    db,
  )
  await sql`alter table product_approval add column is_automatic boolean not null default false`.execute(db)
  await sql`
    create index product_approval_automatic on product_approval (approved_at) where is_automatic`.execute(db)
  await sql`
    create index product_submission_open on product_submission (submitted_at) where decision is null`.execute(
    db,
  )
}
