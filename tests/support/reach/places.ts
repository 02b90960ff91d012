import type { Db } from '../../../db/types.ts'
import type { Ground } from './ground.ts'

/** What a name in brackets in the address of an agency's page stands for, in the region of `ground`. */
export async function placesOf(db: Db, { agency, regency_code, officers, shop }: Ground) {
  const id = (row: { id: number | string }) => String(row.id)
  const ofRegency = db.selectFrom('seller').select('id').where('regency_code', '=', regency_code)
  const product = await db
    .selectFrom('product_submission as submission')
    .innerJoin('product_revision as revision', 'revision.id', 'submission.revision_id')
    .innerJoin('product', 'product.id', 'revision.product_id')
    .where('product.seller_id', 'in', ofRegency)
    .select('submission.id')
    .executeTakeFirstOrThrow()
  const certificate = await db
    .selectFrom('certificate_submission as submission')
    .innerJoin('certificate', 'certificate.id', 'submission.certificate_id')
    .where('certificate.seller_id', 'in', ofRegency)
    .select('submission.id')
    .executeTakeFirstOrThrow()
  // Villages have a target only in this kind of programme.
  const edition = db
    .selectFrom('program_edition as edition')
    .innerJoin('program', 'program.slug', 'edition.program_slug')
    .select('edition.id')
    .where('edition.regency_code', '=', regency_code)
    .orderBy((eb) => eb('program.kind', '=', 'young-entrepreneurs'), 'desc')
  const feature = db.selectFrom('feature').select('id').where('regency_code', '=', regency_code)
  const collection = db.selectFrom('collection').select('slug as id').where('agency_id', '=', agency)
  const complaint = db.selectFrom('complaint').select('id').where('seller_id', 'in', ofRegency)
  const dispute = db
    .selectFrom('order_dispute')
    .innerJoin('shop_order', 'shop_order.id', 'order_dispute.order_id')
    .select('order_dispute.id')
    .where('shop_order.seller_id', 'in', ofRegency)
  const report = db
    .selectFrom('review_report')
    .innerJoin('review', 'review.id', 'review_report.review_id')
    .select('review_report.id')
    .where('review.seller_id', 'in', ofRegency)
  const refund = db
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .where('shop_order.seller_id', '=', shop)
    .where('refund.session_id', 'is not', null)
    .select('refund.id')
  return {
    'dinas/usaha': { seller: id(await ofRegency.executeTakeFirstOrThrow()) },
    'dinas/produk': { submission: id(product) },
    'dinas/sertifikat': { submission: id(certificate) },
    'dinas/program': { edition: id(await edition.executeTakeFirstOrThrow()) },
    'dinas/pilihan': { feature: id(await feature.executeTakeFirstOrThrow()) },
    'dinas/koleksi': { slug: id(await collection.executeTakeFirstOrThrow()) },
    'dinas/sengketa': { dispute: id(await dispute.executeTakeFirstOrThrow()) },
    'dinas/ulasan': { report: id(await report.executeTakeFirstOrThrow()) },
    'dinas/laporan': { complaint: id(await complaint.executeTakeFirstOrThrow()) },
    'dinas/instansi': { account: String(officers.curator) },
    'dinas/angka': { month: new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7) },
    'operator/instansi': { agency: String(agency) },
    'operator/rubrik': { version: '1' },
    'operator/pembayaran': { seller: String(shop), refund: id(await refund.executeTakeFirstOrThrow()) },
  } satisfies Record<string, Record<string, string>> as Record<string, Record<string, string>>
}

/** The address of a page's file, with the places of one region in it. */
export function addressOf(file: string, places: Awaited<ReturnType<typeof placesOf>>) {
  const path = file.replace('src/pages/', '').replace(/(\/index)?\.(astro|ts)$/, '')
  const values = places[path.split('/').slice(0, 2).join('/')] ?? {}
  return `/${path.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? `no place for ${name}`)}`
}
