import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { deleteAccount } from '../../../src/market/accounts/delete-account.ts'
import { saveProfile } from '../../../src/market/accounts/save-profile.ts'
import { viewOf, viewOfOperator } from '../../../src/market/agencies/acts-in-sight.ts'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import { type ActFilter, noFilter, parseActFilter } from '../../../src/market/audit/act-filter.ts'
import { exportActs } from '../../../src/market/audit/export-acts.ts'
import { type ActView, findActs } from '../../../src/market/audit/find-acts.ts'
import { masked, maskPersonal } from '../../../src/market/audit/mask-personal.ts'
import { recordAct } from '../../../src/market/audit/record-act.ts'
import { shownChanges } from '../../../src/market/audit/shown-change.ts'
import { csvLines } from '../../../src/market/products/write-sheet.ts'
import { testDatabase } from '../../support/database.ts'
import { anAccount, anAgency, aSeller, villages } from '../../support/factories.ts'
import { anOfficerIn } from '../../support/office-room.ts'

let db: Db
let close: () => Promise<void>
let head: Officer
let verifier: Officer
let elsewhere: Officer
let province: Officer
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  const [ours, theirs, ofProvince] = [
    await anAgency(db),
    await anAgency(db, { regency_code: '72.09' }),
    await anAgency(db, { province_code: '73' }),
  ]
  head = await anOfficerIn(db, ours.id, ['head'])
  verifier = await anOfficerIn(db, ours.id, ['verifier'])
  elsewhere = await anOfficerIn(db, theirs.id, ['head'])
  province = await anOfficerIn(db, ofProvince.id, ['verifier'])
  const shop = await aSeller(db, { name: 'Tenun_100%', contact_name: '' })
  const other = await aSeller(db, { name: 'Kelapa', village_code: villages.sansarino })
  const owner = await anAccount(db, { name: 'Sitti' })
  const as = (role: 'owner' | 'officer', account_id: number, seller_id: number | null) =>
    ({ role, account_id, seller_id, origin: '192.0.2.1' }) as const
  const write = (actor: ReturnType<typeof as>, verb: string, after: object = {}) =>
    db.transaction().execute((tx) => recordAct(tx, actor, { verb, subject: ['seller', 1], after }))
  await write(as('owner', owner.id, shop.id), 'seller.save-front', {
    whatsapp: '+6281000000101',
    hours: '8-16',
  })
  await write(as('owner', owner.id, other.id), 'seller.save-story', { tagline: '=SUM(1)' })
  await write(as('officer', head.account_id, null), 'collection.create')
  await write(as('officer', verifier.account_id, shop.id), 'seller.verify')
  await write(as('officer', elsewhere.account_id, null), 'edition.create')
  await db.transaction().execute((tx) =>
    recordAct(
      tx,
      { role: 'operator', account_id: owner.id, seller_id: null },
      {
        verb: 'agency.name-head',
        subject: ['agency', ours.id],
      },
    ),
  )
})
afterAll(() => close())

const zone = 'Asia/Makassar'
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const verbs = async (view: ActView, filter: Partial<ActFilter> = {}) =>
  (await findActs(db, view, { ...noFilter, ...filter })).acts.map(({ verb }) => verb)

test('who sees which acts: a head the agency’s, others their own, all those of shops in sight', async () => {
  expect({
    head: await verbs(viewOf(head, zone)),
    verifier: await verbs(viewOf(verifier, zone)),
    elsewhere: await verbs(viewOf(elsewhere, zone)),
    province: await verbs(viewOf(province, zone)),
    operator: (await verbs(viewOfOperator)).length,
  }).toEqual({
    head: ['agency.name-head', 'seller.verify', 'collection.create', 'seller.save-front'],
    verifier: ['seller.verify', 'seller.save-front'],
    elsewhere: ['edition.create', 'seller.save-story'],
    province: ['seller.verify', 'seller.save-front'],
    operator: 6,
  })
})

test('what is personal is masked for all but a head, and is not found by searching either', async () => {
  const filter = { perbuatan: 'seller.save-front' }
  const first = async (officer: Officer, more: Partial<ActFilter> = {}) =>
    (await findActs(db, viewOf(officer, zone), { ...noFilter, ...filter, ...more })).acts[0]
  expect(await first(head)).toMatchObject({
    after: { whatsapp: '+6281000000101', hours: '8-16' },
    origin: '192.0.2.1',
  })
  expect(await first(verifier)).toMatchObject({ after: { whatsapp: masked, hours: '8-16' }, origin: null })
  expect(await first(head, { kata: '81000000101' })).toBeDefined()
  expect(await first(verifier, { kata: '81000000101' })).toBeUndefined()
  expect(await first(verifier, { kata: '192.0' })).toBeUndefined()
})

