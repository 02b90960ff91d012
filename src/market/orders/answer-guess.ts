import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { limitKey, limits, networkOf, takeTurn } from '../accounts/rate-limit.ts'

/**
 * Counts an address of an order that is nobody's. Returns the status of its answer: 404, or 429 for whoever has tried
 * too many.
 */
export async function answerGuess(db: Db, secretKey: string, clientAddress: string, now: Date) {
  const { orderGuess } = limits
  try {
    await takeTurn(db, limitKey(secretKey, orderGuess, networkOf(clientAddress)), orderGuess, now)
    return 404
  } catch (error) {
    if (error instanceof Refusal) return 429
    throw error
  }
}
