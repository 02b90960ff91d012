import { type Kysely, sql } from 'kysely'

/** Programmes as an agency runs them: partners, classes, targets, and how far each participant has come. */
export async function up(db: Kysely<unknown>) {
  await editions(db)
  await enrollments(db)
  await freshness(db)
}

async function editions(db: Kysely<unknown>) {
  // `criteria` is an EditionCriteria (market/programs/edition-criteria.ts).
  await sql`
    alter table program_edition
      add column target int check (target > 0),
      add column criteria jsonb not null default '{}',
      add column takes_applications boolean not null default true,
      add column created_at timestamptz not null default now(),
      add column created_by bigint references account,
      add column closed_at timestamptz`.execute(db)
  await sql`
    create table edition_partner (
      id bigint generated always as identity primary key,
      edition_id bigint not null references program_edition on delete cascade,
      name text not null check (length(name) between 2 and 160),
      kind text not null default 'other'
        check (kind in ('government', 'university', 'company', 'community', 'other')),
      agreement_number text not null default '' check (length(agreement_number) <= 80),
      agreed_on date,
      ends_on date check (ends_on >= agreed_on),
      position int not null default 0,
      unique (id, edition_id),
      unique (edition_id, name)
    )`.execute(db)
  await sql`
    insert into edition_partner (edition_id, name, position)
    select id, partner, place from program_edition cross join unnest(partners) with ordinality p (partner, place)`.execute(
    db,
  )
  await sql`alter table program_edition drop column partners`.execute(db)
  await sql`
    create table training_class (
      id bigint generated always as identity primary key,
      edition_id bigint not null references program_edition on delete cascade,
      name text not null check (length(name) between 2 and 120),
      name_en text not null default '',
      technique_slug text references technique,
      starts_on date,
      ends_on date check (ends_on >= starts_on),
      place text not null default '' check (length(place) <= 200),
      capacity int check (capacity > 0),
      unique (id, edition_id),
      unique (edition_id, name)
    )`.execute(db)
  // Young entrepreneurs are counted by village.
  await sql`
    create table edition_village_target (
      edition_id bigint not null references program_edition on delete cascade,
      village_code text not null references village,
      target int not null check (target > 0),
      primary key (edition_id, village_code)
    )`.execute(db)
}

async function enrollments(db: Kysely<unknown>) {
  await sql`drop index enrollment_once`.execute(db)
  // Halal, Nomor Induk Koperasi (not a person's number), NIB, P-IRT, a mark, a land title.
  await sql`
    alter table enrollment
      add column class_id bigint,
      add column partner_id bigint,
      add column facility text
        check (facility in ('halal', 'cooperative-number', 'nib', 'pirt', 'merek', 'land-title')),
      add column asked_by_side text not null default 'agency' check (asked_by_side in ('agency', 'seller')),
      add column asked_at timestamptz not null default now(),
      add column agency_consented_by bigint references account,
      add column seller_consented_by bigint references account,
      add column ended_by_account bigint references account,
      add foreign key (class_id, edition_id) references training_class (id, edition_id),
      add foreign key (partner_id, edition_id) references edition_partner (id, edition_id)`.execute(db)
  await sql`
    create unique index enrollment_once on enrollment
      (edition_id, seller_id, product_id, class_id, facility, partner_id)
      nulls not distinct where ended_at is null`.execute(db)
  await sql`
    create index enrollment_waiting on enrollment (edition_id, asked_at)
    where ended_at is null and (agency_consented_at is null or seller_consented_at is null)`.execute(db)
  // Training: registered, attended, finished. Facilitation: asked, in-progress, issued. Partnership: offered,
  // matched, bought.
  await sql`
    create table enrollment_step (
      id bigint generated always as identity primary key,
      enrollment_id bigint not null references enrollment on delete cascade,
      step text not null check (step in ('registered', 'attended', 'finished', 'asked', 'in-progress', 'issued',
        'offered', 'matched', 'bought')),
      on_date date not null,
      noted_at timestamptz not null default now(),
      noted_by bigint references account,
      note text not null default '' check (length(note) <= 500),
      number text check (length(number) between 1 and 60),
      value_rupiah bigint check (value_rupiah > 0),
      unique (enrollment_id, step)
    )`.execute(db)
}

/** The programme's public page names partners and classes; it is stale as soon as one of them changes. */
async function freshness(db: Kysely<unknown>) {
  await sql`
    create function edition_part_makes_pages_stale() returns trigger language plpgsql as $$
    declare
      changed bigint := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
    begin
      perform notify_cache(array['program:' || program_slug]) from program_edition where id = changed;
      return null;
    end $$`.execute(db)
  for (const table of ['edition_partner', 'training_class'])
    await sql`
      create trigger ${sql.id(`${table}_makes_pages_stale`)} after insert or update or delete on ${sql.table(table)}
      for each row execute function edition_part_makes_pages_stale()`.execute(db)
}
