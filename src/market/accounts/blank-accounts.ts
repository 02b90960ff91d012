import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { unnameReviews } from './unname-reviews.ts'

/** Takes everything personal off the accounts and ends what they could do. Their empty rows stay. */
export async function blankAccounts(tx: Tx, ids: readonly number[]) {
  const now = sql<Date>`now()`
  await tx
    .updateTable('account')
    .set({
      name: 'Akun yang dihapus',
      email: null,
      email_verified_at: null,
      phone: null,
      phone_verified_at: null,
      password_hash: '',
      is_operator: false,
      deleted_at: now,
    })
    .where('id', 'in', ids)
    .execute()
  for (const table of [
    'session',
    'account_token',
    'account_totp',
    'recovery_code',
    'seller_member',
    'mail_message',
    'cart',
  ] as const)
    await tx.deleteFrom(table).where('account_id', 'in', ids).execute()
  await unnameReviews(tx, ids)
  await tx
    .updateTable('account_consent')
    .set({ withdrawn_at: now })
    .where('account_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
  // A claim code stays: it is the way of the person for whom a mentor opened a shop.
  await tx
    .updateTable('seller_invitation')
    .set({ withdrawn_at: now })
    .where('created_by', 'in', ids)
    .where('kind', '=', 'member')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .updateTable('agency_staff')
    .set({ ended_at: now })
    .where('account_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .updateTable('staff_offer')
    .set({ answered_at: now, accepted: false })
    .where('account_id', 'in', ids)
    .where('answered_at', 'is', null)
    .execute()
  await tx
    .updateTable('mentorship')
    .set({ ended_at: now })
    .where('mentor_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute()
}
