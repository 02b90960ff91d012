import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import { countQueue, findQueue } from '../../../src/market/curation/find-queue.ts'
import { nextInQueue } from '../../../src/market/curation/next-in-queue.ts'
import {
  type QueueFilter,
  queueFilter,
  type QueueKind,
  queueQuery,
} from '../../../src/market/curation/queue.ts'
import { paths } from '../../../src/paths.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, villages } from '../../support/factories.ts'
import { aColleague, now, oneOfEach } from '../../support/queue-room.ts'

let room: Awaited<ReturnType<typeof testDatabase>>
let things: Awaited<ReturnType<typeof oneOfEach>>
let head: Officer
let verifier: Officer
let curator: Officer
let mentor: Officer
let province: Officer
let touna: Officer
beforeAll(async () => {
  room = await testDatabase()
  const { db } = room
  const [ours, theirs, above] = [
    await anAgency(db),
    await anAgency(db, { regency_code: '72.09' }),
    await anAgency(db, { province_code: '73' }),
  ]
  things = await oneOfEach(db, ours.id)
  await oneOfEach(db, theirs.id, { village_code: villages.sansarino })
  head = await aColleague(db, ours.id, 'head')
  verifier = await aColleague(db, ours.id, 'verifier')
  curator = await aColleague(db, ours.id, 'curator')
  mentor = await aColleague(db, ours.id, 'mentor')
  province = await aColleague(db, above.id, 'head')
  touna = await aColleague(db, theirs.id, 'verifier')
})
afterAll(() => room.close())

const everything: QueueFilter = { kind: null, name: '', place: null, all: false, after: null }
const kindsFor = async (officer: Officer, filter: Partial<QueueFilter> = {}) =>
  (await findQueue(room.db, officer, { ...everything, ...filter }, now)).items.map(({ kind }) => kind)

const decided: QueueKind[] = [
  'seller',
  'product',
  'published-product',
  'certificate',
  'consent',
  'feature',
  'reverification',
  'complaint',
  'review',
  'dispute',
  'feature-ending',
]

describe('what waits', () => {
  test('of each kind is there once, the oldest first, what is only to be known last', async () => {
    expect(await kindsFor(head)).toEqual([...decided, 'dormant', 'consent-of-seller'])
    const { items } = await findQueue(room.db, head, everything, now)
    const shown = ({ kind, title, shop, village, turn }: (typeof items)[number]) => ({
      kind,
      title,
      shop,
      village,
      turn,
    })
    expect(items.slice(0, 3).map(shown)).toEqual([
      { kind: 'seller', title: 'Dapur Pesisir', shop: 'Dapur Pesisir', village: 'Samataring', turn: 0 },
      { kind: 'product', title: 'Sarung Turatea', shop: 'Tenun Turatea', village: 'Samataring', turn: 0 },
      {
        kind: 'published-product',
        title: 'Syal Turatea',
        shop: 'Tenun Turatea',
        village: 'Samataring',
        turn: 0,
      },
    ])
    expect(items.every(({ is_ours }) => is_ours)).toBe(true)
  })

  test('begins with one’s own work; a report is not for those who do not decide it', async () => {
    const own = async (officer: Officer) =>
      (await findQueue(room.db, officer, everything, now)).items
        .filter(({ turn }) => turn === 0)
        .map(({ kind }) => kind)
    expect(await own(verifier)).toEqual([
      'seller',
      'product',
      'published-product',
      'certificate',
      'reverification',
      'complaint',
      'review',
      'dispute',
    ])
    expect(await own(curator)).toEqual([
      'product',
      'published-product',
      'consent',
      'feature',
      'feature-ending',
    ])
    expect(await own(mentor)).toEqual(['dormant'])
    const reports = new Set<QueueKind>(['complaint', 'review', 'dispute'])
    for (const officer of [curator, mentor])
      expect((await kindsFor(officer)).filter((kind) => reports.has(kind))).toEqual([])
    const counted = await countQueue(room.db, mentor, everything, now)
    expect(counted.filter(({ kind }) => reports.has(kind))).toEqual([])
  })

  test('is counted by kind, within the search and whatever kind is looked at', async () => {
    const counts = await countQueue(room.db, head, { ...everything, kind: 'seller', name: 'turatea' }, now)
    expect(Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))).toEqual({
      seller: 0,
      product: 1,
      'published-product': 1,
      certificate: 1,
      consent: 1,
      feature: 1,
      'feature-ending': 1,
      reverification: 1,
      complaint: 1,
      review: 1,
      dispute: 1,
      'consent-of-seller': 1,
      dormant: 1,
    })
  })

  test('is found by name and by district; signs of a pattern are letters', async () => {
    expect(await kindsFor(head, { name: 'dapur' })).toEqual(['seller'])
    for (const name of ['%', '_', '\\', "'"]) expect(await kindsFor(head, { name })).toEqual([])
    expect(await kindsFor(head, { place: '73.04.05', kind: 'seller' })).toEqual(['seller'])
    expect(await kindsFor(head, { place: '73.04.01' })).toEqual([])
  })

  test('comes in pages that miss nothing and repeat nothing', async () => {
    const whole = (await findQueue(room.db, head, everything, now)).items
    for (const size of [1, 2, 5]) {
      const seen: string[] = []
      let { after }: QueueFilter = everything
      do {
        const { items, next } = await findQueue(room.db, head, { ...everything, after }, now, size)
        seen.push(...items.map(({ kind, id }) => `${kind} ${id}`))
        after = next
        // As it goes through the address.
        const query = new URLSearchParams(
          Object.entries(queueQuery({ ...everything, after })).filter(([, value]) => value) as [
            string,
            string,
          ][],
        )
        expect(queueFilter(query, head).after).toEqual(after)
      } while (after !== null)
      expect(seen).toEqual(whole.map(({ kind, id }) => `${kind} ${id}`))
    }
  })

  test('what was proposed by oneself waits for somebody else', async () => {
    await room.db.updateTable('feature').set({ proposed_by: curator.account_id }).execute()
    expect(await kindsFor(curator)).not.toContain('feature')
    expect(await kindsFor(head)).toContain('feature')
    await room.db.updateTable('feature').set({ proposed_by: null }).execute()
  })
})

