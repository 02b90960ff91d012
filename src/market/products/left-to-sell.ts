import { expressionBuilder } from 'kysely'
import type { DB } from '../../../db/types.ts'

/** What is promised to somebody is not there for others; null where a variant is made to order. */
export function leftToSell() {
  const variant = expressionBuilder<DB, 'product_variant'>()
  return variant('product_variant.stock', '-', variant.ref('product_variant.reserved')).$castTo<
    number | null
  >()
}
