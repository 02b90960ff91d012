import { sql } from 'kysely'
import type { Db, Tx } from '../types.ts'
import { details, kinds, qualities } from './many-kinds.ts'

type Plan = {
  /** How many products to add. */
  products: number
  /** The same seed adds the same goods, and cannot be added twice. */
  seed: number
  onProgress: (done: number, total: number) => void
}

const chunk = 10_000
const productsOfSeller = 40

/**
 * Fills the catalogue for trials of speed: invented sellers in every regency, each with about forty products put
 * together from real words, terms, pictures and programmes that are there already. Needs regions and terms. Goods
 * are put in unpublished and then published by the thousands, so that the cards are written in sets.
 */
export async function makeMany(db: Db, { products, seed, onProgress }: Plan) {
  await db
    .transaction()
    .execute((tx) => makeSellers(tx, Math.max(514, Math.ceil(products / productsOfSeller)), seed))
  for (let first = 1; first <= products; first += chunk) {
    const last = Math.min(first + chunk - 1, products)
    await db.transaction().execute(async (tx) => {
      await choose(tx, first, last, seed)
      await fill(tx)
      await sql`update product set published_at = many.published_at from many where many.id = product.id`.execute(
        tx,
      )
    })
    onProgress(last, products)
  }
  await sql`analyze`.execute(db)
}

/** A number below `size` that depends on the row's `n`, the seed and the question. */
const roll = (seed: number, question: number, size: number) =>
  sql<number>`abs(hashint8extended(n, ${seed * 100 + question}) % ${size})::int`

async function makeSellers(tx: Tx, count: number, seed: number) {
  await sql`
    insert into seller (slug, name, kind, village_code, scale, contact_name, tagline, story, opened_at)
    select 'contoh-' || ${seed}::int || '-' || n, (array['Karya', 'Usaha', 'Rumah', 'Dapur', 'Griya'])[1 + n % 5] || ' ' || village.name || ' ' || n,
      'group', village.code, 'mikro', 'Contoh', 'Penjual rekaan untuk uji kecepatan', 'Penjual rekaan untuk uji kecepatan.',
      now() - interval '4 years'
    from (
      select code, name, row_number() over (order by place, code) n
      from (select code, name, row_number() over (partition by left(code, 5) order by code) place from village) villages
    ) village
    join generate_series(1, ${count}::int) turn on village.n = turn`.execute(tx)
  await sql`
    insert into delivery_option (seller_id, kind)
    select id, 'arranged' from seller where slug like ${`contoh-${seed}-%`}`.execute(tx)
}

/** The temporary table `many`: what each product of this chunk is. */
async function choose(tx: Tx, first: number, last: number, seed: number) {
  await sql`drop table if exists many`.execute(tx)
  await sql`
    create temporary table many on commit drop as
    with sellers as materialized (
      select array_agg(id order by id) ids from seller where slug like ${`contoh-${seed}-%`}
    )
    select nextval(pg_get_serial_sequence('product', 'id')) id, n,
      (select ids[1 + ${roll(seed, 7, 1_000_000_007)} % cardinality(ids)] from sellers) seller_id,
      kind.name || ' ' || (${qualities}::text[])[1 + ${roll(seed, 1, qualities.length)}] || ' '
        || (${details}::text[])[1 + ${roll(seed, 2, details.length)}] as name,
      kind.category, kind.techniques, kind.materials,
      greatest(1000, round(kind.price * exp((${roll(seed, 3, 2000)} - 1000) / 1100.0) / 500) * 500)::int price,
      case when ${roll(seed, 4, 10)} > 0 then ${roll(seed, 5, 60)} end stock,
      now() - interval '3 years' * pow(${roll(seed, 6, 1_000_000)} / 1000000.0, 1.5) published_at
    from generate_series(${first}::int, ${last}::int) n
    join (
      select * from jsonb_to_recordset(${JSON.stringify(kinds.map((kind, place) => ({ ...kind, place })))}::jsonb)
        kind(place int, name text, category text, techniques jsonb, materials jsonb, price int)
    ) kind on kind.place = ${roll(seed, 8, kinds.length)}`.execute(tx)
  await sql`analyze many`.execute(tx)
}

async function fill(tx: Tx) {
  await sql`
    insert into product (id, seller_id, slug, name, summary, description, category_slug, unit)
    overriding system value
    select id, seller_id, trim(both '-' from regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g')) || '-' || id, name,
      'Dibuat tangan oleh perajin setempat, dikirim dari desa', 'Produk rekaan untuk uji kecepatan.', category, 'piece'
    from many`.execute(tx)
  await sql`
    insert into product_variant (product_id, position, options, price_rupiah, stock, weight_grams)
    select id, size, jsonb_build_object('Ukuran', (array['Sedang', 'Besar'])[size + 1]), price + size * price / 4, stock, 500
    from many cross join generate_series(0, (n % 3 = 0)::int) size`.execute(tx)
  await sql`
    insert into product_technique select many.id, technique.slug
    from many join technique on many.techniques ? technique.slug`.execute(tx)
  await sql`
    insert into product_material select many.id, material.slug
    from many join material on many.materials ? material.slug`.execute(tx)
  await sql`
    with images as (select id, row_number() over (order by id) - 1 place, count(*) over () total from image)
    insert into product_image (product_id, image_id, position, alt)
    select many.id, images.id, 0, many.name from many join images on images.place = many.n % images.total`.execute(
    tx,
  )
  await sql`
    insert into enrollment (edition_id, product_id, agency_consented_at, seller_consented_at)
    select edition.id, many.id, now(), now()
    from many join seller on seller.id = many.seller_id
    join program_edition edition on edition.regency_code = seller.regency_code or edition.province_code = seller.province_code
    where many.n % 4 = 0`.execute(tx)
}
