import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { CertificateKind } from './certificate.ts'

/** `changed`: the shop has changed it, and nobody has looked yet. `withdrawn`: the shop uses it no longer. */
type PublicState = 'valid' | 'expired' | 'revoked' | 'changed' | 'withdrawn'

/**
 * What anybody may know of a certificate by its code, "K7M2Q9XW4T": what it says, whose it is, how it stands today,
 * and who has checked it when. Nothing where it was never verified. What no officer has checked as it stands now
 * (`changed`, `withdrawn`) must not be shown as if it had been.
 */
export async function checkCertificate(db: Db, code: string, now: Date) {
  const found = await findByCode(db, code)
  return found && { ...found, state: stateOf(found, todayIn(found.time_zone, now)) }
}

type Found = NonNullable<Awaited<ReturnType<typeof findByCode>>>

function stateOf({ removed_at, revoked_at, verified_at, expires_on }: Found, today: string): PublicState {
  if (revoked_at !== null) return 'revoked'
  if (removed_at !== null) return 'withdrawn'
  if (verified_at === null) return 'changed'
  return expires_on !== null && expires_on < today ? 'expired' : 'valid'
}

function findByCode(db: Db, code: string) {
  return db
    .selectFrom('certificate')
    .innerJoin('seller', 'seller.id', 'certificate.seller_id')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('certificate_submission as submission')
          .innerJoin(
            'certificate_verification as verification',
            'verification.submission_id',
            'submission.id',
          )
          .leftJoin('agency', 'agency.id', 'verification.agency_id')
          .whereRef('submission.certificate_id', '=', 'certificate.id')
          .select(['verification.verified_at as checked_at', 'agency.name as agency_name'])
          .orderBy('submission.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .where('certificate.code', '=', code)
    .select(['certificate.code', 'certificate.kind', 'certificate.number', 'certificate.issuer'])
    .select(['certificate.issued_on', 'certificate.expires_on', 'certificate.verified_at'])
    .select(['certificate.revoked_at', 'certificate.removed_at', 'newest.checked_at', 'newest.agency_name'])
    .select(['seller.id as seller_id', 'seller.name as seller_name', 'regency.name as regency_name'])
    .select(['regency.slug as regency_slug', 'province.slug as province_slug', 'province.time_zone'])
    .select((eb) => [
      // The shop's page, where it has one.
      eb
        .case()
        .when(eb.and([eb('seller.opened_at', 'is not', null), eb('seller.closed_at', 'is', null)]))
        .then(eb.ref('seller.slug'))
        .else(null)
        .end()
        .as('seller_slug'),
      jsonArrayFrom(
        eb
          .selectFrom('product_certificate as covered')
          .innerJoin('listing_card as card', 'card.product_id', 'covered.product_id')
          .whereRef('covered.certificate_id', '=', 'certificate.id')
          .select(['card.slug', 'card.name'])
          .orderBy('card.name')
          .orderBy('card.product_id'),
      ).as('products'),
    ])
    .$narrowType<{ kind: CertificateKind }>()
    .executeTakeFirst()
}
