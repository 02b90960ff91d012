import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'

/** `submission_id` is the registration that the officer has read; where none is named, the one that waits. */
export type Decided = { seller_id: number; submission_id?: number | undefined }

type Decision = 'verified' | 'returned' | 'refused'

/** What was decided, in a word that follows "diputuskan oleh Andi:". */
export const decisionWords: Readonly<Record<Decision, string>> = {
  verified: 'terverifikasi',
  returned: 'dikembalikan',
  refused: 'ditolak',
}

/**
 * Decides on a registration that waits, once. The shop is locked first, as its own people's verbs do. Returns the id of
 * the submission.
 * @throws {Refusal} not-found for a shop out of reach or never handed in, already-decided (`by`: who, `what`),
 *   submission-withdrawn
 */
export async function decideSeller(
  tx: Tx,
  officer: Officer,
  { seller_id, submission_id }: Decided,
  decision: Decision,
): Promise<number> {
  await lockShop(tx, officer, seller_id)
  const decided = await tx
    .updateTable('seller_submission')
    .set({ decision })
    .where('seller_id', '=', seller_id)
    .where('decision', 'is', null)
    .$if(submission_id !== undefined, (query) => query.where('id', '=', submission_id ?? 0))
    .returning('id')
    .executeTakeFirst()
  if (!decided) throw await whyNot(tx, { seller_id, submission_id })
  return decided.id
}

/**
 * Locks a shop that the officer may decide on, until the transaction ends; returns since when it is open and closed.
 * @throws {Refusal} not-found
 */
export async function lockShop(tx: Tx, officer: Officer, sellerId: number) {
  const shop = await tx
    .selectFrom('seller')
    .select(['opened_at', 'closed_at'])
    .where('id', '=', sellerId)
    .where(inReachOf(officer))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
  return shop
}

/** @throws {Refusal} reason-length */
export function holdReason(reason: string) {
  if (reason.length < 10 || reason.length > 2000) throw new Refusal('reason-length')
}

/** The name of the account that decided, else its agency's: what `already-decided` calls `by`. */
async function whyNot(tx: Tx, { seller_id, submission_id }: Decided) {
  const last = await tx
    .selectFrom('seller_submission as submission')
    .leftJoin('seller_verification as verified', 'verified.submission_id', 'submission.id')
    .leftJoin('seller_return as returned', 'returned.submission_id', 'submission.id')
    .leftJoin('seller_refusal as refused', 'refused.submission_id', 'submission.id')
    .leftJoin('account', (join) =>
      join.on((eb) =>
        eb(
          'account.id',
          '=',
          eb.fn.coalesce('verified.verified_by', 'returned.returned_by', 'refused.refused_by'),
        ),
      ),
    )
    .where('submission.seller_id', '=', seller_id)
    .$if(submission_id !== undefined, (query) => query.where('submission.id', '=', submission_id ?? 0))
    .select(['submission.decision', 'account.name'])
    .orderBy('submission.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return new Refusal('not-found')
  if (last.decision === 'withdrawn') return new Refusal('submission-withdrawn')
  const what = decisionWords[last.decision as Decision]
  return new Refusal('already-decided', { by: last.name ?? 'petugas lain', what })
}
