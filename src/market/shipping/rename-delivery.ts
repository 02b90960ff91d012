import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { type NewName, namedKinds } from './delivery.ts'
import { holdShop } from './hold-shop.ts'

/**
 * Gives a courier, or what the shop arranges itself, another name, which buyers read from now on. Orders that were placed
 * keep the name that they were placed with.
 * @throws {Refusal} not-found, delivery-name-missing (a courier has one), delivery-name-known (another has it)
 */
export async function renameDelivery(tx: Tx, desk: Desk, { id, name }: NewName) {
  const { seller_id } = desk
  await holdShop(tx, seller_id)
  const offered = await tx
    .selectFrom('delivery_option')
    .select(['id', 'kind', 'name'])
    .where('seller_id', '=', seller_id)
    .where('removed_at', 'is', null)
    .where('kind', 'in', namedKinds)
    .execute()
  const renamed = offered.find((option) => option.id === id)
  if (!renamed) throw new Refusal('not-found')
  const { kind, name: before } = renamed
  if (kind === 'courier' && name === '') throw new Refusal('delivery-name-missing')
  if (offered.some((other) => other.id !== id && other.kind === kind && other.name === name))
    throw new Refusal('delivery-name-known')
  if (before === name) return
  await tx.updateTable('delivery_option').set({ name }).where('id', '=', id).execute()
  await recordAct(tx, desk, {
    verb: 'delivery.rename',
    subject: ['delivery', id],
    before: { name: before },
    after: { name },
  })
}
