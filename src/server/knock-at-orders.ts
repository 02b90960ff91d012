import type { Db } from '../../db/types.ts'
import { type Limit, limitKey, limits, networkOf, takeTurn } from '../market/accounts/rate-limit.ts'
import { expectsPicture } from '../market/reviews/expects-picture.ts'
import { Refusal } from '../refusal.ts'
import type { Knock } from './large-bodies.ts'
import { orderOfPicture } from './request-body.ts'

/**
 * Anybody may send a picture to an order's page. One that is sent to no order is answered 404, and one that the order
 * does not take now is led back to its page, which says how it stands: neither is read.
 */
export function knockAtOrders(db: Db, secretKey: string): Knock {
  return async (req, address) => {
    const asked = orderOfPicture(req)
    if (!asked) return undefined
    const turn = (limit: Limit) =>
      takeTurn(db, limitKey(secretKey, limit, networkOf(address)), limit, new Date())
    try {
      await turn(limits.upload)
      const isExpected = await expectsPicture(db, asked.token, asked.picture)
      if (isExpected === true) return undefined
      if (isExpected === false) return { ...notNow, headers: [['Location', asked.path]] }
      await turn(limits.orderGuess)
      return nowhere
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { ...tooMany, headers: [['Retry-After', String(error.values['seconds'])]] }
    }
  }
}

const notNow = { status: 303, sentence: 'Pesanan ini sekarang tidak menerima foto.' }
const nowhere = { status: 404, sentence: 'Pesanan ini tidak ada. Periksa lagi tautannya.', headers: [] }
const tooMany = { status: 429, sentence: 'Terlalu banyak kiriman. Tunggu sebentar, lalu kirim lagi.' }
