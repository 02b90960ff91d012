import { type Kysely, sql } from 'kysely'

/** How a shop hands its goods over, and what it takes for that, by where they go. */
export async function up(db: Kysely<unknown>) {
  // `arranged`: the shop says what it costs once it has seen the order.
  await sql`
    create table delivery_option (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      kind text not null check (kind in ('courier', 'pickup', 'house', 'arranged')),
      name text not null default '' check (length(name) <= 80),
      house_slug text references business_house,
      instructions text not null default '' check (length(instructions) <= 500),
      created_at timestamptz not null default now(),
      removed_at timestamptz,
      check ((kind = 'house') = (house_slug is not null)),
      check (kind <> 'courier' or name <> '')
    )`.execute(db)
  await sql`
    create unique index delivery_option_once on delivery_option (seller_id, kind, name, coalesce(house_slug, ''))
    where removed_at is null`.execute(db)
  // Who sold before this could be said goes on as before: buyer and shop agree on it.
  await sql`insert into delivery_option (seller_id, kind) select id, 'arranged' from seller`.execute(db)
  // The rate with the longest code that the village's code begins with holds; '' is the whole country.
  await sql`
    create table delivery_rate (
      option_id bigint not null references delivery_option on delete cascade,
      region_code text not null check (region_code ~ '^(\\d{2}(\\.\\d{2}(\\.\\d{2})?)?)?$'),
      first_kg_rupiah int not null check (first_kg_rupiah between 0 and 100000000),
      next_kg_rupiah int not null check (next_kg_rupiah between 0 and 100000000),
      days_least int not null check (days_least between 0 and 90),
      days_most int not null check (days_most between days_least and 90),
      primary key (option_id, region_code)
    )`.execute(db)
  // Sold by twos, by sixes: the least that is ordered, and what it grows by, in the product's unit.
  await sql`
    alter table product add quantity_step int not null default 1 check (quantity_step between 1 and 1000)`.execute(
    db,
  )
}
