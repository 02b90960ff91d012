import { sql } from 'kysely'
import type { Db, Tx } from '../../db/types.ts'
import type { Enqueue, Job } from '../../src/job.ts'
import type { Officer } from '../../src/market/agencies/enter-agency.ts'
import type { CertificateInput } from '../../src/market/certificates/certificate-input.ts'
import { saveCertificate } from '../../src/market/certificates/save-certificate.ts'
import { verifyCertificate } from '../../src/market/certificates/verify-certificate.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import { testDatabase } from './database.ts'

/** What the room of certificates needs: a database, and a queue that only remembers. */
export async function certificateRoom() {
  const { db, close } = await testDatabase()
  const jobs: Job[] = []
  const enqueue: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))
  const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

  /** Writes down a certificate at a desk; returns its id and the submission that waits. */
  async function submitted(desk: Desk, given: Partial<CertificateInput> & { id?: number } = {}) {
    const id = await tx((t) => saveCertificate(t, desk, { ...aCertificate(), ...given }, new Date()))
    return { id, submission_id: await waiting(db, id) }
  }
  async function verified(desk: Desk, officer: Officer, given: Partial<CertificateInput> = {}) {
    const { id, submission_id } = await submitted(desk, given)
    await tx((t) => verifyCertificate(t, enqueue, officer, submission_id))
    return id
  }
  return { db, close, jobs, enqueue, tx, submitted, verified }
}

let serial = 0

/** A halal certificate without an end, as the form sends it. */
export function aCertificate(): CertificateInput {
  return {
    kind: 'halal',
    number: `ID${String(++serial).padStart(17, '0')}`,
    issuer: 'BPJPH',
    issued_on: '2025-02-03',
    is_perpetual: true,
    expires_on: null,
  }
}

/** The submission of a certificate that waits for a decision. */
export async function waiting(db: Db, certificate_id: number) {
  const found = await db
    .selectFrom('certificate_submission')
    .where('certificate_id', '=', certificate_id)
    .where('decision', 'is', null)
    .select('id')
    .executeTakeFirst()
  return found?.id ?? 0
}

/** A shop says that a product is covered, past all verbs. */
export async function cover(db: Db, product_id: number, certificate_id: number) {
  await db.insertInto('product_certificate').values({ product_id, certificate_id }).execute()
}

/** The badges of a product on its card: what lists show and filter by. */
export async function badges(db: Db, product_id: number) {
  const { rows } = await sql<{ tag: string }>`
    select tag from listing_card cross join unnest(tags) tag
    where product_id = ${product_id} and tag like 'sertifikat:%' order by tag`.execute(db)
  return rows.map(({ tag }) => tag.replace('sertifikat:', ''))
}

/** As if time had passed: the last day of a certificate is another, and no trigger has noticed. */
export async function letPass(db: Db, id: number, expires_on: string) {
  await db.transaction().execute(async (tx) => {
    await sql`alter table certificate disable trigger user`.execute(tx)
    await tx
      .updateTable('certificate')
      .set({ is_perpetual: false, expires_on })
      .where('id', '=', id)
      .execute()
    await sql`alter table certificate enable trigger user`.execute(tx)
  })
}
