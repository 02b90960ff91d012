import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { readNumber } from './certificate.ts'
import type { CertificateInput } from './certificate-input.ts'
import { submitCertificate, withdrawSubmission } from './submit-certificate.ts'

/** `id` of the one that is changed; without `document_id` its scan stays. */
type Given = CertificateInput & { id?: number | undefined; document_id?: string | undefined }

/**
 * Writes down a certificate of the shop and submits it to the agency; returns its id. What an officer has verified is
 * submitted anew by any change, and is no longer shown until it is verified again. The kind of one stays.
 *
 * @throws {Refusal} not-found (also a scan that is another shop's), certificate-again (the shop has this number already), certificate-issued-later,
 *   certificate-expired, certificate-revoked (that one can be added anew, not changed)
 */
export async function saveCertificate(tx: Tx, desk: Desk, given: Given, now: Date) {
  await checkDays(tx, desk, given, now)
  if (given.document_id !== undefined) await checkScan(tx, desk, given.document_id)
  return given.id === undefined
    ? addCertificate(tx, desk, given)
    : changeCertificate(tx, desk, given.id, given)
}

async function checkDays(tx: Tx, desk: Desk, { issued_on, expires_on }: Given, now: Date) {
  const place = await tx
    .selectFrom('seller')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', desk.seller_id)
    .select('province.time_zone')
    .executeTakeFirst()
  const today = todayIn(place?.time_zone ?? 'Asia/Jakarta', now)
  if (issued_on !== null && issued_on > today) throw new Refusal('certificate-issued-later')
  if (expires_on !== null && expires_on < today) throw new Refusal('certificate-expired')
}

async function checkScan(tx: Tx, desk: Desk, documentId: string) {
  const own = await tx
    .selectFrom('document')
    .where('id', '=', documentId)
    .where('seller_id', '=', desk.seller_id)
    .select('id')
    .executeTakeFirst()
  if (!own) throw new Refusal('not-found')
}

async function addCertificate(tx: Tx, desk: Desk, given: Given) {
  const row = { ...columnsOf(given), document_id: given.document_id ?? null }
  const added = await tx
    .insertInto('certificate')
    .values({ seller_id: desk.seller_id, kind: given.kind, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'kind', 'number'])
        .where('removed_at', 'is', null)
        .where('revoked_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('certificate-again')
  await submitCertificate(tx, desk, added.id)
  const subject = ['certificate', added.id] as const
  await recordAct(tx, desk, { verb: 'certificate.save', subject, after: { kind: given.kind, ...row } })
  return added.id
}

async function changeCertificate(tx: Tx, desk: Desk, id: number, given: Given) {
  const { kind, revoked_at, ...before } = await lockCertificate(tx, desk, id)
  if (revoked_at !== null) throw new Refusal('certificate-revoked')
  const after = { ...columnsOf({ ...given, kind }), document_id: given.document_id ?? before.document_id }
  const names = Object.keys(after) as (keyof typeof after)[]
  if (names.every((name) => before[name] === after[name])) return id
  await tx
    .updateTable('certificate')
    .set({ ...after, verified_at: null })
    .where('id', '=', id)
    .execute()
    .catch(refuseTwice)
  await withdrawSubmission(tx, id)
  await submitCertificate(tx, desk, id)
  await recordAct(tx, desk, { verb: 'certificate.save', subject: ['certificate', id], before, after })
  return id
}

/** The shop's certificate, which nobody changes meanwhile. */
async function lockCertificate(tx: Tx, desk: Desk, id: number) {
  const found = await tx
    .selectFrom('certificate')
    .where('id', '=', id)
    .where('seller_id', '=', desk.seller_id)
    .where('removed_at', 'is', null)
    .select(['kind', 'number', 'number_mismatch', 'issuer', 'issued_on', 'expires_on', 'is_perpetual'])
    .select(['document_id', 'revoked_at'])
    .$narrowType<{ kind: CertificateInput['kind'] }>()
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found')
  return found
}

function columnsOf({ kind, number, issuer, issued_on, expires_on, is_perpetual }: CertificateInput) {
  return { ...readNumber(kind, number), issuer, issued_on, expires_on, is_perpetual }
}

/** Unique violation: only the index that the insertion above meets can be meant. */
function refuseTwice(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? new Refusal('certificate-again') : error
}
