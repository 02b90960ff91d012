import type { APIRoute } from 'astro'
import { findImport, findImportRows } from '../../../../../../market/products/find-import.ts'
import { importResult } from '../../../../../../market/products/import-result.ts'
import { writeCsv } from '../../../../../../market/products/write-sheet.ts'
import { findDesk } from '../../../../../../market/sellers/find-desk.ts'
import { paths } from '../../../../../../paths.ts'

/** What became of each row of an import. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db, siteUrl } = locals
  const shop = await findDesk(db, account, params['shop'])
  const found = shop && (await findImport(db, shop.desk, params['import']))
  if (!found) return new Response(null, { status: 404 })
  const rows = await findImportRows(db, shop.desk, found.id, { limit: null })
  const table = importResult(found, rows, (id) => siteUrl + paths.desk(shop.id, `produk/${id}`))
  return new Response(new Uint8Array(writeCsv(table)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hasil-impor-${found.id}.csv"`,
    },
  })
}
