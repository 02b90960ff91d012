import { sql } from 'kysely'
import { type CertificateKind, certificateRules } from '../../src/market/certificates/certificate.ts'
import type { Tx } from '../types.ts'
import type { LoadedProduct } from './load-sample.ts'

/** A seller's certificates; those of food cover its food, the others belong to the seller alone. */
export async function loadCertificates(tx: Tx, products: LoadedProduct[]) {
  const sellers = new Map(products.map((product) => [product.sellerId, product.seller]))
  const rows = await tx
    .insertInto('certificate')
    .values(
      [...sellers].flatMap(([sellerId, seller]) =>
        (seller.certificates ?? []).map((certificate) => ({
          seller_id: sellerId,
          // One can be looked up by a code that is known beforehand.
          ...(seller.slug === 'tenun-tope-samataring' && { code: 'C0NT0H7304' }),
          kind: certificate.kind,
          number: certificate.number,
          issuer: certificateRules[certificate.kind as CertificateKind].issuer,
          is_perpetual: certificate.expiresOn === null,
          expires_on: certificate.expiresOn,
          verified_at: new Date(),
        })),
      ),
    )
    .returning(['id', 'seller_id', 'kind'])
    .execute()
  await verify(tx)
  const covering = rows.filter((row) => ['halal', 'pirt', 'bpom'].includes(row.kind))
  await tx
    .insertInto('product_certificate')
    .values(
      products
        .filter((product) => product.category.startsWith('kuliner-'))
        .flatMap((product) =>
          covering
            .filter((certificate) => certificate.seller_id === product.sellerId)
            .map((certificate) => ({ product_id: product.id, certificate_id: certificate.id })),
        ),
    )
    .execute()
}

/** Each was submitted, and verified by the agency of its seller's regency or province, where there is one. */
async function verify(tx: Tx) {
  await sql`
    with submission as (
      insert into certificate_submission (certificate_id, submitted_at, decision)
      select id, verified_at, 'verified' from certificate
      returning id, certificate_id, submitted_at
    )
    insert into certificate_verification (submission_id, verified_at, agency_id)
    select submission.id, submitted_at, (
      select agency.id from agency
      where agency.regency_code = seller.regency_code or agency.province_code = seller.province_code
      order by agency.regency_code nulls last limit 1)
    from submission
    join certificate on certificate.id = certificate_id
    join seller on seller.id = certificate.seller_id`.execute(tx)
}
