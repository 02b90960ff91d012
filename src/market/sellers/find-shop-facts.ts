import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { consentVersions } from '../accounts/consent.ts'

export type ShopFacts = Awaited<ReturnType<typeof findShopFacts>>

/** What the computed requirements ask of a shop. An owner of it has agreed, or nobody has. */
export async function findShopFacts(db: Db, sellerId: number) {
  return db
    .selectFrom('seller')
    .leftJoin('seller_business as business', 'business.seller_id', 'seller.id')
    .where('seller.id', '=', sellerId)
    .select(['seller.name', 'seller.scale', 'seller.village_code', 'seller.address', 'seller.contact_name'])
    .select([
      'seller.whatsapp',
      'seller.email',
      'seller.tagline',
      'seller.story',
      'seller.image_id',
      'seller.image_alt',
    ])
    .select(['seller.opened_at', 'seller.closed_at', 'business.nib'])
    .select((eb) => [
      eb('business.seller_id', 'is not', null).$castTo<boolean>().as('has_business'),
      count('certificate').as('certificates'),
      count('seller_payment_method').as('payment_methods'),
      eb
        .exists(
          eb
            .selectFrom('seller_member as owner')
            .innerJoin('account_consent as consent', 'consent.account_id', 'owner.account_id')
            .whereRef('owner.seller_id', '=', 'seller.id')
            .where('owner.role', '=', 'owner')
            .where('consent.kind', '=', 'seller-agreement')
            .where('consent.version', '=', consentVersions['seller-agreement'])
            .where('consent.withdrawn_at', 'is', null)
            .select('consent.id'),
        )
        .$castTo<boolean>()
        .as('has_agreed'),
    ])
    .executeTakeFirstOrThrow()
}

function count(table: 'certificate' | 'seller_payment_method') {
  return sql<number>`(select count(*) from ${sql.table(table)} own where own.seller_id = seller.id)`
}
