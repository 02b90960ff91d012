import type { Tx } from '../types.ts'

/** Reports by the public about shops of Jeneponto: two that wait, and one that was answered. */
export async function loadComplaints(tx: Tx) {
  const products = await tx
    .selectFrom('product')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .innerJoin('agency', 'agency.regency_code', 'seller.regency_code')
    .where('seller.regency_code', '=', '73.04')
    .where('product.published_at', 'is not', null)
    .select(['product.id', 'product.seller_id', 'agency.id as agency_id'])
    .orderBy('product.id')
    .execute()
  const [first, second, third] = [products[0], products[4], products[8]]
  if (!first || !second || !third) return
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000)
  await tx
    .insertInto('complaint')
    .values([
      {
        seller_id: first.seller_id,
        product_id: first.id,
        kind: 'wrong-claim',
        words:
          'Di keterangannya tertulis pewarna alam, tetapi warnanya luntur seperti pewarna pabrik. Saya membelinya di pameran bulan lalu.',
        created_at: daysAgo(3),
      },
      {
        seller_id: second.seller_id,
        product_id: null,
        kind: 'copyright',
        words:
          'The photo at the top of this shop is mine. I took it at a fair in Makassar and never gave it to anybody.',
        language: 'en',
        created_at: daysAgo(1),
      },
    ])
    .execute()
  await loadAnswered(tx, third, daysAgo)
}

type Reported = { id: number; seller_id: number; agency_id: number }

async function loadAnswered(tx: Tx, product: Reported, daysAgo: (days: number) => Date) {
  const { id: complaint_id } = await tx
    .insertInto('complaint')
    .values({
      seller_id: product.seller_id,
      product_id: product.id,
      kind: 'fake',
      words: 'Saya ragu ini buatan tangan: dua lembar yang saya lihat sama persis.',
      created_at: daysAgo(30),
      outcome: 'dismissed',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('complaint_decision')
    .values({
      complaint_id,
      agency_id: product.agency_id,
      decided_at: daysAgo(26),
      outcome: 'dismissed',
      measure: 'none',
      answer:
        'Kami sudah datang ke rumah pembuatnya dan melihat sendiri alat tenunnya. Dua lembar itu memang dari satu bentangan benang, jadi motifnya sama.',
    })
    .execute()
}
