import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { type Lang, localized, paths } from '../../paths.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { suspendSeller } from '../curation/suspend-seller.ts'
import { complaintAnswered } from '../mail/complaint-letters.ts'
import { notify } from '../mail/notify.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { takeDownProduct } from '../products/take-down-product.ts'
import { type Outcome, outcomeWords, type Verdict, verdicts } from './complaint.ts'

export type Decision = {
  complaint_id: number
  verdict: Verdict
  /** For whoever reported, 10 to 2,000 letters. */
  answer: string
  /** For the shop, where something is done: 10 to 2,000 letters. */
  reason: string | null
}
type Taken = Awaited<ReturnType<typeof take>>

/**
 * Decides on a report, once; does what the verdict says, and answers whoever wrote it.
 * @throws {Refusal} not-found outside the officer's reach, already-decided (`by`, `what`), measure-without-product
 *   where a shop is reported and a product would be taken down, and those of `suspendSeller`
 */
export async function decideComplaint(tx: Tx, enqueue: Enqueue, officer: Officer, decision: Decision) {
  const { complaint_id, verdict, answer } = decision
  const { outcome, measure } = verdicts[verdict]
  const reason = measure === 'none' ? null : decision.reason
  const complaint = await take(tx, officer, complaint_id, outcome)
  const { agency_id, account_id } = officer
  await tx
    .insertInto('complaint_decision')
    .values({ complaint_id, agency_id, decided_by: account_id, outcome, measure, answer, reason })
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id: complaint.seller_id },
    {
      verb: 'complaint.decide',
      subject: ['complaint', complaint_id],
      before: { outcome: null },
      after: { outcome, measure, reason },
    },
  )
  if (reason !== null) await act(tx, enqueue, officer, complaint, verdict, reason)
  await answerReporter(tx, enqueue, officer, complaint, outcome, answer)
}

/** Notes the outcome on a report that waits, and its row stays locked. */
async function take(tx: Tx, officer: Officer, id: number, outcome: Outcome) {
  const taken = await tx
    .updateTable('complaint')
    .from('seller')
    .set({ outcome })
    .whereRef('seller.id', '=', 'complaint.seller_id')
    .where('complaint.id', '=', id)
    .where('complaint.outcome', 'is', null)
    .where(inReachOf(officer))
    .returning(['complaint.seller_id', 'complaint.product_id', 'complaint.code', 'complaint.kind'])
    .returning(['complaint.email', 'complaint.language', 'seller.name as shop'])
    .executeTakeFirst()
  if (!taken) throw await refusalOf(tx, officer, id)
  return taken
}

async function refusalOf(tx: Tx, officer: Officer, id: number) {
  const first = await tx
    .selectFrom('complaint')
    .innerJoin('seller', 'seller.id', 'complaint.seller_id')
    .innerJoin('complaint_decision as decision', 'decision.complaint_id', 'complaint.id')
    .leftJoin('account', 'account.id', 'decision.decided_by')
    .where('complaint.id', '=', id)
    .where(inReachOf(officer))
    .select(['account.name', 'decision.outcome'])
    .executeTakeFirst()
  if (!first) return new Refusal('not-found')
  const what = outcomeWords[first.outcome as Outcome]
  return new Refusal('already-decided', { by: first.name ?? 'petugas lain', what })
}

async function act(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { seller_id, product_id, kind }: Taken,
  verdict: Verdict,
  reason: string,
) {
  if (verdict === 'suspended') return suspendSeller(tx, enqueue, officer, { seller_id, reason })
  const product = product_id === null ? null : await lockedName(tx, product_id)
  if (verdict === 'warned')
    return notify(tx, enqueue, {
      seller_id,
      kind: 'complaint-warned',
      data: { product, complaint: kind, reason },
    })
  if (product_id === null || product === null) throw new Refusal('measure-without-product')
  await takeDownProduct(tx, officer, product_id, reason)
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'product.take-down', subject: ['product', product_id], after: { reason } },
  )
  const data = { product_id, product, notes: reason }
  await notify(tx, enqueue, { seller_id, kind: 'product-taken-down', data })
}

/** A product is locked before it is changed, as at its own desk. */
async function lockedName(tx: Tx, productId: number) {
  const { name } = await tx
    .selectFrom('product')
    .select('name')
    .where('id', '=', productId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return name
}

async function answerReporter(
  tx: Tx,
  enqueue: Enqueue,
  { agency_id }: Officer,
  { email, language, code, shop, product_id }: Taken,
  outcome: Outcome,
  answer: string,
) {
  if (email === null) return
  const lang = language as Lang
  const { name: agency } = await tx
    .selectFrom('agency')
    .select('name')
    .where('id', '=', agency_id)
    .executeTakeFirstOrThrow()
  const about = product_id === null ? shop : await lockedName(tx, product_id)
  const path = localized(lang, paths.complaint(code))
  const letter = complaintAnswered({ lang, about, outcome, answer, agency, path })
  await sendLetter(tx, enqueue, { to_address: email, ...letter })
}
