import { sql } from 'kysely'
import type { OrderState } from './order-states.ts'

/** The state that an `order_step` takes back; null where it takes the order on. */
export function undid() {
  return sql<OrderState | null>`(select undone.state from order_step undone where undone.id = order_step.undoes)`
}