describe('reach', () => {
  test('an officer has the work of their own region only', async () => {
    const ids = async (officer: Officer) =>
      (await findQueue(room.db, officer, everything, now)).items.map(({ kind, id }) => `${kind} ${id}`)
    const ours = await ids(head)
    for (const each of await ids(touna)) expect(ours).not.toContain(each)
  })

  test('a province has what no regency does itself, and may look on at the rest', async () => {
    expect(await kindsFor(province)).toEqual([])
    const { items } = await findQueue(room.db, province, { ...everything, all: true }, now)
    expect(items.map(({ kind }) => kind)).toEqual([...decided, 'dormant', 'consent-of-seller'])
    expect(items.some(({ is_ours }) => is_ours)).toBe(false)
    // Without anybody who decides there, the work is the province's.
    const ended = { ended_at: new Date() }
    const staff = room.db.updateTable('agency_staff').where('agency_id', '=', head.agency_id)
    await staff.set(ended).where('role', '<>', 'mentor').execute()
    expect(await kindsFor(province, { kind: 'seller' })).toEqual(['seller'])
    await room.db
      .updateTable('agency_staff')
      .set({ ended_at: null })
      .where('agency_id', '=', head.agency_id)
      .execute()
  })

  test('only a province’s officer can ask for everything', () => {
    const query = new URLSearchParams(
      'lihat=semua&jenis=produk&cari=%20tenun%20&kecamatan=73.04.05&setelah=x',
    )
    expect(queueFilter(query, head)).toEqual({
      kind: 'product',
      name: 'tenun',
      place: '73.04.05',
      all: false,
      after: null,
    })
    expect(queueFilter(query, province).all).toBe(true)
    for (const setelah of [
      '0~2026-02-31T00:00:00.000000~seller~1',
      '0~2026-01-01T25:00:00.000000~seller~1',
      '0~0000-01-01T00:00:00.000000~seller~1',
      '0~x~seller~1',
      '0~~',
      `0~2026-01-01T00:00:00.000000~constructor~1`,
    ])
      expect(queueFilter(new URLSearchParams({ setelah }), head).after).toBeNull()
  })
})

test('after a decision comes the oldest of the kind, else the queue', async () => {
  const { newcomer, submission, automatic, edition_id } = things
  expect(await nextInQueue(room.db, head, 'seller')).toBe(paths.office(`usaha/${newcomer.id}`))
  expect(await nextInQueue(room.db, head, 'product')).toBe(paths.office(`produk/${submission}`))
  expect(await nextInQueue(room.db, head, 'published-product')).toBe(paths.office(`produk/${automatic}`))
  expect(await nextInQueue(room.db, head, 'consent')).toBe(paths.office(`program/${edition_id}`))
  expect(await nextInQueue(room.db, head, 'product', submission)).toBe(paths.office())
  expect(await nextInQueue(room.db, province, 'seller')).toBe(paths.office())
  expect(await nextInQueue(room.db, mentor, 'complaint')).toBe(paths.office())
})
