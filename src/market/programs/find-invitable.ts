import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import { type EditionCriteria, whatIsUnmet } from './edition-criteria.ts'
import { findCandidates, isOpenIn } from './find-candidates.ts'

export type Invitable = Awaited<ReturnType<typeof findInvitable>>[number]

const mostFound = 40

type Edition = {
  id: number
  criteria: unknown
  province_code: string | null
  regency_code: string | null
}

/**
 * Shops of an edition's region, or their published products, by their name; each with what of the criteria it does
 * not meet, and whether it has been asked or takes part already. None in which the officer works.
 */
export async function findInvitable(
  db: Db,
  officer: Officer,
  edition: Edition,
  { what, q }: { what: 'usaha' | 'produk'; q: string },
) {
  const found =
    what === 'usaha' ? await findShops(db, officer, edition, q) : await findProducts(db, officer, edition, q)
  const ids = found.map(({ id }) => id)
  const candidates = await findCandidates(
    db,
    edition,
    what === 'usaha' ? { seller_ids: ids, product_ids: [] } : { seller_ids: [], product_ids: ids },
  )
  return found.map((each) => {
    const facts = candidates.find(
      ({ seller_id, product_id }) => (what === 'usaha' ? seller_id : product_id) === each.id,
    )
    return { ...each, unmet: facts ? whatIsUnmet(edition.criteria as EditionCriteria, facts) : [] }
  })
}

function findShops(db: Db, officer: Officer, edition: Edition, q: string) {
  return db
    .selectFrom('seller')
    .innerJoin('village', 'village.code', 'seller.village_code')
    .where(isOpenIn(edition))
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .where('seller.name', 'ilike', contains(q))
    .select(['seller.id', 'seller.name', 'village.name as place'])
    .select(
      sql<boolean>`exists (select from enrollment where edition_id = ${edition.id} and enrollment.seller_id = seller.id
        and ended_at is null)`.as('is_known'),
    )
    .orderBy('seller.name')
    .limit(mostFound)
    .execute()
}

function findProducts(db: Db, officer: Officer, edition: Edition, q: string) {
  return db
    .selectFrom('product')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .where(isOpenIn(edition))
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .where('product.published_at', 'is not', null)
    .where((eb) => eb.or([eb('product.name', 'ilike', contains(q)), eb('seller.name', 'ilike', contains(q))]))
    .select(['product.id', 'product.name', 'seller.name as place'])
    .select(
      sql<boolean>`exists (select from enrollment where edition_id = ${edition.id}
        and enrollment.product_id = product.id and ended_at is null)`.as('is_known'),
    )
    .orderBy('product.name')
    .limit(mostFound)
    .execute()
}

function contains(text: string) {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
