import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordActs } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { findCandidates } from './find-candidates.ts'
import { type Enrolled, findEnrolled, holdNotEnded } from './find-enrolled.ts'
import { holdCriteria } from './hold-criteria.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { letIn } from './let-in.ts'
import { holdTakesPart, lockEdition, type LockedEdition } from './lock-edition.ts'

/**
 * The agency agrees that those who asked take part: all of them or none. `exception` is the head's reason for those who
 * do not meet the criteria.
 *
 * @throws {Refusal} not-found, own-shop, already-decided, submission-withdrawn, edition-closed, edition-over,
 *   edition-without-agency, candidate-hidden, criteria-unmet, edition-full, class-full
 */
export async function agree(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  editionId: number,
  { ids, exception }: { ids: readonly number[]; exception: string },
) {
  const edition = await lockEdition(tx, officer, editionId)
  const asking = await findEnrolled(tx, editionId, ids)
  await holdOthersShops(tx, officer, asking)
  for (const each of asking) holdUndecided(each)
  holdTakesPart(edition)
  const candidates = await stillThere(tx, edition, asking)
  const reason = holdCriteria(edition, candidates, { officer, reason: exception })
  const agreed = asking.map(({ id }) => id)
  await tx
    .updateTable('enrollment')
    .set({ agency_consented_at: sql`now()`, agency_consented_by: officer.account_id })
    .where('id', 'in', agreed)
    .execute()
  await letIn(tx, edition, agreed, officer.account_id)
  await recordActs(
    tx,
    officer,
    asking.map(({ id, seller_id, name }) => ({
      verb: 'enrollment.agree',
      subject: ['enrollment', id],
      seller_id,
      after: { edition: edition.name, name, ...(reason !== null && { exception: reason }) },
    })),
  )
  for (const { seller_id, product_id, name } of asking) {
    const data = { program: edition.name, product: product_id === null ? null : name }
    await notify(tx, enqueue, { seller_id, kind: 'program-agreed', data })
  }
}

function holdUndecided(enrolled: Enrolled) {
  holdNotEnded(enrolled)
  if (enrolled.agency_consented_at === null) return
  throw new Refusal('already-decided', { by: enrolled.consented_by ?? 'dinas', what: 'disetujui' })
}

/** A shop may have closed, or a product been taken down, since it asked. */
async function stillThere(tx: Tx, edition: LockedEdition, asking: readonly Enrolled[]) {
  const product_ids = asking.flatMap(({ product_id }) => product_id ?? [])
  const seller_ids = asking.flatMap(({ seller_id, product_id }) => (product_id === null ? seller_id : []))
  const candidates = await findCandidates(tx, edition, { seller_ids, product_ids })
  const gone = asking.find(
    (each) =>
      !candidates.some(
        (candidate) => candidate.seller_id === each.seller_id && candidate.product_id === each.product_id,
      ),
  )
  if (gone) throw new Refusal('candidate-hidden', { name: gone.name })
  return candidates
}
