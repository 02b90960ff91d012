import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import { findFace } from '../products/find-face.ts'
import { findPreview } from '../products/find-preview.ts'
import { whatChanged } from '../products/history-words.ts'
import { changesBetween, storedDraft, withLiveOffer } from '../products/live-offer.ts'
import type { ProductDraft } from '../products/product-draft.ts'
import { decidedSubmissions } from './decided-submissions.ts'
import { findJudged, findRubric } from './find-rubric.ts'
import { askedOf, isMet } from './rubric.ts'

export type ReviewCase = NonNullable<Awaited<ReturnType<typeof findReview>>>

/**
 * What an officer reads to review a product that was handed in: the draft as the shopper would see it, what it changes
 * of what is published, its papers, and the criteria of the rubric that are asked of it. Nothing out of sight, or for
 * an address that is no submission's.
 */
export async function findReview(db: Db, officer: Officer, submission: string | undefined) {
  if (!/^\d{1,15}$/.test(submission ?? '')) return undefined
  const found = await findSubmission(db, officer, Number(submission))
  const rubric = await findRubric(db)
  if (!found || !rubric) return undefined
  const { content, ...rest } = found
  const face = await findFace(db, found.product_id)
  const isOpen = found.decision === null
  const draft = isOpen ? withLiveOffer(storedDraft(content), face) : storedDraft(content)
  const shop = { seller_id: found.seller_id }
  const judged = await findJudged(db, found.seller_id, content)
  return {
    ...rest,
    state: stateOf(found),
    draft,
    rubric,
    criteria: askedOf(rubric.criteria, judged).map((criterion) => ({
      ...criterion,
      is_met: isMet(criterion, judged),
    })),
    preview: await findPreview(db, shop, { id: found.product_id, slug: found.slug }, draft),
    changes: isOpen && face ? changesOf(face, draft) : [],
    papers: await findPapers(db, found.seller_id, draft.certificates),
  }
}

/** `published`: shown at once, and nobody has reviewed it yet. */
function stateOf({ decision, is_to_review }: { decision: string | null; is_to_review: boolean }) {
  if (decision === null) return 'waiting'
  if (decision === 'withdrawn') return 'withdrawn'
  return is_to_review ? 'published' : 'decided'
}

function findSubmission(db: Db, officer: Officer, submissionId: number) {
  return db
    .selectFrom(decidedSubmissions())
    .innerJoin('product_revision as revision', 'revision.id', 'decided.revision_id')
    .innerJoin('product', 'product.id', 'revision.product_id')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .where('decided.id', '=', submissionId)
    .where(inSightOf(officer))
    .select(['decided.id', 'decided.submitted_at', 'decided.decision', 'decided.outcome', 'decided.grade'])
    .select(['decided.decided_by', 'decided.decided_at', 'decided.is_to_review', 'revision.content'])
    .select(['product.id as product_id', 'product.slug', 'product.published_at', 'product.seller_id'])
    .select(['seller.name as seller_name', 'regency.name as regency_name'])
    .select((eb) => [
      inReachOf(officer)(eb).as('is_in_reach'),
      worksIn(officer).as('is_own'),
      eb
        .selectFrom('regency_with_agency as own')
        .innerJoin('agency', 'agency.id', 'own.agency_id')
        .whereRef('own.regency_code', '=', 'seller.regency_code')
        .select('agency.name')
        .as('agency_name'),
    ])
    .executeTakeFirst()
}

/** A sentence for each thing that the draft changes of what the public sees. */
function changesOf(face: ProductDraft, draft: ProductDraft) {
  const { before, after } = changesBetween(face, draft)
  return whatChanged({ verb: 'product.save', before, after }).changes
}

/** The certificates that the draft names, as they stand, each with the submission that waits. */
function findPapers(db: Db, sellerId: number, ids: readonly number[]) {
  return db
    .selectFrom('certificate')
    .where('seller_id', '=', sellerId)
    .where('id', 'in', [0, ...ids])
    .where('removed_at', 'is', null)
    .select(['kind', 'number', 'expires_on', 'verified_at', 'revoked_at'])
    .select((eb) => [
      eb
        .selectFrom('certificate_submission as waiting')
        .whereRef('waiting.certificate_id', '=', 'certificate.id')
        .where('waiting.decision', 'is', null)
        .select('waiting.id')
        .as('waiting_submission_id'),
    ])
    .orderBy('kind')
    .orderBy('number')
    .execute()
}

export type LadderStep = Awaited<ReturnType<typeof findLadder>>[number]

/** The reviews of a product, the newest first: its grades over time, with the notes of each. */
export async function findLadder(db: Db, productId: number) {
  return db
    .selectFrom('product_review as review')
    .where('review.product_id', '=', productId)
    .select(['review.submission_id', 'review.reviewed_at', 'review.grade', 'review.score', 'review.outcome'])
    .select(['review.notes', 'review.rubric_version'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('product_review_point as point')
          .innerJoin('rubric_criterion as criterion', 'criterion.id', 'point.criterion_id')
          .whereRef('point.submission_id', '=', 'review.submission_id')
          .select(['criterion.title', 'criterion.most_points', 'point.points', 'point.note'])
          .orderBy('criterion.position'),
      ).as('points'),
    )
    .orderBy('review.reviewed_at', 'desc')
    .orderBy('review.submission_id', 'desc')
    .execute()
}
