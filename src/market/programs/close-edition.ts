import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { endRows } from './end-enrollment.ts'
import { findEnrolled } from './find-enrolled.ts'
import { lockEdition } from './lock-edition.ts'

const reason = 'Programnya sudah ditutup.'

/**
 * Ends an edition today. Those who take part stay in its list, and their steps can still be noted; what still waits for
 * a consent ends, and the shop is told.
 * @throws {Refusal} not-found, edition-closed
 */
export async function closeEdition(tx: Tx, enqueue: Enqueue, officer: Officer, editionId: number) {
  const edition = await lockEdition(tx, officer, editionId)
  if (edition.closed_at !== null) throw new Refusal('edition-closed')
  await tx
    .updateTable('program_edition')
    .set({
      closed_at: sql`now()`,
      ends_on: sql`greatest(starts_on, least(ends_on, ${edition.today}::date))`,
    })
    .where('id', '=', editionId)
    .execute()
  const ended = await endWaiting(tx, enqueue, officer, edition)
  await recordAct(tx, officer, {
    verb: 'edition.close',
    subject: ['edition', editionId],
    before: { ends_on: edition.ends_on },
    after: { name: edition.name, ended },
  })
}

/** Returns how many were still waiting. */
async function endWaiting(
  tx: Tx,
  enqueue: Enqueue,
  { account_id }: Officer,
  edition: { id: number; name: string },
) {
  const ids = await tx
    .selectFrom('enrollment')
    .select('id')
    .where('edition_id', '=', edition.id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('agency_consented_at', 'is', null), eb('seller_consented_at', 'is', null)]))
    .execute()
  if (ids.length === 0) return 0
  const waiting = await findEnrolled(
    tx,
    edition.id,
    ids.map(({ id }) => id),
  )
  await endRows(tx, waiting, { side: 'agency', account_id, reason })
  for (const { seller_id, product_id, name } of waiting)
    await notify(tx, enqueue, {
      seller_id,
      kind: 'program-ended',
      data: { program: edition.name, product: product_id === null ? null : name, reason },
    })
  return waiting.length
}
