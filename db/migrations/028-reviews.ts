import { type Kysely, sql } from 'kysely'

/** What buyers say of what they bought; the averages follow in the same transaction. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table review (
      id bigint generated always as identity primary key,
      order_line_id bigint not null unique references order_line on delete cascade,
      product_id bigint not null references product on delete cascade,
      seller_id bigint not null references seller on delete cascade,
      stars int not null check (stars between 1 and 5),
      words text not null default '' check (length(words) <= 2000),
      author text not null check (length(author) between 1 and 60),
      language text not null default 'id' check (language in ('id', 'en')),
      written_at timestamptz not null default now(),
      hidden_at timestamptz
    )`.execute(db)
  await sql`create index review_product on review (product_id, written_at desc) where hidden_at is null`.execute(
    db,
  )
  await sql`create index review_seller on review (seller_id, written_at desc)`.execute(db)
  await sql`
    create table review_image (
      review_id bigint not null references review on delete cascade,
      image_id text not null references image,
      position int not null,
      primary key (review_id, image_id)
    )`.execute(db)
  await sql`create index review_image_image on review_image (image_id)`.execute(db)
  await sql`
    create table review_answer (
      review_id bigint primary key references review on delete cascade,
      words text not null check (length(words) between 1 and 1000),
      answered_by bigint references account,
      answered_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table review_report (
      id bigint generated always as identity primary key,
      review_id bigint not null references review on delete cascade,
      words text not null check (length(words) between 10 and 1000),
      reported_at timestamptz not null default now(),
      decided_at timestamptz,
      decided_by bigint references account,
      agency_id bigint references agency,
      is_upheld boolean,
      reason text check (length(reason) between 10 and 1000),
      check ((decided_at is null) = (is_upheld is null)),
      check ((decided_at is null) = (reason is null))
    )`.execute(db)
  await sql`
    create unique index review_report_open on review_report (review_id) where decided_at is null`.execute(db)
  await ratings(db)
}

async function ratings(db: Kysely<unknown>) {
  await sql`
    create table product_rating (
      product_id bigint primary key references product on delete cascade,
      count int not null,
      stars int not null
    )`.execute(db)
  await sql`
    create function rate_product() returns trigger language plpgsql as $$
    declare touched bigint := coalesce(new.product_id, old.product_id);
    begin
      perform 1 from product where id = touched for no key update;
      delete from product_rating where product_id = touched;
      insert into product_rating
        select product_id, count(*), sum(stars) from review
        where product_id = touched and hidden_at is null group by product_id;
      perform notify_cache(array['product:' || touched]);
      return null;
    end $$`.execute(db)
  await sql`
    create trigger rate_product after insert or update or delete on review
    for each row execute function rate_product()`.execute(db)
  await sql`
    create function show_review_answer() returns trigger language plpgsql as $$
    begin
      perform notify_cache(array(
        select 'product:' || product_id from review where id = coalesce(new.review_id, old.review_id)));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger show_review_answer after insert or update or delete on review_answer
    for each row execute function show_review_answer()`.execute(db)
}
