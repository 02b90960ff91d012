import type { Db } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import { localized, paths } from '../../paths.ts'

export type Reported = NonNullable<Awaited<ReturnType<typeof findReported>>>

/** What somebody wants to report, by the end of its page's address: a product or a shop that the public sees. */
export async function findReported(db: Db, what: string | undefined, slug: string | undefined) {
  if (slug === undefined) return undefined
  if (what === 'produk') return reportedProduct(db, slug)
  if (what === 'toko') return reportedShop(db, slug)
  return undefined
}

async function reportedProduct(db: Db, slug: string) {
  const product = await db
    .selectFrom('listing_card')
    .where('slug', '=', slug)
    .select(['product_id', 'seller_id', 'name', 'seller_name'])
    .executeTakeFirst()
  if (!product) return undefined
  const { product_id, seller_id, name, seller_name } = product
  return { what: 'produk' as const, slug, product_id, seller_id, name, seller_name }
}

async function reportedShop(db: Db, slug: string) {
  const shop = await db
    .selectFrom('seller')
    .where('slug', '=', slug)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .select(['id', 'name'])
    .executeTakeFirst()
  if (!shop) return undefined
  return {
    what: 'toko' as const,
    slug,
    product_id: null,
    seller_id: shop.id,
    name: shop.name,
    seller_name: null,
  }
}

/** The page of what is reported, in the reader's language. */
export function pageOfReported(lang: Lang, { what, slug }: Pick<Reported, 'what' | 'slug'>) {
  return localized(lang, what === 'produk' ? paths.product(slug) : paths.shop(slug))
}
