import { type Kysely, sql } from 'kysely'

/** Photos of a review that is not written yet: they wait while its form is put right. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table review_upload (
      order_line_id bigint not null references order_line on delete cascade,
      image_id text not null references image,
      uploaded_at timestamptz not null default clock_timestamp(),
      primary key (order_line_id, image_id)
    )`.execute(db)
  await sql`create index review_upload_image on review_upload (image_id)`.execute(db)
  await sql`create index review_upload_age on review_upload (uploaded_at)`.execute(db)
}
