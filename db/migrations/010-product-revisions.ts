import { type Kysely, sql } from 'kysely'

/**
 * What a seller writes about a product is a revision; `product` and its rows hold what the public sees. A revision
 * that is approved is copied over. Price and stock of what is published are changed in `product_variant` at once.
 */
export async function up(db: Kysely<unknown>) {
  // `published_at` says that the public sees it now, and since when it counts as new; after an interruption it
  // returns with the time of its first publication.
  await sql`
    alter table product
      add column first_published_at timestamptz,
      add column unpublished_at timestamptz,
      add column archived_at timestamptz,
      add column low_stock_at int not null default 0 check (low_stock_at >= 0),
      alter column category_slug drop not null,
      add constraint product_published_has_category check (published_at is null or category_slug is not null),
      add check (published_at is null or num_nonnulls(unpublished_at, archived_at) = 0)`.execute(db)
  await sql`update product set first_published_at = published_at`.execute(db)
  // Checked when a statement ends, so that two variants can trade places or options.
  await sql`
    alter table product_variant
      drop constraint product_variant_product_id_position_key,
      drop constraint product_variant_product_id_options_key,
      add constraint product_variant_position unique (product_id, position) deferrable initially immediate,
      add constraint product_variant_options unique (product_id, options) deferrable initially immediate`.execute(
    db,
  )
  await sql`
    create table product_slug (
      slug text primary key,
      product_id bigint not null references product on delete cascade,
      left_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index product_slug_product on product_slug (product_id)`.execute(db)
  // `content` is a ProductDraft (market/products/product-draft.ts). `version` counts the savings of the product, on
  // from one revision to the next: who saves over another's is told.
  await sql`
    create table product_revision (
      id bigint generated always as identity primary key,
      product_id bigint not null references product on delete cascade,
      content jsonb not null,
      version int not null default 1,
      created_at timestamptz not null default now(),
      created_by bigint references account,
      saved_at timestamptz not null default now(),
      saved_by bigint references account,
      closed_at timestamptz
    )`.execute(db)
  await sql`
    create unique index product_revision_open on product_revision (product_id) where closed_at is null`.execute(
    db,
  )
  await sql`create index product_revision_product on product_revision (product_id)`.execute(db)
  await sql`
    create table product_submission (
      id bigint generated always as identity primary key,
      revision_id bigint not null references product_revision on delete cascade,
      submitted_at timestamptz not null default now(),
      submitted_by bigint references account,
      decision text check (decision in ('approved', 'returned', 'withdrawn')),
      unique (id, decision)
    )`.execute(db)
  await sql`
    create unique index product_submission_waiting on product_submission (revision_id)
    where decision is null`.execute(db)
  await sql`create index product_submission_revision on product_submission (revision_id)`.execute(db)
  await sql`
    create table product_approval (
      submission_id bigint primary key,
      decision text not null default 'approved' check (decision = 'approved'),
      agency_id bigint references agency,
      approved_by bigint references account,
      approved_at timestamptz not null default now(),
      foreign key (submission_id, decision) references product_submission (id, decision)
        on delete cascade
    )`.execute(db)
  await sql`
    create table product_return (
      submission_id bigint primary key,
      decision text not null default 'returned' check (decision = 'returned'),
      agency_id bigint references agency,
      returned_by bigint references account,
      returned_at timestamptz not null default now(),
      notes text not null check (length(notes) between 5 and 4000),
      foreign key (submission_id, decision) references product_submission (id, decision)
        on delete cascade
    )`.execute(db)
}
