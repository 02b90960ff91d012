import { expressionBuilder } from 'kysely'
import type { DB } from '../../../db/types.ts'

/** An enrollment that both sides have consented to and neither has ended. */
export function isInForce() {
  const eb = expressionBuilder<DB, 'enrollment'>()
  return eb.and([
    eb('enrollment.agency_consented_at', 'is not', null),
    eb('enrollment.seller_consented_at', 'is not', null),
    eb('enrollment.ended_at', 'is', null),
  ])
}

/** Who takes part in which edition: sellers themselves and those of an enrolled product, each once. */
export function participants() {
  const eb = expressionBuilder<DB>()
  return eb
    .selectFrom('enrollment')
    .where('enrollment.seller_id', 'is not', null)
    .where(isInForce())
    .select(['enrollment.edition_id', 'enrollment.seller_id'])
    .union(
      eb
        .selectFrom('enrollment')
        .innerJoin('product', 'product.id', 'enrollment.product_id')
        .where(isInForce())
        .select(['enrollment.edition_id', 'product.seller_id']),
    )
    .as('participant')
}

/** The ids of the sellers who take part in any edition of a programme. */
export function participantsOf(programSlug: string) {
  return expressionBuilder<DB>()
    .selectFrom(participants())
    .innerJoin('program_edition', 'program_edition.id', 'participant.edition_id')
    .where('program_edition.program_slug', '=', programSlug)
    .select('participant.seller_id')
}
