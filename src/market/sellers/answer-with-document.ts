import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdAsked } from './attest-requirement.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Shows a document of the shop for a requirement that asks for one.
 * @throws {Refusal} not-found for a requirement that is not asked of this shop, or a document of another
 */
export async function answerWithDocument(
  tx: Tx,
  desk: Desk,
  { requirement_id, document_id }: { requirement_id: number; document_id: string },
) {
  const { seller_id } = desk
  await holdAsked(tx, seller_id, requirement_id, 'document')
  await holdOwnDocument(tx, desk, document_id)
  await tx
    .insertInto('requirement_answer')
    .values({ seller_id, requirement_id, document_id })
    .onConflict((conflict) => conflict.columns(['seller_id', 'requirement_id']).doUpdateSet({ document_id }))
    .execute()
  await recordAct(tx, desk, {
    verb: 'seller.show-document',
    subject: ['requirement', requirement_id],
    after: { document_id },
  })
}

/** @throws {Refusal} not-found where the document is not the shop's */
export async function holdOwnDocument(tx: Tx, desk: Desk, documentId: string) {
  const own = await tx
    .selectFrom('document')
    .select('id')
    .where('id', '=', documentId)
    .where('seller_id', '=', desk.seller_id)
    .executeTakeFirst()
  if (!own) throw new Refusal('not-found')
}
