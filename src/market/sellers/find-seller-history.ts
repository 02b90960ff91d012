import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

export type Decision = Awaited<ReturnType<typeof findSellerHistory>>[number]

/** What was decided about a shop, by whom, when and why, the newest first; `what` is as a page says it. */
export async function findSellerHistory(db: Db, seller_id: number) {
  const { rows } = await sql<{
    what: string
    at: Date
    reason: string | null
    by: string | null
    agency: string | null
  }>`
    with decided (what, at, reason, account_id, agency_id) as (
      select 'Pendaftaran dikirim', submitted_at, null, null::bigint, null::bigint
      from seller_submission where seller_id = ${seller_id}
      union all
      select 'Terverifikasi', verified_at, null, verified_by, v.agency_id
      from seller_verification v join seller_submission s on s.id = v.submission_id where s.seller_id = ${seller_id}
      union all
      select 'Dikembalikan', returned_at, notes, returned_by, r.agency_id
      from seller_return r join seller_submission s on s.id = r.submission_id where s.seller_id = ${seller_id}
      union all
      select 'Ditolak', refused_at, reason, refused_by, r.agency_id
      from seller_refusal r join seller_submission s on s.id = r.submission_id where s.seller_id = ${seller_id}
      union all
      select 'Ditangguhkan', suspended_at, reason, suspended_by, agency_id
      from seller_suspension where seller_id = ${seller_id}
      union all
      select 'Penangguhan dicabut', lifted_at, lift_reason, lifted_by, agency_id
      from seller_suspension where seller_id = ${seller_id} and lifted_at is not null
      union all
      select 'Terundi untuk diperiksa ulang', drawn_at, null, null, agency_id
      from reverification where seller_id = ${seller_id}
      union all
      select 'Diperiksa ulang: masih sesuai', decided_at, nullif(notes, ''), decided_by, agency_id
      from reverification where seller_id = ${seller_id} and outcome = 'confirmed'
    )
    select what, at, reason, account.name by, agency.name agency
    from decided left join account on account.id = decided.account_id
    left join agency on agency.id = decided.agency_id
    order by at desc, what limit 100`.execute(db)
  return rows
}
