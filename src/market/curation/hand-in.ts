import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { submitProduct } from '../products/submit-product.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { publishIfTrusted } from './publish-if-trusted.ts'

/**
 * Hands the draft of a product to the agency; of a shop that it trusts the public sees it at once.
 * @throws {Refusal} those of `submitProduct`
 */
export function handIn(enqueue: Enqueue) {
  return async (tx: Tx, desk: Desk, productId: number) => {
    const { submission_id } = await submitProduct(tx, desk, productId)
    return { submission_id, is_published: await publishIfTrusted(tx, enqueue, desk, submission_id) }
  }
}
