import type { Db } from '../../../db/types.ts'
import { emptyDraft } from '../../../src/market/products/product-draft.ts'
import { paths } from '../../../src/paths.ts'
import type { Ground, ReachRoom } from './ground.ts'

type Things = { review: number; claim: number; doubted: number; verified: number }

/** Reviewing products, trusting shops, checking certificates, and the rubric. */
export const reviews: ReachRoom<Things> = {
  furnish,
  rows: {
    'productReviews.review': {
      page: ({ review }) => paths.office(`produk/${review}`),
      fields: ({ review }) => ({
        submission_id: String(review),
        rubric_version: '1',
        decision: 'approved',
        'points.photos': '20',
        'points.description': '20',
        'points.packaging': '10',
        'points.price': '10',
      }),
    },
    'productReviews.grantTrust': {
      page: ({ review }) => paths.office(`produk/${review}`),
      fields: ({ shop }) => ({ seller_id: String(shop), reason: 'Produknya selalu baik.' }),
    },
    'productReviews.endTrust': {
      page: ({ review }) => paths.office(`produk/${review}`),
      fields: ({ shop }) => ({ seller_id: String(shop), reason: 'Ada keluhan pembeli.' }),
    },
    'certificateDecisions.verify': {
      page: ({ claim }) => paths.office(`sertifikat/${claim}`),
      fields: ({ claim }) => ({ submission_id: String(claim) }),
    },
    'certificateDecisions.reject': {
      page: ({ doubted }) => paths.office(`sertifikat/${doubted}`),
      fields: ({ doubted }) => ({ submission_id: String(doubted), reason: 'Fotonya buram.' }),
    },
    'certificateDecisions.revoke': {
      page: ({ claim }) => paths.office(`sertifikat/${claim}`),
      fields: ({ verified }) => ({ certificate_id: String(verified), reason: 'Dicabut penerbitnya.' }),
    },
    'rubric.revise': {
      page: () => paths.operator('rubrik'),
      fields: () => ({
        version: '1',
        note: 'Diperbarui.',
        least_for_a: '85',
        least_for_b: '70',
        least_for_c: '50',
      }),
    },
  },
}

async function furnish(db: Db, ground: Ground): Promise<Things> {
  const [claim, doubted, verified] = [
    await aClaim(db, ground, 'halal'),
    await aClaim(db, ground, 'pirt'),
    await aClaim(db, ground, 'merek'),
  ]
  await verify(db, ground, verified)
  return {
    review: await aSubmission(db, ground),
    claim: claim.submission_id,
    doubted: doubted.submission_id,
    verified: verified.certificate_id,
  }
}

/** Another draft of the shop's product, handed in. */
async function aSubmission(db: Db, { product, owner }: Ground) {
  const content = JSON.stringify({ ...emptyDraft, name: 'Kain yang diajukan', category_slug: 'kriya-tenun' })
  const revision = await db
    .insertInto('product_revision')
    .values({ product_id: product, content, created_by: owner, saved_by: owner })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('product_submission')
    .values({ revision_id: revision.id, submitted_by: owner })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function aClaim(db: Db, { shop, owner, regency_code }: Ground, kind: string) {
  const { id: certificate_id } = await db
    .insertInto('certificate')
    .values({ seller_id: shop, kind, number: `${kind} ${regency_code}`, is_perpetual: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: submission_id } = await db
    .insertInto('certificate_submission')
    .values({ certificate_id, submitted_by: owner })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { certificate_id, submission_id }
}

async function verify(db: Db, { agency }: Ground, claim: Awaited<ReturnType<typeof aClaim>>) {
  const { certificate_id, submission_id } = claim
  await db
    .updateTable('certificate_submission')
    .set({ decision: 'verified' })
    .where('id', '=', submission_id)
    .execute()
  await db.insertInto('certificate_verification').values({ submission_id, agency_id: agency }).execute()
  await db
    .updateTable('certificate')
    .set({ verified_at: new Date() })
    .where('id', '=', certificate_id)
    .execute()
}
