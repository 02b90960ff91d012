import type { Db } from '../../../db/types.ts'

/** The products of a shop that one of its certificates may cover, by name, and whether it does. */
export async function findCoverable(db: Db, sellerId: number, certificateId: number) {
  return db
    .selectFrom('product')
    .where('seller_id', '=', sellerId)
    .where('archived_at', 'is', null)
    .select(['id', 'name'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('product_certificate as covered')
            .whereRef('covered.product_id', '=', 'product.id')
            .where('covered.certificate_id', '=', certificateId),
        )
        .$castTo<boolean>()
        .as('is_covered'),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
}
