import { type Kysely, sql } from 'kysely'

/** Orders: one for each seller of a checkout. */
export async function up(db: Kysely<unknown>) {
  await orders(db)
  await states(db)
  await talk(db)
}

async function orders(db: Kysely<unknown>) {
  // `key` is the cart's, which gets another with each checkout: pressing twice, or in two tabs, is one checkout.
  await sql`
    create table checkout (
      id bigint generated always as identity primary key,
      key uuid not null unique,
      token text not null unique default random_token(),
      account_id bigint references account,
      language text not null default 'id' check (language in ('id', 'en')),
      name text not null check (length(name) <= 120),
      phone text check (phone ~ '^\\+\\d{6,15}$'),
      email text check (length(email) <= 254),
      address text not null default '' check (length(address) <= 500),
      rt_rw text not null default '' check (length(rt_rw) <= 20),
      village_code text references village,
      postcode text check (postcode ~ '^[1-9]\\d{4}$'),
      agreement_version text,
      consented_at timestamptz,
      placed_at timestamptz not null default now(),
      forgotten_at timestamptz
    )`.execute(db)
  await sql`create index checkout_account on checkout (account_id, placed_at)`.execute(db)
  await sql`create index checkout_email on checkout (lower(email))`.execute(db)
  await sql`
    create table shop_order (
      id bigint generated always as identity primary key,
      token text not null unique default random_token(),
      checkout_id bigint not null references checkout,
      seller_id bigint not null references seller,
      began text not null default 'web' check (began in ('web', 'whatsapp')),
      entered_by bigint references account,
      placed_at timestamptz not null default now(),
      state text not null,
      state_since timestamptz not null default now(),
      goods_rupiah bigint not null check (goods_rupiah >= 0),
      delivery_kind text not null check (delivery_kind in ('courier', 'pickup', 'house', 'arranged')),
      delivery_name text not null default '',
      delivery_house_slug text references business_house,
      delivery_rupiah bigint check (delivery_rupiah >= 0),
      days_least int,
      days_most int,
      weight_grams int not null check (weight_grams >= 0),
      payment_kind text not null check (payment_kind in ('bank', 'qris', 'cash', 'stripe')),
      pay_to jsonb,
      unique_code int not null default 0 check (unique_code between 0 and 999),
      due_rupiah bigint not null generated always as
        (goods_rupiah + coalesce(delivery_rupiah, 0) + unique_code) stored,
      note text not null default '' check (length(note) <= 1000),
      stock_state text not null check (stock_state in ('held', 'taken', 'released')),
      held_until timestamptz,
      reminded_at timestamptz,
      promised_on date,
      courier text,
      tracking_number text,
      handover_code text not null check (handover_code ~ '^\\d{6}$'),
      handover_tries int not null default 0,
      unique (checkout_id, seller_id)
    )`.execute(db)
  await sql`create index shop_order_seller on shop_order (seller_id, placed_at desc, id desc)`.execute(db)
  await sql`
    create index shop_order_ending on shop_order (held_until)
    where stock_state = 'held' and held_until is not null`.execute(db)
  await sql`create index shop_order_state on shop_order (state, state_since)`.execute(db)
  // Of the transfers that a shop waits for no two have the same amount.
  await sql`
    create unique index shop_order_amount on shop_order (seller_id, due_rupiah)
    where state = 'placed' and payment_kind in ('bank', 'qris')`.execute(db)
  // What was sold, as it was that day.
  await sql`
    create table order_line (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order on delete cascade,
      product_id bigint not null references product,
      variant_id bigint references product_variant on delete set null,
      product_name text not null,
      options jsonb not null,
      sku text,
      unit text not null,
      unit_size int,
      quantity int not null check (quantity between 1 and 9999),
      price_rupiah int not null check (price_rupiah >= 0),
      total_rupiah bigint not null generated always as (quantity::bigint * price_rupiah) stored,
      weight_grams int not null,
      is_made_to_order boolean not null
    )`.execute(db)
  await sql`create index order_line_order on order_line (order_id)`.execute(db)
  await sql`create index order_line_product on order_line (product_id)`.execute(db)
  await sql`create index order_line_variant on order_line (variant_id)`.execute(db)
  await sql`
    create table order_line_month (
      order_line_id bigint not null references order_line on delete cascade,
      month date not null,
      quantity int not null check (quantity > 0),
      primary key (order_line_id, month)
    )`.execute(db)
}

