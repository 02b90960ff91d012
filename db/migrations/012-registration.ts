import { type Kysely, sql } from 'kysely'

/** From the first step to the opening: papers, what a shop has to show, how it is paid, and who decided. */
export async function up(db: Kysely<unknown>) {
  await documents(db)
  await registration(db)
}

/** Private files: only their shop and its agency open them, through links that are signed and soon end. */
async function documents(db: Kysely<unknown>) {
  await sql`
    create table document (
      id text primary key check (id ~ '^[0-9a-f]{32}$'),
      seller_id bigint not null references seller on delete cascade,
      content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
      byte_count int not null check (byte_count between 1 and 26214400),
      uploaded_by bigint references account,
      uploaded_at timestamptz not null default now(),
      unique (id, seller_id)
    )`.execute(db)
  await sql`create index document_seller on document (seller_id)`.execute(db)
}

async function registration(db: Kysely<unknown>) {
  // What was typed in a step and cannot yet be taken over into the shop, and why, by field: nothing typed is lost.
  await sql`
    create table registration_draft (
      seller_id bigint not null references seller on delete cascade,
      step text not null check (step in
        ('business', 'place', 'people', 'story', 'certificates', 'payment', 'agreement')),
      typed jsonb not null,
      problems jsonb not null,
      saved_at timestamptz not null default now(),
      saved_by bigint references account,
      primary key (seller_id, step)
    )`.execute(db)
  // `computed`: a rule in the code, by its name; `attested`: the seller says so; `document`: a file shows it.
  await sql`
    create table requirement (
      id bigint generated always as identity primary key,
      agency_id bigint references agency,
      name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
      kind text not null check (kind in ('computed', 'attested', 'document')),
      title text not null,
      help text not null,
      step text not null,
      is_required boolean not null default true,
      position int not null,
      unique nulls not distinct (agency_id, name)
    )`.execute(db)
  await sql`
    create table requirement_answer (
      seller_id bigint not null references seller on delete cascade,
      requirement_id bigint not null references requirement on delete cascade,
      attested_at timestamptz,
      attested_by bigint references account,
      document_id text,
      waived_at timestamptz,
      waived_by bigint references account,
      waiver_reason text,
      primary key (seller_id, requirement_id),
      foreign key (document_id, seller_id) references document (id, seller_id),
      check ((waived_at is null) = (waiver_reason is null))
    )`.execute(db)
  await sql`
    create table seller_payment_method (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      kind text not null check (kind in ('bank', 'qris', 'cash')),
      bank_name text,
      account_number text check (account_number ~ '^\\d{6,20}$'),
      account_holder text,
      document_id text,
      created_at timestamptz not null default now(),
      foreign key (document_id, seller_id) references document (id, seller_id),
      check (kind <> 'bank' or num_nonnulls(bank_name, account_number, account_holder) = 3),
      check (kind <> 'qris' or document_id is not null),
      unique nulls not distinct (seller_id, kind, account_number)
    )`.execute(db)
  await sql`
    create table seller_submission (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      submitted_at timestamptz not null default now(),
      submitted_by bigint references account,
      decision text check (decision in ('verified', 'returned', 'withdrawn')),
      unique (id, decision),
      unique (id, seller_id)
    )`.execute(db)
  await sql`
    create unique index seller_submission_waiting on seller_submission (seller_id) where decision is null`.execute(
    db,
  )
  await sql`
    create table seller_verification (
      submission_id bigint primary key,
      decision text not null default 'verified' check (decision = 'verified'),
      agency_id bigint references agency,
      verified_by bigint references account,
      verified_at timestamptz not null default now(),
      foreign key (submission_id, decision) references seller_submission (id, decision)
    )`.execute(db)
  await sql`
    create table seller_return (
      submission_id bigint primary key,
      decision text not null default 'returned' check (decision = 'returned'),
      agency_id bigint references agency,
      returned_by bigint references account,
      returned_at timestamptz not null default now(),
      notes text not null check (length(notes) between 5 and 4000),
      foreign key (submission_id, decision) references seller_submission (id, decision)
    )`.execute(db)
}