describe('filters', () => {
  test.each<[Partial<ActFilter>, number]>([
    [{ siapa: 'sit' }, 3],
    [{ siapa: 'Sitti', jenis: 'agency' }, 1],
    [{ lapak: 'tenun_100%' }, 2],
    [{ lapak: 'tenunx' }, 0],
    [{ lapak: '%' }, 2],
    [{ perbuatan: 'edition.create' }, 1],
    [{ kata: '=sum' }, 1],
    [{ kata: "' or 1=1 --" }, 0],
    [{ dari: '2020-01-01', sampai: '2020-01-31' }, 0],
    [{ dari: '2020-01-01' }, 6],
  ])('%o finds %i', async (filter, count) => {
    expect(await verbs(viewOfOperator, filter)).toHaveLength(count)
  })

  test('a day is the region’s, from its first to its last moment', async () => {
    await sql`alter table act disable trigger keep_acts`.execute(db)
    const at = (text: string) =>
      db
        .updateTable('act')
        .set({ at: new Date(text) })
        .where('verb', '=', 'edition.create')
        .execute()
    const found = () => verbs(viewOf(elsewhere, zone), { dari: '2026-03-02', sampai: '2026-03-02' })
    const days = [
      '2026-03-01T15:59:59Z',
      '2026-03-01T16:00:00Z',
      '2026-03-02T15:59:59Z',
      '2026-03-02T16:00:00Z',
    ]
    const counts = []
    for (const day of days) {
      await at(day)
      counts.push((await found()).length)
    }
    await sql`alter table act enable trigger keep_acts`.execute(db)
    expect(counts).toEqual([0, 1, 1, 0])
  })

  test('what is malformed counts as empty', () => {
    const query = new URLSearchParams(
      "siapa=+Ani+&perbuatan=x'y&jenis=<b>&dari=2026-02-31&sampai=besok&lapak=12&kata=a%00b",
    )
    expect(parseActFilter(query)).toEqual({ ...noFilter, siapa: 'Ani', lapak: '12', kata: 'ab' })
  })
})

test('pages follow one another without a gap or a double', async () => {
  const all = (await findActs(db, viewOfOperator, noFilter)).acts.map(({ id }) => id)
  const seen: number[] = []
  let after: number | null = null
  do {
    const { acts, next } = await findActs(db, viewOfOperator, noFilter, { after, limit: 2 })
    seen.push(...acts.map(({ id }) => id))
    after = next ?? null
  } while (after !== null)
  expect(seen).toEqual(all)
})

