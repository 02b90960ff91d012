import { sql } from 'kysely'
import { markProduct } from '../../src/market/curation/mark-product.ts'
import { findRubric } from '../../src/market/curation/find-rubric.ts'
import { findFace } from '../../src/market/products/find-face.ts'
import { emptyDraft, type ProductDraft } from '../../src/market/products/product-draft.ts'
import type { Tx } from '../types.ts'
import { sampleDrafts, sampleReviews, sampleRevision } from './submissions.ts'

/** What waits for the agency of Jeneponto: products, one of them a revision, and a certificate; and past reviews. */
export async function loadSubmissions(tx: Tx) {
  for (const review of sampleReviews) await loadReview(tx, review)
  for (const { shop, slug, hoursAgo, draft } of sampleDrafts) {
    const product_id = await startProduct(tx, shop, slug)
    if (product_id !== undefined) await submit(tx, product_id, { ...emptyDraft, ...draft }, hoursAgo)
  }
  await loadRevision(tx)
  await loadClaim(tx)
}

async function startProduct(tx: Tx, shop: string, slug: string) {
  const seller = await tx.selectFrom('seller').where('slug', '=', shop).select('id').executeTakeFirst()
  if (!seller) return undefined
  const { id } = await tx
    .insertInto('product')
    .values({ seller_id: seller.id, slug, name: 'Produk baru', summary: '', description: '', unit: 'piece' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Its pictures follow when they are drawn (fill-pictures.ts): a revision that is nobody's takes its product's. */
async function submit(tx: Tx, product_id: number, draft: ProductDraft, hoursAgo: number) {
  const revision = await tx
    .insertInto('product_revision')
    .values({ product_id, content: JSON.stringify(draft) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const submitted_at = sql<Date>`now() - ${hoursAgo} * interval '1 hour'`
  await tx.insertInto('product_submission').values({ revision_id: revision.id, submitted_at }).execute()
}

async function loadRevision(tx: Tx) {
  const { slug, hoursAgo, summary } = sampleRevision
  const product = await tx.selectFrom('product').where('slug', '=', slug).select('id').executeTakeFirst()
  const face = product && (await findFace(tx, product.id))
  if (face) await submit(tx, product.id, { ...face, summary }, hoursAgo)
}

/** A trade mark whose number looks unlike others. */
async function loadClaim(tx: Tx) {
  await sql`
    with claim as (
      insert into certificate (seller_id, kind, number, number_mismatch, issuer, is_perpetual, issued_on, expires_on)
      select id, 'merek', 'IDM7304001', true, 'DJKI', false, '2026-03-02', '2036-03-02' from seller
      where slug = 'garam-lontar-pallengu'
      returning id
    )
    insert into certificate_submission (certificate_id, submitted_at)
    select id, now() - interval '50 hours' from claim`.execute(tx)
}

async function loadReview(
  tx: Tx,
  { slug, daysAgo, points, notes, isReturned }: (typeof sampleReviews)[number],
) {
  const rubric = await findRubric(tx, 1)
  const product = await tx
    .selectFrom('product')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .innerJoin('agency', 'agency.regency_code', 'seller.regency_code')
    .where('product.slug', '=', slug)
    .select(['product.id', 'agency.id as agency_id'])
    .executeTakeFirst()
  const face = product && (await findFace(tx, product.id))
  if (!rubric || !face) return
  const names = ['photos', 'description', 'packaging', 'price']
  const given = Object.fromEntries(names.map((name, index) => [name, points[index] ?? 0]))
  const marking = { points: given, point_notes: notes, notes: '' }
  const { marks, score, grade, told } = markProduct(rubric, { categories: [], papers: [] }, marking)
  const reviewed_at = new Date(Date.now() - daysAgo * 86_400_000)
  const { agency_id } = product
  const submission_id = await decided(tx, product.id, face, reviewed_at, isReturned ? 'returned' : 'approved')
  if (isReturned)
    await tx
      .insertInto('product_return')
      .values({ submission_id, agency_id, returned_at: reviewed_at, notes: told })
      .execute()
  else
    await tx
      .insertInto('product_approval')
      .values({ submission_id, agency_id, approved_at: reviewed_at })
      .execute()
  const outcome = isReturned ? 'returned' : 'approved'
  await tx
    .insertInto('product_review')
    .values({
      submission_id,
      product_id: product.id,
      rubric_version: 1,
      agency_id,
      reviewed_at,
      score,
      grade,
      outcome,
    })
    .execute()
  await tx
    .insertInto('product_review_point')
    .values(marks.map(({ criterion_id, points, note }) => ({ submission_id, criterion_id, points, note })))
    .execute()
}

/** A revision of before, handed in a day earlier, and how it ended. */
async function decided(tx: Tx, product_id: number, draft: ProductDraft, at: Date, decision: string) {
  const revision = await tx
    .insertInto('product_revision')
    .values({ product_id, content: JSON.stringify(draft), closed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('product_submission')
    .values({ revision_id: revision.id, submitted_at: new Date(at.getTime() - 86_400_000), decision })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
