import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { splitCell } from './cell-list.ts'
import { findContents } from './find-contents.ts'
import { type KnownToShop, photoStem, plainName } from './known-to-shop.ts'
import type { ColumnMap } from './match-columns.ts'
import type { SheetRow } from './read-sheet.ts'
import type { ColumnKey } from './sheet-columns.ts'

/** What these rows can mean in the desk's shop: all terms, and of its products and pictures those they speak of. */
export async function findKnown(
  db: Db,
  desk: Desk,
  importId: number,
  rows: readonly SheetRow[],
  map: ColumnMap,
): Promise<KnownToShop> {
  const texts = (key: ColumnKey) => [
    ...new Set(rows.map(({ cells }) => cells[map[key] ?? -1] ?? '').filter((text) => text !== '')),
  ]
  const products = await findContents(
    db,
    desk.seller_id,
    await findProductIds(db, desk, texts('code'), texts('sku')),
  )
  return {
    ...(await findTerms(db)),
    villages: await findVillages(db, desk, texts('origin')),
    certificates: await findCertificates(db, desk),
    photos: await findPhotos(db, desk, importId, texts('photos')),
    products: new Map(products.map((product) => [product.id, product])),
    names: new Set(),
  }
}

async function findTerms(db: Db) {
  const columns = ['slug', 'name', 'name_en'] as const
  const [categories, techniques, materials] = [
    await db.selectFrom('category').select(columns).execute(),
    await db.selectFrom('technique').select(columns).execute(),
    await db.selectFrom('material').select(columns).execute(),
  ]
  return { categories: byName(categories), techniques: byName(techniques), materials: byName(materials) }
}

/** An Indonesian name counts before an English one that looks the same. */
function byName(terms: readonly { slug: string; name: string; name_en: string }[]) {
  const names = (['slug', 'name_en', 'name'] as const).flatMap((column) =>
    terms.map((term) => [plainName(term[column]), term.slug] as const),
  )
  return new Map(names)
}

/** Products that a code of ours or a SKU names, on sale or in a draft. */
async function findProductIds(
  db: Db,
  { seller_id }: Desk,
  codes: readonly string[],
  skus: readonly string[],
) {
  const ids = codes.map((code) => Number(/^et-(\d{1,15})$/i.exec(code)?.[1] ?? 0)).filter((id) => id > 0)
  const { rows } = await sql<{ id: number }>`
    select product.id from product
    where seller_id = ${seller_id} and (id = any(${ids})
      or exists (select from product_variant v where v.product_id = product.id and v.sku = any(${skus}))
      or exists (
        select from product_revision r, jsonb_array_elements(r.content -> 'variants') v
        where r.product_id = product.id and r.closed_at is null and v ->> 'sku' = any(${skus})))`.execute(db)
  return rows.map(({ id }) => id)
}

/** By code, and by a name that is only one in the shop's kabupaten or kota. */
async function findVillages(db: Db, { seller_id }: Desk, texts: readonly string[]) {
  if (texts.length === 0) return new Map<string, string>()
  const codes = texts
    .map((text) => text.replace(/\D/g, ''))
    .filter((digits) => digits.length === 10)
    .map((digits) => digits.replace(/^(..)(..)(..)(....)$/, '$1.$2.$3.$4'))
  const found = await db
    .selectFrom('village')
    .select(['code', 'name'])
    .where((eb) =>
      eb.or([
        eb(sql<boolean>`village.code = any(${codes})`, '=', true),
        eb(
          sql<string>`left(village.code, 5)`,
          '=',
          eb.selectFrom('seller').select('regency_code').where('id', '=', seller_id),
        ),
      ]),
    )
    .execute()
  const named = [...Map.groupBy(found, ({ name }) => plainName(name))].filter(([, same]) => same.length === 1)
  return new Map([
    ...named.map(([name, [only]]) => [name, only?.code ?? ''] as const),
    ...found.map(({ code }) => [plainName(code), code] as const),
  ])
}

async function findCertificates(db: Db, { seller_id }: Desk) {
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'number'])
    .where('seller_id', '=', seller_id)
    .execute()
  return new Map(rows.map(({ id, number }) => [plainName(number), id]))
}

/** Those that came with this import, by name, and the shop's own that the sheet names by their id. */
async function findPhotos(db: Db, { seller_id }: Desk, importId: number, texts: readonly string[]) {
  const ids = texts.flatMap((text) => splitCell(text)).map(photoStem)
  const uploaded = await db
    .selectFrom('product_import_photo')
    .select(['name', 'image_id'])
    .where('import_id', '=', importId)
    .where('image_id', 'is not', null)
    .$narrowType<{ image_id: string }>()
    .execute()
  const own = await db
    .selectFrom('seller_image')
    .select('image_id')
    .where('seller_id', '=', seller_id)
    .where(sql<boolean>`image_id = any(${ids})`)
    .execute()
  return new Map([
    ...own.map(({ image_id }) => [image_id, image_id] as const),
    // "tope-1" in the sheet is as good as "tope-1.jpg".
    ...uploaded.map(({ name, image_id }) => [photoStem(name), image_id] as const),
    ...uploaded.map(({ name, image_id }) => [name, image_id] as const),
  ])
}

/** Plain names of all products of the desk's shop, which only the first check wants. */
export async function findNames(db: Db, { seller_id }: Desk) {
  const rows = await db
    .selectFrom('product')
    .leftJoin('product_revision as open', (join) =>
      join.onRef('open.product_id', '=', 'product.id').on('open.closed_at', 'is', null),
    )
    .where('seller_id', '=', seller_id)
    .select(sql<string>`coalesce(open.content ->> 'name', product.name)`.as('name'))
    .execute()
  return new Set(rows.map(({ name }) => plainName(name)))
}
