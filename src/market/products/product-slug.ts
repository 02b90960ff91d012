import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { slugOf } from '../../paths.ts'

const longest = 80

/**
 * Gives a product the address that its name asks for, with a number behind it where others have it or had it. The
 * address that it leaves leads to the new one, unless it was a placeholder. Returns the address.
 */
export async function giveSlug(tx: Tx, productId: number, name: string) {
  const base = slugOf(name).slice(0, longest).replace(/-$/, '') || 'barang'
  // Two products of one name, approved at the same time, come one after the other.
  const family = base.replace(/(-\d+)+$/, '')
  await sql`select pg_advisory_xact_lock(hashtext('product slug'), hashtext(${family}))`.execute(tx)
  const { slug: old, first_published_at } = await tx
    .selectFrom('product')
    .select(['slug', 'first_published_at'])
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  if (old === base || new RegExp(`^${base}-\\d+$`).test(old)) return old
  const slug = await freeSlug(tx, productId, base)
  await tx.deleteFrom('product_slug').where('slug', '=', slug).where('product_id', '=', productId).execute()
  await tx.updateTable('product').set({ slug }).where('id', '=', productId).execute()
  if (first_published_at !== null)
    await tx.insertInto('product_slug').values({ slug: old, product_id: productId }).execute()
  return slug
}

/** Where a product has gone that was once at this address; nothing where the public does not see it now. */
export async function findMovedProduct(db: Db, slug: string) {
  const moved = await db
    .selectFrom('product_slug')
    .innerJoin('listing_card', 'listing_card.product_id', 'product_slug.product_id')
    .where('product_slug.slug', '=', slug)
    .select('listing_card.slug')
    .executeTakeFirst()
  return moved?.slug
}

async function freeSlug(tx: Tx, productId: number, base: string) {
  const like = sql<boolean>`(slug = ${base} or slug ~ ${`^${base}-[0-9]+$`})`
  const taken = await tx
    .selectFrom('product')
    .select('slug')
    .where('id', '!=', productId)
    .where(like)
    .union(tx.selectFrom('product_slug').select('slug').where('product_id', '!=', productId).where(like))
    .execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  if (!slugs.has(base)) return base
  let number = 2
  while (slugs.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
