import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { slugOf } from '../../paths.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { publishApproved } from '../products/publish-approved.ts'
import { holdComplete } from '../sellers/submit-shop.ts'
import { decideSeller } from './decide-seller.ts'

/**
 * The agency has seen that a shop is real: it opens under an address made from its name, with the products that are
 * approved already, and is told.
 *
 * @throws {Refusal} those of `decideSeller`, registration-incomplete where it has lost something since it was handed in
 */
export async function verifySeller(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  seller_id: number,
  submission?: number,
) {
  const { agency_id, account_id } = officer
  const submission_id = await decideSeller(tx, officer, { seller_id, submission_id: submission }, 'verified')
  await holdComplete(tx, seller_id)
  await tx
    .insertInto('seller_verification')
    .values({ submission_id, agency_id, verified_by: account_id })
    .execute()
  const slug = await openUnderName(tx, seller_id)
  await publishApproved(tx, seller_id)
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.verify', subject: ['seller-submission', submission_id], after: { slug } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'seller-verified', data: {} })
}

/** Of shops with one name the first has the name alone, the next its regency's too, and then they are counted. */
async function openUnderName(tx: Tx, sellerId: number) {
  await sql`select pg_advisory_xact_lock(hashtext('seller.slug'))`.execute(tx)
  const shop = await tx
    .selectFrom('seller')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .select(['seller.name', 'regency.slug as regency'])
    .where('seller.id', '=', sellerId)
    .executeTakeFirstOrThrow()
  const base = (slugOf(shop.name) || 'lapak').slice(0, 80).replace(/-$/, '')
  const taken = await tx
    .selectFrom('seller')
    .select('slug')
    .where('slug', 'like', `${base}%`)
    .where('id', '<>', sellerId)
    .execute()
  const isFree = (slug: string) => !taken.some((other) => other.slug === slug)
  const numbered = taken.map((_, index) => `${base}-${shop.regency}-${index + 2}`)
  const slug = [base, `${base}-${shop.regency}`, ...numbered].find(isFree) ?? `${base}-${sellerId}`
  await tx
    .updateTable('seller')
    .set({ slug, opened_at: sql`now()` })
    .where('id', '=', sellerId)
    .execute()
  return slug
}
