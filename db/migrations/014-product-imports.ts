import { type Kysely, sql } from 'kysely'

/**
 * Sheets of products that somebody uploaded. The rows are kept as they were read, with what the check found and, once
 * it has run, what became of each: whichever process comes next goes on where the last one stopped.
 */
export async function up(db: Kysely<unknown>) {
  // `columns` says where each of our columns is in the sheet: {"price": 4}. One import of a shop runs at a time.
  await sql`
    create table product_import (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      file_name text not null,
      heading jsonb not null check (jsonb_typeof(heading) = 'array'),
      columns jsonb not null check (jsonb_typeof(columns) = 'object'),
      created_at timestamptz not null default now(),
      created_by bigint references account,
      skips_wrong boolean not null default false,
      submits boolean not null default false,
      started_at timestamptz,
      started_by bigint references account,
      finished_at timestamptz,
      failure text,
      check (started_at is not null or finished_at is null),
      check (failure is null or finished_at is not null)
    )`.execute(db)
  await sql`create index product_import_seller on product_import (seller_id, id)`.execute(db)
  await sql`
    create unique index product_import_running on product_import (seller_id)
    where started_at is not null and finished_at is null`.execute(db)
  // Rows of one product have one `product_no`: the line of its first row. `product_id` is the product that they
  // change, or have made. `problems` is a list of {column, reason}, `notes` of sentences.
  await sql`
    create table product_import_row (
      import_id bigint not null references product_import on delete cascade,
      line int not null check (line > 0),
      cells jsonb not null check (jsonb_typeof(cells) = 'array'),
      product_no int not null default 0,
      product_id bigint references product on delete set null,
      name text not null default '',
      effect text check (effect in ('create', 'update', 'none')),
      problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
      notes jsonb not null default '[]' check (jsonb_typeof(notes) = 'array'),
      outcome text check (outcome in ('created', 'updated', 'unchanged', 'skipped')),
      reason text not null default '',
      primary key (import_id, line)
    )`.execute(db)
  await sql`
    create index product_import_row_waiting on product_import_row (import_id, product_no)
    where outcome is null`.execute(db)
  await sql`create index product_import_row_product on product_import_row (product_id)`.execute(db)
  // Pictures by the name of their file in small letters, and those that are none.
  await sql`
    create table product_import_photo (
      import_id bigint not null references product_import on delete cascade,
      name text not null check (length(name) between 1 and 255),
      image_id text references image,
      problem text,
      primary key (import_id, name),
      check (num_nonnulls(image_id, problem) = 1)
    )`.execute(db)
}
