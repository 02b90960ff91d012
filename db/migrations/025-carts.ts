import { type Kysely, sql } from 'kysely'

/** Carts, and what is promised to those who have ordered. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create function random_token() returns text language sql volatile parallel restricted as $$
      select translate(rtrim(encode(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
        'base64'), '='), '+/', '-_')
    $$`.execute(db)
  await carts(db)
  await stock(db)
}

/** A guest's cart is known by the hash of its cookie, a person's by the account. */
async function carts(db: Kysely<unknown>) {
  await sql`
    create table cart (
      id bigint generated always as identity primary key,
      token_hash text unique,
      account_id bigint unique references account on delete cascade,
      key uuid not null default gen_random_uuid(),
      created_at timestamptz not null default now(),
      touched_at timestamptz not null default now(),
      check ((token_hash is null) <> (account_id is null))
    )`.execute(db)
  await sql`create index cart_touched on cart (touched_at)`.execute(db)
  // A variant may leave the shelf while it lies in a cart, which then says so by its label.
  await sql`
    create table cart_line (
      cart_id bigint not null references cart on delete cascade,
      variant_id bigint not null,
      product_id bigint not null references product on delete cascade,
      label text not null check (length(label) between 1 and 400),
      quantity int not null check (quantity between 1 and 9999),
      seen_price_rupiah int not null check (seen_price_rupiah >= 0),
      added_at timestamptz not null default now(),
      primary key (cart_id, variant_id)
    )`.execute(db)
}

/** What is promised to somebody who has not paid yet is reserved: nobody else can order it. */
async function stock(db: Kysely<unknown>) {
  await sql`
    alter table product_variant add reserved int not null default 0 check (reserved >= 0),
      add constraint product_variant_reserved_in_stock check (stock is null or reserved <= stock)`.execute(db)
  // What is made to order, by the month in which it is made (its first day).
  await sql`
    create table capacity_month (
      product_id bigint not null references product on delete cascade,
      month date not null check (extract(day from month) = 1),
      booked int not null check (booked >= 0),
      primary key (product_id, month)
    )`.execute(db)
}
