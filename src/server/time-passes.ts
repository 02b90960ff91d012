import type { Tx } from '../../db/types.ts'
import type { Enqueue } from '../job.ts'
import { sweepAccounts } from '../market/accounts/sweep-accounts.ts'
import { sealActs } from '../market/audit/seal-acts.ts'
import { sweepCarts } from '../market/cart/sweep-carts.ts'
import { passCertificates } from '../market/certificates/pass-certificates.ts'
import { drawReverifications } from '../market/curation/draw-reverifications.ts'
import { passFeatures } from '../market/curation/pass-features.ts'
import { layOutTurns } from '../market/discovery/lay-out-turns.ts'
import { forgetReporters } from '../market/complaints/forget-reporters.ts'
import { settleImages } from '../market/images/settle-images.ts'
import { forgetOldLetters } from '../market/mail/forget-old-letters.ts'
import { closeOrders } from '../market/payments/close-orders.ts'
import { forgetBuyers } from '../market/payments/forget-buyers.ts'
import { lapseOrders } from '../market/payments/lapse-orders.ts'
import { watchTurnover } from '../market/payments/watch-turnover.ts'
import { passStripe } from '../market/payments/pass-stripe.ts'
import { passNumbers } from '../market/reports/pass-numbers.ts'
import { sweepPhotos } from '../market/reviews/sweep-photos.ts'
import { passHolidays } from '../market/sellers/pass-holidays.ts'
import { signerOfSeals } from './audit-head.ts'

/**
 * What happens because time passes, not because somebody acts. Each is called once a minute, by one process, for
 * the time after `since` up to and including `until` (whole minutes): the next call's `since` is this one's `until`,
 * also after a stop of days. The first call ever has 1970 as `since`. All that it writes is committed together with
 * `until`; when it throws, nothing is, and the next minute asks again for the whole time.
 */
export type TimePass = {
  name: string
  pass: (tx: Tx, enqueue: Enqueue, since: Date, until: Date) => Promise<unknown>
}

/** `secretKey` vouches for what is sealed: the database does not hold it. */
export const timePasses = (secretKey: string): readonly TimePass[] => [
  { name: 'accounts.sweep', pass: (tx, _enqueue, since, until) => sweepAccounts(tx, since, until) },
  {
    name: 'audit.seal',
    pass: (tx, _enqueue, _since, until) => sealActs(tx, signerOfSeals(secretKey), until),
  },
  { name: 'carts.sweep', pass: (tx, _enqueue, since, until) => sweepCarts(tx, since, until) },
  { name: 'certificates', pass: passCertificates },
  { name: 'complaints.forget', pass: (tx, _enqueue, _since, until) => forgetReporters(tx, until) },
  { name: 'letters.forget', pass: (tx, _enqueue, _since, until) => forgetOldLetters(tx, until) },
  { name: 'features', pass: passFeatures },
  { name: 'holidays', pass: passHolidays },
  { name: 'turns', pass: (tx, _enqueue, since, until) => layOutTurns(tx, since, until) },
  { name: 'numbers', pass: passNumbers },
  { name: 'orders.lapse', pass: lapseOrders },
  { name: 'orders.close', pass: closeOrders },
  { name: 'buyers.forget', pass: forgetBuyers },
  { name: 'turnover', pass: watchTurnover },
  { name: 'reverifications.draw', pass: drawReverifications },
  { name: 'stripe', pass: passStripe },
  { name: 'images.settle', pass: (tx, enqueue, _since, until) => settleImages(tx, enqueue, until) },
  { name: 'reviews.sweep', pass: (tx, _enqueue, since, until) => sweepPhotos(tx, since, until) },
]
