import { type Kysely, sql } from 'kysely'

/** Cache tags of the pages that show rows other than product cards; `changed` is the row as it was or is. */
const tagsOf = {
  seller: sql`array['seller:' || changed.id, 'regency:' || changed.regency_code,
    'province:' || changed.province_code]`,
  agency: sql`array['regency:' || coalesce(changed.regency_code, '-'),
    'province:' || coalesce(changed.province_code, '-'), 'home']`,
  program: sql`array['program:' || changed.slug, 'programs', 'home', 'listing']`,
  program_edition: sql`array['program:' || changed.program_slug, 'programs', 'home',
    'regency:' || coalesce(changed.regency_code, '-'), 'province:' || coalesce(changed.province_code, '-')]`,
  enrollment: sql`(select array['program:' || edition.program_slug, 'seller:' || coalesce(changed.seller_id, 0),
    'product:' || coalesce(changed.product_id, 0)] from program_edition edition where edition.id = changed.edition_id)`,
  collection: sql`array['collection:' || changed.slug, 'collections', 'home']`,
  collection_item: sql`array['collection:' || changed.collection_slug, 'collections', 'home']`,
  feature: sql`array['home', 'regency:' || coalesce(changed.regency_code, '-'),
    'province:' || coalesce(changed.province_code, '-'), 'program:' || coalesce(changed.program_slug, '-')]`,
  business_house: sql`array['house:' || changed.slug, 'regency:' || changed.regency_code, 'programs']`,
  category: sql`array['listing', 'home']`,
  technique: sql`array['technique:' || changed.slug, 'listing', 'home']`,
  material: sql`array['listing']`,
  search_synonym: sql`array['listing']`,
  province: sql`array['*']`,
  regency: sql`array['*']`,
}

export async function up(db: Kysely<unknown>) {
  await notifyCache(db)
  for (const [table, tags] of Object.entries(tagsOf)) {
    const notify = sql.id(`${table}_makes_pages_stale`)
    await sql`
      create function ${notify}() returns trigger language plpgsql as $$
      declare changed ${sql.table(table)};
      begin
        if tg_op <> 'INSERT' then changed := old; perform notify_cache(${tags}); end if;
        if tg_op <> 'DELETE' then changed := new; perform notify_cache(${tags}); end if;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger ${notify} after insert or update or delete on ${sql.table(table)}
      for each row execute function ${notify}()`.execute(db)
  }
}

/** Tells every listening process which cached pages a change makes stale; delivered at commit. */
async function notifyCache(db: Kysely<unknown>) {
  await sql`
    create function notify_cache(tags text[]) returns void language plpgsql as $$
    declare payload text := array_to_string(tags, ' ');
    begin
      if payload = '' then return; end if;
      perform pg_notify('cache', case when octet_length(payload) < 7900 then payload else '*' end);
    end $$`.execute(db)
}
