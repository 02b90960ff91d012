import type { APIRoute } from 'astro'
import { exportAccount } from '../../market/accounts/export-account.ts'
import { findReviewsOfAccount } from '../../market/reviews/find-reviews-of-account.ts'

/** Everything that is kept about whoever asks, to be saved. */
export const GET: APIRoute = async ({ locals: { account, db, siteUrl } }) => {
  if (!account) return new Response(null, { status: 404 })
  const data = {
    ...(await exportAccount(db, account.account_id)),
    reviews: await findReviewsOfAccount(db, account.account_id, siteUrl),
  }
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="data-saya-etalase.json"',
    },
  })
}