/** An order goes from state to state only as this table says; who took it there is a row of `order_step`. */
async function states(db: Kysely<unknown>) {
  await sql`
    create table order_transition (
      from_state text not null,
      to_state text not null,
      primary key (from_state, to_state)
    )`.execute(db)
  const leads: Record<string, string[]> = {
    proposed: ['placed', 'cancelled', 'lapsed'],
    asked: ['placed', 'cancelled', 'lapsed'],
    placed: ['paid', 'accepted', 'cancelled', 'lapsed'],
    lapsed: ['paid'],
    paid: ['making', 'sent', 'ready', 'cancelled'],
    accepted: ['making', 'sent', 'ready', 'cancelled'],
    making: ['sent', 'ready', 'cancelled'],
    sent: ['received', 'returned'],
    ready: ['received', 'cancelled'],
    received: ['closed', 'returned'],
  }
  for (const [from, tos] of Object.entries(leads))
    for (const to of tos) await sql`insert into order_transition values (${from}, ${to})`.execute(db)
  await sql`
    alter table shop_order add check (state in ('proposed', 'asked', 'placed', 'paid', 'accepted', 'making', 'sent',
      'ready', 'received', 'closed', 'cancelled', 'lapsed', 'returned'))`.execute(db)
  await sql`
    create function hold_order_transition() returns trigger language plpgsql as $$
    begin
      if not exists (select from order_transition where from_state = old.state and to_state = new.state) then
        raise exception 'An order does not go from % to %', old.state, new.state using errcode = 'check_violation';
      end if;
      new.state_since := now();
      return new;
    end $$`.execute(db)
  await sql`
    create trigger hold_order_transition before update of state on shop_order
    for each row when (old.state is distinct from new.state) execute function hold_order_transition()`.execute(
    db,
  )
  await sql`
    create table order_step (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order on delete cascade,
      state text not null,
      at timestamptz not null default now(),
      side text not null check (side in ('buyer', 'seller', 'agency', 'operator', 'system')),
      account_id bigint references account,
      reason text not null default '' check (length(reason) <= 1000)
    )`.execute(db)
  await sql`create index order_step_order on order_step (order_id, id)`.execute(db)
}

/** What the two say to each other, and what they do not agree on. */
async function talk(db: Kysely<unknown>) {
  await sql`
    create table order_message (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order on delete cascade,
      side text not null check (side in ('buyer', 'seller')),
      account_id bigint references account,
      words text not null check (length(words) between 1 and 2000),
      written_at timestamptz not null default now(),
      read_at timestamptz
    )`.execute(db)
  await sql`create index order_message_order on order_message (order_id, id)`.execute(db)
  // A return is asked for once; goods come back, or money, or both, as the shop answers.
  await sql`
    create table order_return (
      order_id bigint primary key references shop_order on delete cascade,
      reason text not null check (length(reason) between 10 and 1000),
      asked_at timestamptz not null default now(),
      answered_at timestamptz,
      answered_by bigint references account,
      is_agreed boolean,
      answer text check (length(answer) <= 1000),
      check ((answered_at is null) = (is_agreed is null))
    )`.execute(db)
  await sql`
    create table order_dispute (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order on delete cascade,
      opened_by text not null check (opened_by in ('buyer', 'seller')),
      words text not null check (length(words) between 10 and 2000),
      opened_at timestamptz not null default now(),
      settled_at timestamptz,
      settled_by bigint references account,
      settled_by_side text check (settled_by_side in ('buyer', 'seller', 'agency')),
      outcome text check (length(outcome) between 10 and 2000),
      check ((settled_at is null) = (outcome is null))
    )`.execute(db)
  await sql`
    create unique index order_dispute_open on order_dispute (order_id) where settled_at is null`.execute(db)
}
