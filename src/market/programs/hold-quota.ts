import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { isInForce, participants } from '../sellers/participation.ts'
import type { LockedEdition } from './lock-edition.ts'

/**
 * After somebody has entered a locked edition: it, and each of its classes, still has no more sellers than places.
 * A seller with several products takes one place.
 * @throws {Refusal} edition-full, class-full
 */
export async function holdQuota(tx: Tx, { id, quota }: LockedEdition) {
  if (quota !== null) {
    const enrolled = await countParticipants(tx, id)
    if (enrolled > quota) throw new Refusal('edition-full', { quota, over: enrolled - quota })
  }
  const full = await tx
    .selectFrom('enrollment')
    .innerJoin('training_class', 'training_class.id', 'enrollment.class_id')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .where('enrollment.edition_id', '=', id)
    .where(isInForce())
    .groupBy('training_class.id')
    .having((eb) =>
      eb(
        eb.fn.count((row) => row.fn.coalesce('enrollment.seller_id', 'product.seller_id')).distinct(),
        '>',
        eb.ref('training_class.capacity'),
      ),
    )
    .select(['training_class.name', 'training_class.capacity'])
    .executeTakeFirst()
  if (full) throw new Refusal('class-full', { name: full.name, capacity: full.capacity ?? 0 })
}

/** Sellers who take part, themselves or with a product. */
export async function countParticipants(db: Db, editionId: number) {
  const { count } = await db
    .selectFrom(participants())
    .where('participant.edition_id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
