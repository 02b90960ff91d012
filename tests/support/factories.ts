import type { Insertable } from 'kysely'
import type { Db, Product, Seller } from '../../db/types.ts'

/** What tests put on the shelves. Each gives what it takes with sensible defaults, and answers with the row. */

let serial = 0

/** A shop in Samataring, Kelara, Jeneponto, where Kain Tope is woven. */
export async function aSeller(db: Db, given: Partial<Insertable<Seller>> = {}) {
  const slug = given.slug ?? `penenun-${++serial}`
  return db
    .insertInto('seller')
    .values({
      slug,
      name: `Penenun ${serial}`,
      kind: 'group',
      village_code: villages.samataring,
      scale: 'mikro',
      contact_name: 'Contoh',
      tagline: 'Tenun tangan',
      story: 'Ditenun di rumah.',
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type GivenProduct = Partial<Insertable<Product>> & {
  /** Rupiah of the only variant, or of each of several. */
  price?: number | number[]
  /** Pieces of each variant; null for made to order. */
  stock?: number | null
  techniques?: string[]
  materials?: string[]
}

/** A published product with a price; of a new seller unless one is given. */
export async function aProduct(db: Db, given: GivenProduct = {}) {
  const { price = 100_000, stock = 5, techniques = [], materials = [], ...columns } = given
  const number = ++serial
  const product = await db
    .insertInto('product')
    .values({
      seller_id: columns.seller_id ?? (await aSeller(db)).id,
      slug: `produk-${number}`,
      name: `Produk ${number}`,
      summary: '',
      description: '',
      category_slug: 'kriya-tenun',
      unit: 'piece',
      published_at: new Date(Date.UTC(2026, 0, 1) + number * 60_000),
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const product_id = product.id
  for (const technique_slug of techniques)
    await db.insertInto('product_technique').values({ product_id, technique_slug }).execute()
  for (const material_slug of materials)
    await db.insertInto('product_material').values({ product_id, material_slug }).execute()
  await db
    .insertInto('product_variant')
    .values(
      [price].flat().map((price_rupiah, position) => ({
        product_id,
        position,
        is_unique: product.is_unique,
        options: JSON.stringify({ Ukuran: String(position) }),
        price_rupiah,
        stock,
        weight_grams: 100,
      })),
    )
    .execute()
  return product
}

/** Codes of villages that a test database knows. */
export const villages = {
  /** Kelara, Jeneponto */
  samataring: '73.04.05.2014',
  /** Ratolindo, Tojo Una Una */
  sansarino: '72.09.05.2001',
  /** Sumur, Pandeglang */
  sumberjaya: '36.01.01.2001',
}
