import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { holdCandidates, holdCriteria } from './hold-criteria.ts'
import { holdTakesPart, lockEditionOf } from './lock-edition.ts'
import { type Detail, putForward } from './put-forward.ts'

/**
 * A shop asks to take part in an edition of its region, itself or with one of its products. It takes part once the
 * agency agrees.
 *
 * @throws {Refusal} not-found, edition-closed, edition-over, edition-without-agency, edition-by-invitation,
 *   criteria-unmet, enrollment-known, training-for-shops, class-known, class-missing, facility-missing,
 *   partner-missing
 */
export async function applyToEdition(
  tx: Tx,
  desk: Desk,
  editionId: number,
  asked: { product_id: number | null; detail: Detail },
) {
  const edition = await lockEditionOf(tx, editionId)
  const { seller_id, account_id } = desk
  const [candidate] = await holdCandidates(
    tx,
    edition,
    asked.product_id === null
      ? { seller_ids: [seller_id], product_ids: [] }
      : { seller_ids: [], product_ids: [asked.product_id] },
  )
  if (candidate?.seller_id !== seller_id) throw new Refusal('not-found')
  holdTakesPart(edition)
  if (!edition.takes_applications) throw new Refusal('edition-by-invitation')
  holdCriteria(edition, [candidate], null)
  const by = { side: 'seller', account_id, detail: asked.detail } as const
  for (const { id, name } of await putForward(tx, edition, [candidate], by))
    await recordAct(tx, desk, {
      verb: 'enrollment.apply',
      subject: ['enrollment', id],
      after: { edition: edition.name, name },
    })
}
