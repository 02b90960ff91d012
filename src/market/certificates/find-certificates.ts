import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { CertificateKind } from './certificate.ts'

export type DeskCertificate = Awaited<ReturnType<typeof findCertificates>>[number]

/**
 * The certificates of a shop as its desk shows them, one that ends soonest first; with an `id` that one alone, if it
 * is the shop's. `reason` is the officer's, where the newest decision is a rejection or a revocation.
 */
export async function findCertificates(db: Db, sellerId: number, id?: number) {
  return db
    .selectFrom('certificate')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('certificate_submission as submission')
          .leftJoin('certificate_rejection as rejection', 'rejection.submission_id', 'submission.id')
          .leftJoin('certificate_revocation as revocation', 'revocation.submission_id', 'submission.id')
          .whereRef('submission.certificate_id', '=', 'certificate.id')
          .select(['submission.submitted_at', 'submission.decision'])
          .select((row) => row.fn.coalesce('rejection.reason', 'revocation.reason').as('reason'))
          .orderBy('submission.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('certificate.seller_id', '=', sellerId)
    .where('certificate.removed_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('certificate.id', '=', id ?? 0))
    .select(['certificate.id', 'certificate.kind', 'certificate.number', 'certificate.number_mismatch'])
    .select([
      'certificate.issuer',
      'certificate.issued_on',
      'certificate.is_perpetual',
      'certificate.expires_on',
    ])
    .select([
      'certificate.document_id',
      'certificate.code',
      'certificate.verified_at',
      'certificate.revoked_at',
    ])
    .select(['newest.submitted_at', 'newest.reason'])
    .select((eb) => [
      sql<boolean>`newest.decision is not distinct from 'rejected'`.as('is_rejected'),
      // Only what has ever been verified has a public page.
      eb
        .exists(
          eb
            .selectFrom('certificate_submission as past')
            .whereRef('past.certificate_id', '=', 'certificate.id')
            .where('past.decision', '=', 'verified'),
        )
        .$castTo<boolean>()
        .as('is_public'),
      eb
        .selectFrom('product_certificate as covered')
        .whereRef('covered.certificate_id', '=', 'certificate.id')
        .select((row) => row.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('product_count'),
    ])
    .$narrowType<{ kind: CertificateKind }>()
    .orderBy('certificate.expires_on', (order) => order.asc().nullsLast())
    .orderBy('certificate.kind')
    .orderBy('certificate.number')
    .execute()
}
