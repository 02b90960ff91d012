import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import type { CertificateKind } from './certificate.ts'
import { decidedSubmissions } from './decided-submissions.ts'

export type CertificateCase = NonNullable<Awaited<ReturnType<typeof findCertificateCase>>>

/**
 * A certificate that a shop has submitted, as an officer checks it: what the shop says of it, its scan, the products
 * that it covers, and how this submission was decided, if it was. Nothing out of sight, or for an address that is no
 * submission's. `is_in_reach` says whether the officer may decide, `is_own`
 * that they may not because they work there.
 */
export async function findCertificateCase(db: Db, officer: Officer, submission: string | undefined) {
  if (!/^\d{1,15}$/.test(submission ?? '')) return undefined
  return db
    .selectFrom(decidedSubmissions())
    .innerJoin('certificate', 'certificate.id', 'decided.certificate_id')
    .innerJoin('seller', 'seller.id', 'certificate.seller_id')
    .leftJoin('document', 'document.id', 'certificate.document_id')
    .where('decided.submission_id', '=', Number(submission))
    .where(inSightOf(officer))
    .select(['decided.submission_id', 'decided.submitted_at', 'decided.decision', 'decided.decided_by'])
    .select(['decided.decided_at', 'decided.reason', 'decided.revoked_at'])
    .select(['certificate.id', 'certificate.kind', 'certificate.number', 'certificate.number_mismatch'])
    .select(['certificate.issuer', 'certificate.issued_on', 'certificate.is_perpetual'])
    .select(['certificate.expires_on', 'certificate.document_id', 'document.content_type'])
    .select(['certificate.code', 'certificate.verified_at', 'seller.id as seller_id'])
    .select('seller.name as seller_name')
    .select((eb) => [
      inReachOf(officer)(eb).as('is_in_reach'),
      worksIn(officer).as('is_own'),
      eb
        .selectFrom('regency_with_agency as own')
        .innerJoin('agency', 'agency.id', 'own.agency_id')
        .whereRef('own.regency_code', '=', 'seller.regency_code')
        .select('agency.name')
        .as('agency_name'),
      jsonArrayFrom(
        eb
          .selectFrom('product_certificate as covered')
          .innerJoin('product', 'product.id', 'covered.product_id')
          .whereRef('covered.certificate_id', '=', 'certificate.id')
          .select(['product.name', 'product.slug'])
          .select((product) =>
            product('product.published_at', 'is not', null).$castTo<boolean>().as('is_public'),
          )
          .orderBy('product.name')
          .orderBy('product.id'),
      ).as('products'),
    ])
    .$narrowType<{ kind: CertificateKind }>()
    .executeTakeFirst()
}
