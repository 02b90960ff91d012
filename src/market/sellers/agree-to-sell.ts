import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { consentVersions, giveConsent } from '../accounts/consent.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'

/**
 * The owner agrees to the seller's agreement in force; nobody can do so for them.
 * @throws {Refusal} not-allowed to staff and mentors
 */
export async function agreeToSell(tx: Tx, desk: Desk) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  await giveConsent(tx, desk.account_id, 'seller-agreement')
  await dropDraft(tx, desk, 'agreement')
  await recordAct(tx, desk, {
    verb: 'seller.agree',
    subject: ['seller', desk.seller_id],
    after: { version: consentVersions['seller-agreement'] },
  })
}