describe('the export', () => {
  async function lines(most?: number) {
    let text = ''
    for await (const rows of exportActs(db, viewOfOperator, noFilter, { page: 2, ...(most && { most }) }))
      text += csvLines(rows)
    return text.trimEnd().split('\r\n')
  }

  test('has every act once, in words, and nothing that a spreadsheet would run', async () => {
    const all = await lines()
    expect(all).toHaveLength(7)
    expect(all[0]).toMatch(/^Nomor;Waktu;Siapa;Nomor akun;Sebagai;/)
    const story = all.find((line) => line.includes('mengisi cerita usaha')) ?? ''
    expect(story).toMatch(/Sitti;\d+;pemilik lapak;/)
    expect(all.flatMap((line) => line.split(';')).filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  })

  test('says where it was cut off', async () => {
    const cut = await lines(4)
    expect(cut).toHaveLength(6)
    expect(cut.at(-1)).toBe('Hanya 4 catatan terbaru yang ikut. Persempit tanggalnya untuk yang lain.')
  })
})

describe('the name of who acted', () => {
  const rename = (account_id: number, name: string) =>
    inTx((tx) => saveProfile(tx, account_id, { name, language: 'id' }))

  test('is that of the day, for whoever acts in office, and the new name is on record', async () => {
    const ours = await anAgency(db, { regency_code: '73.03' })
    const [chief, curator] = [
      await anOfficerIn(db, ours.id, ['head']),
      await anOfficerIn(db, ours.id, ['curator']),
    ]
    await rename(curator.account_id, 'Kurator Wati')
    const decide = () =>
      inTx((tx) => recordAct(tx, curator, { verb: 'collection.archive', subject: ['collection', 1] }))
    await decide()
    await rename(curator.account_id, 'Kepala Ani')
    await decide()
    const filter = { ...noFilter, siapa: String(curator.account_id) }
    const seen = (await findActs(db, viewOf(chief, zone), filter)).acts.slice(0, 3)
    const by = { account_id: curator.account_id }
    expect(seen).toMatchObject([
      { ...by, verb: 'collection.archive', who: 'Kepala Ani' },
      {
        ...by,
        verb: 'account.save-profile',
        before: { name: 'Kurator Wati' },
        after: { name: 'Kepala Ani' },
      },
      { ...by, verb: 'collection.archive', who: 'Kurator Wati' },
    ])
    expect(await verbs(viewOf(elsewhere, zone), filter)).toEqual([])
    let text = ''
    for await (const rows of exportActs(db, viewOf(chief, zone), filter)) text += csvLines(rows)
    expect(text.split('\r\n')[3]).toContain(`;Kurator Wati;${curator.account_id};petugas dinas;`)
    const found = await findActs(db, viewOf(chief, zone), { ...noFilter, siapa: 'wati' })
    expect(found.acts.map(({ verb }) => verb)).toEqual(['collection.archive'])
  })

  test('stays with what was done in office, and goes with the account from all the rest', async () => {
    const agency = await anAgency(db, { regency_code: '73.02' })
    const officer = await anOfficerIn(db, agency.id, ['verifier'])
    await rename(officer.account_id, 'Pak Rudi')
    await inTx((tx) => recordAct(tx, officer, { verb: 'seller.verify', subject: ['seller', 1] }))
    const shopper = await anAccount(db, { name: 'Bu Tini' })
    await rename(shopper.id, 'Bu Tini Baru')
    for (const id of [officer.account_id, shopper.id]) await inTx((tx) => deleteAccount(tx, id))
    const actsOf = async (id: number) =>
      (await findActs(db, viewOfOperator, { ...noFilter, siapa: String(id) })).acts
    expect((await actsOf(officer.account_id)).map(({ verb, who }) => [verb, who])).toEqual([
      ['account.delete', 'Akun yang dihapus'],
      ['seller.verify', 'Pak Rudi'],
      ['account.save-profile', 'Akun yang dihapus'],
    ])
    expect(JSON.stringify(await actsOf(shopper.id))).not.toContain('Tini')
  })
})

test('a mask goes into lists and deep values, and leaves what is not personal', () => {
  const shown = { name: 'Tenun', price_rupiah: 1000, is_met: true, notes: ['Foto gelap'], reason: null }
  const hidden = {
    nib: '1234567890123',
    email: 'a@contoh.id',
    address: 'Dusun',
    account_number: '1',
    account_holder: 'Sitti',
    contact_name: 'Sitti',
    annual_sales_rupiah: 1,
    capital_rupiah: 1,
  }
  expect(maskPersonal({ ...shown, list: [hidden], empty: { phone: '', whatsapp: null } })).toEqual({
    ...shown,
    list: [Object.fromEntries(Object.keys(hidden).map((name) => [name, masked]))],
    empty: { phone: '', whatsapp: null },
  })
  expect(maskPersonal(null)).toBeNull()
})

test('what was written about an order is masked, for it may name its buyer; elsewhere a reason stays', () => {
  const written = {
    reason: 'Sitti tidak di rumah',
    answer: 'Sitti',
    outcome: 'Sitti diganti',
    ruling: 'buyer',
  }
  const hidden = { reason: masked, answer: masked, outcome: masked, ruling: 'buyer' }
  expect(maskPersonal(written, 'order')).toEqual(hidden)
  expect(maskPersonal(written, 'review')).toEqual(written)
})

describe('changes are shown field by field', () => {
  const shown = (before: Parameters<typeof shownChanges>[0], after: Parameters<typeof shownChanges>[1]) =>
    shownChanges(before, after, 'Asia/Makassar').map((change) => Object.values(change))

  test('only those that differ', () => {
    expect(
      shown({ name: 'A', stock: 1, tags: ['x'] }, { name: 'A', stock: 2, tags: ['x', 'y'], is_met: false }),
    ).toEqual([
      ['stok', '1', '2'],
      ['tags', 'x', 'x, y'],
      ['dipenuhi', '', 'tidak'],
    ])
    expect(shown(null, { text: 'a'.repeat(400) })[0]?.[2]).toHaveLength(301)
    expect(shown(null, null)).toEqual([])
  })

  test('days, moments, rupiah, phones and words of the database as people write them', () => {
    expect(
      shown(
        { kind: 'pirt', since_year: 2011, expires_on: '2026-08-17', phone: '(0419) 21000' },
        {
          kind: 'halal',
          since_year: 2012,
          expires_on: null,
          phone: '+6281234567890',
          starts_at: '2026-08-17T03:00:00.000Z',
          price_rupiah: 1250000,
          roles: ['head', 'curator'],
          whatsapp: masked,
        },
      ),
    ).toEqual([
      ['jenis', 'Izin P-IRT', 'Sertifikat halal (BPJPH)'],
      ['sejak', '2011', '2012'],
      ['berlaku sampai', '17 Agu 2026', ''],
      ['telepon', '(0419) 21000', '0812-3456-7890'],
      ['mulai', '', '17 Agu 2026, 11.00 WITA'],
      ['harga', '', 'Rp1.250.000'],
      ['peran', '', 'kepala, kurator'],
      ['WhatsApp', '', masked],
    ])
  })

  test('what is inside of a field stands after it, and what is in a list on a line of its own', () => {
    expect(
      shown(
        { criteria: { scales: ['mikro'], needs_nib: true } },
        { criteria: { scales: ['mikro', 'kecil'], needs_nib: true } },
      ),
    ).toEqual([['kriteria, skala', 'mikro', 'mikro, kecil']])
    expect(
      shown(null, {
        variants: [
          { id: 1, options: { 'No. 1': 'Merah' }, price_rupiah: 5000, stock: null },
          { id: 2, options: {}, price_rupiah: 7000, stock: 3 },
        ],
      }),
    ).toEqual([
      ['varian', '', 'nomor: 1; varian, No. 1: Merah; harga: Rp5.000\nnomor: 2; harga: Rp7.000; stok: 3'],
    ])
  })
})
