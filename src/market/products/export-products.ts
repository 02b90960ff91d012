import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findContents } from './find-contents.ts'
import { type Cell, rowsOf, type Words } from './product-rows.ts'
import { heading } from './write-sheet.ts'

/** All products of the desk's shop but the archived ones, in the shape that an import reads, headings first. */
export async function exportProducts(db: Db, desk: Desk): Promise<(readonly Cell[])[]> {
  const words = await findWords(db, desk)
  const products = await findContents(db, desk.seller_id)
  return [heading, ...products.flatMap((product) => rowsOf(product, words))]
}

async function findWords(db: Db, { seller_id }: Desk): Promise<Words> {
  const categories = await db.selectFrom('category').select(['slug', 'name']).execute()
  const techniques = await db.selectFrom('technique').select(['slug', 'name']).execute()
  const materials = await db.selectFrom('material').select(['slug', 'name']).execute()
  const certificates = await db
    .selectFrom('certificate')
    .select(['id', 'number'])
    .where('seller_id', '=', seller_id)
    .execute()
  const bySlug = (terms: readonly { slug: string; name: string }[]) =>
    new Map(terms.map(({ slug, name }) => [slug, name]))
  return {
    categories: bySlug(categories),
    techniques: bySlug(techniques),
    materials: bySlug(materials),
    certificates: new Map(certificates.map(({ id, number }) => [id, number])),
  }
}
