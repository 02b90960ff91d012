import { type Kysely, sql } from 'kysely'

/**
 * A picture that nothing shows any more is withdrawn, and one that nothing refers to is deleted. `settle_at` says
 * when somebody has to look at it; `image_use` says who refers to it.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table image
      add column withdrawn_at timestamptz,
      add column settle_at timestamptz`.execute(db)
  await sql`create index image_settle on image (settle_at) where settle_at is not null`.execute(db)
  await sql`create index seller_image_id on seller (image_id) where image_id is not null`.execute(db)
  await sql`
    create index product_import_photo_image on product_import_photo (image_id)
    where image_id is not null`.execute(db)
  await uses(db)
  await marks(db)
  await sql`
    update image set settle_at = now() where id in (
      select link.image_id from review_image link join review on review.id = link.review_id
      where review.hidden_at is not null)`.execute(db)
}

async function uses(db: Kysely<unknown>) {
  await sql`
    create view image_use (image_id, is_shown) as
      select image_id, true from product_image
      union all select image_id, true from seller_image
      union all select image_id, true from seller where image_id is not null
      union all select image_id, true from product_import_photo where image_id is not null
      union all select logo_image_id, true from agency where logo_image_id is not null
      union all select image_id, true from collection where image_id is not null
      union all select image_id, true from review_upload
      union all
        select link.image_id, review.hidden_at is null
        from review_image link join review on review.id = link.review_id`.execute(db)
}

async function marks(db: Kysely<unknown>) {
  await sql`
    create function settle_photo() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        update image set settle_at = clock_timestamp() where id = old.image_id;
      else
        update image set settle_at = clock_timestamp() where id = new.image_id and withdrawn_at is not null;
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger settle_photo after insert or delete on review_image
    for each row execute function settle_photo()`.execute(db)
  await sql`
    create trigger settle_photo after insert or delete on review_upload
    for each row execute function settle_photo()`.execute(db)
  await sql`
    create function settle_photos_of_review() returns trigger language plpgsql as $$
    begin
      update image set settle_at = clock_timestamp()
      where id in (select image_id from review_image where review_id = new.id);
      return null;
    end $$`.execute(db)
  await sql`
    create trigger settle_photos after update of hidden_at on review
    for each row when (old.hidden_at is distinct from new.hidden_at)
    execute function settle_photos_of_review()`.execute(db)
}
