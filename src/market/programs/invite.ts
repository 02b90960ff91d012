import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordActs } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { findPlaces } from './find-places.ts'
import { holdCandidates, holdCriteria } from './hold-criteria.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { holdTakesPart, lockEdition } from './lock-edition.ts'
import { type Detail, putForward } from './put-forward.ts'

/**
 * The agency asks shops, or products of shops, of the edition's region to take part: all of them or none. They take part
 * once the shop accepts. `exception` is the head's reason for those who do not meet the criteria. There may be more
 * invitations than places; `over` says how many would find none if all that are open were accepted.
 *
 * @throws {Refusal} not-found, own-shop, edition-closed, edition-over, edition-without-agency, nobody-chosen, criteria-unmet,
 *   enrollment-known, training-for-shops, class-known, class-missing, facility-missing, partner-missing
 */
export async function invite(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  editionId: number,
  asked: {
    seller_ids: readonly number[]
    product_ids: readonly number[]
    detail: Detail
    exception: string
  },
) {
  const edition = await lockEdition(tx, officer, editionId)
  const candidates = await holdCandidates(tx, edition, asked)
  if (candidates.length === 0) throw new Refusal('nobody-chosen')
  await holdOthersShops(tx, officer, candidates)
  holdTakesPart(edition)
  const exception = holdCriteria(edition, candidates, { officer, reason: asked.exception })
  const by = { side: 'agency', account_id: officer.account_id, detail: asked.detail } as const
  const invited = await putForward(tx, edition, candidates, by)
  await recordActs(
    tx,
    officer,
    invited.map(({ id, seller_id, name }) => ({
      verb: 'enrollment.invite',
      subject: ['enrollment', id],
      seller_id,
      after: { edition: edition.name, name, ...(exception !== null && { exception }) },
    })),
  )
  for (const { seller_id, product_id, name } of invited) {
    const product = product_id === null ? null : name
    const data = { program: edition.name, agency: edition.agency_name ?? '', product }
    await notify(tx, enqueue, { seller_id, kind: 'program-invited', data })
  }
  const places = await findPlaces(tx, edition)
  return { over: places === undefined ? 0 : Math.max(0, places.asked - places.left) }
}
