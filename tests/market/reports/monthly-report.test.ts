import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { openDatabase } from '../../../src/db.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { findOffice, type Office } from '../../../src/market/agencies/find-office.ts'
import { findMonth, findReportMonths } from '../../../src/market/reports/find-month.ts'
import type { Numbers } from '../../../src/market/reports/find-numbers.ts'
import type { Measure } from '../../../src/market/reports/measures.ts'
import { printReport } from '../../../src/market/reports/print-report.ts'
import { sumOf } from '../../../src/market/reports/sum-numbers.ts'
import { anAccount, anAgency, aStaffMember } from '../../support/factories.ts'
import { textOfPdf } from '../../support/pdf-text.ts'
import { copyOfSample } from '../../support/sample-catalogue.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  const sample = await copyOfSample()
  const database = await openDatabase(sample)
  db = database.db
  close = async () => {
    await database.close()
    await sample.remove()
  }
}, 180_000)
afterAll(() => close())

/** The office of whoever works for the agency of a region. */
async function officeOf(region: string): Promise<Office> {
  const agency =
    (await db
      .selectFrom('agency')
      .where((eb) => eb(eb.fn.coalesce('regency_code', 'province_code'), '=', region))
      .selectAll()
      .executeTakeFirst()) ??
    (await anAgency(db, region.length === 2 ? { province_code: region } : { regency_code: region }))
  const { id: account_id } = await anAccount(db)
  await aStaffMember(db, { agency_id: agency.id, account_id, role: 'mentor' })
  await enterAgency(db, account_id)
  const office = await findOffice(db, { account_id })
  if (!office) throw new Error('There is no office')
  return office
}

/** Written anew from the rows, in other words than those of the room. */
async function recounted(region: string, zone: string, month: string): Promise<Record<string, number>> {
  const first = `${month}-01`
  const { rows } = await sql<Record<string, number>>`
    with edge as (
      select ${first}::timestamp at time zone ${zone} a,
        (${first}::date + interval '1 month') at time zone ${zone} b,
        (${first}::date + interval '1 month - 1 day')::date last
    ), mine as (select * from seller where village_code like ${`${region}.%`}),
    goods as (
      select product.* from product, edge
      where seller_id in (select id from mine where opened_at < b and (closed_at is null or closed_at >= b))
        and first_published_at < b and (unpublished_at is null or unpublished_at >= b) and (archived_at is null or archived_at >= b)),
    papers as (
      select c.* from certificate c, edge
      where c.seller_id in (select id from mine) and c.verified_at < b and (c.revoked_at is null or c.revoked_at >= b)
        and (c.expires_on is null or c.expires_on > last))
    select
      (select count(*) from mine, edge where opened_at < b and (closed_at is null or closed_at >= b))::float8 as open,
      (select count(*) from mine, edge where opened_at < b and (closed_at is null or closed_at >= b) and scale = 'mikro')::float8 as mikro,
      (select count(*) from mine, edge where opened_at >= a and opened_at < b)::float8 as verified,
      (select count(*) from mine join seller_activity on seller_id = mine.id, edge
        where opened_at < b and last_act_at < b - interval '90 days')::float8 as dormant,
      (select count(*) from mine
        where (select count(*) from seller_submission s, edge
          where s.seller_id = mine.id and s.submitted_at >= a and s.submitted_at < b) > 0)::float8 as submitted,
      (select count(*) from goods)::float8 as products,
      (select count(*) from goods where category_slug = 'kriya-tenun')::float8 as woven,
      (select count(*) from goods where id in (
        select product_id from product_technique where technique_slug = 'ecoprint'))::float8 as ecoprint,
      (select count(*) from product, edge where seller_id in (select id from mine)
        and first_published_at >= a and first_published_at < b)::float8 as new_products,
      (select count(*) from papers)::float8 as papers,
      (select count(*) from papers where kind = 'nib')::float8 as nib,
      (select count(*) from papers, edge where expires_on - last <= 90)::float8 as expiring,
      (select count(distinct (edition_id, coalesce(e.seller_id, p.seller_id)))
        from enrollment e left join product p on p.id = e.product_id, edge
        where coalesce(e.seller_id, p.seller_id) in (select id from mine) and (e.ended_at is null or e.ended_at >= b)
          and greatest(agency_consented_at, seller_consented_at) < b)::float8 as participants,
      (select count(*) from feature f join product p on p.id = f.product_id, edge
        where p.seller_id in (select id from mine) and approved_at < b and starts_at < b and ends_at >= b)::float8
        as features`.execute(db)
  return rows[0] ?? {}
}

function reported(numbers: Numbers): Record<string, number> {
  const of = (measure: Measure, label?: string) =>
    sumOf(numbers, measure, label === undefined ? {} : { label })
  return {
    open: of('sellers-by-state', 'open'),
    mikro: of('sellers-by-scale', 'mikro'),
    verified: of('sellers-verified'),
    dormant: of('sellers-dormant'),
    submitted: of('sellers-submitted'),
    products: of('products'),
    woven: of('products-by-category', 'kriya-tenun'),
    ecoprint: of('products-by-technique', 'ecoprint'),
    new_products: of('products-first-shown'),
    papers: of('certificates'),
    nib: of('certificates', 'nib'),
    expiring: of('certificates-expiring'),
    participants: of('participants'),
    features: of('features'),
  }
}

describe('three months of the sample', () => {
  test.each(['73.04', '73'])('are reported as they are counted anew, in %s', async (region) => {
    const office = await officeOf(region)
    const months = (await findReportMonths(db, office.time_zone)).slice(0, 3)
    expect(months).toHaveLength(3)
    for (const month of months) {
      const numbers = await findMonth(db, office, month, new Date())
      if (!numbers) throw new Error(`No report on ${month}`)
      expect({ month, ...reported(numbers) }).toEqual({
        month,
        ...(await recounted(region, office.time_zone, month)),
      })
    }
    const last = await findMonth(db, office, months[0], new Date())
    const { open = 0, products = 0, papers = 0, participants = 0 } = reported(last as Numbers)
    expect(Math.min(open, products, papers, participants)).toBeGreaterThan(0)
  })

  test('print the same today and tomorrow, whatever has become of a shop since', async () => {
    const office = await officeOf('73.04')
    const [month] = await findReportMonths(db, office.time_zone)
    const print = async (now: Date) => {
      const numbers = await findMonth(db, office, month, now)
      return printReport(office, numbers as Numbers, undefined)
    }
    const before = await print(new Date())
    await db
      .updateTable('seller')
      .set({ closed_at: new Date() })
      .where('regency_code', '=', '73.04')
      .execute()
    await db
      .updateTable('enrollment')
      .set({ ended_at: new Date(), ended_by: 'seller', end_reason: 'Pindah rumah.' })
      .execute()
    const after = await print(new Date(Date.now() + 86_400_000))
    expect(textOfPdf(after)).toEqual(textOfPdf(before))
    expect(textOfPdf(after).join('\n')).toContain('Kabupaten Jeneponto')
    const [first = ''] = textOfPdf(after)
    for (const words of [
      'Usaha buka',
      'Terjual (Rp)',
      'Kembali (Rp)',
      'Bersih (Rp)',
      'Bagian usaha terbesar',
    ])
      expect(first).toContain(words)
  })
})

test('a month that has not ended, or was never counted, has no report', async () => {
  const office = await officeOf('73.04')
  const today = new Date().toISOString()
  for (const month of [today.slice(0, 7), '2019-01', '2026-13', 'x', '2099-01', undefined])
    expect(await findMonth(db, office, month, new Date())).toBeUndefined()
})
