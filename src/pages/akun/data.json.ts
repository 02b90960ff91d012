import type { APIRoute } from 'astro'
import { exportAccount } from '../../market/accounts/export-account.ts'

/** Everything that is kept about whoever asks, to be saved. */
export const GET: APIRoute = async ({ locals }) => {
  if (!locals.account) return new Response(null, { status: 404 })
  const data = await exportAccount(locals.db, locals.account.account_id)
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="data-saya-etalase.json"',
    },
  })
}
