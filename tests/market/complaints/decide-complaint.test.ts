import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { decideComplaint, type Decision } from '../../../src/market/complaints/decide-complaint.ts'
import { fileComplaint } from '../../../src/market/complaints/file-complaint.ts'
import { findAnswer } from '../../../src/market/complaints/find-answer.ts'
import { findComplaint } from '../../../src/market/complaints/find-complaint.ts'
import { findComplaints } from '../../../src/market/complaints/find-complaints.ts'
import { forgetReporters } from '../../../src/market/complaints/forget-reporters.ts'
import { findProduct } from '../../../src/market/products/find-product.ts'
import { republishProduct } from '../../../src/market/products/unpublish-product.ts'
import type { Lang } from '../../../src/paths.ts'
import { testServer } from '../../support/database.ts'
import { aProduct, aSeller, aStaffMember, anAccount } from '../../support/factories.ts'
import { aDesk, anOfficer, productRoom } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let officer: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  room = await productRoom()
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())

const words = 'Ini bukan ecoprint, motifnya dicetak mesin.'
const email = 'pelapor@contoh.id'

/** A shop with a product, and a report of the product (or, with `ofShop`, of the shop). */
async function reported(given: { ofShop?: boolean; language?: Lang; email?: string | null } = {}) {
  const shop = await aSeller(room.db)
  const product = await aProduct(room.db, { seller_id: shop.id, first_published_at: new Date() })
  const about = given.ofShop ? { what: 'toko', slug: shop.slug } : { what: 'produk', slug: product.slug }
  const input = { kind: 'fake' as const, words, email: given.email === undefined ? email : given.email }
  const code = await room.tx((tx) => fileComplaint(tx, about, input, given.language ?? 'id'))
  const { id } = await room.db
    .selectFrom('complaint')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { shop, product, code, id }
}
const decide = (decision: Pick<Decision, 'complaint_id'> & Partial<Decision>, by = officer) =>
  room.tx((tx) =>
    decideComplaint(tx, room.enqueue, by, {
      verdict: 'warned',
      answer: 'Terima kasih, sudah kami periksa.',
      reason: 'Tulis bahwa motifnya dicetak.',
      ...decision,
    }),
  )
const stateOf = async (id: number) => ({
  complaint: await room.db
    .selectFrom('complaint')
    .select(['outcome', 'email'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(),
  decisions: await room.db
    .selectFrom('complaint_decision')
    .select(['outcome', 'measure', 'answer', 'reason', 'decided_by'])
    .where('complaint_id', '=', id)
    .execute(),
})
const noticesOf = (seller_id: number) =>
  room.db.selectFrom('notice').select(['kind', 'data']).where('seller_id', '=', seller_id).execute()
const lettersTo = (to: string) =>
  room.db.selectFrom('mail_message').selectAll().where('to_address', '=', to).orderBy('id').execute()

describe('a report', () => {
  test('is about what the public sees, and waits with a code that nobody guesses', async () => {
    const { id, code, product } = await reported()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(await findAnswer(room.db, code)).toMatchObject({
      kind: 'fake',
      name: product.name,
      outcome: null,
      answer: null,
    })
    expect(await stateOf(id)).toEqual({ complaint: { outcome: null, email }, decisions: [] })
    expect(await findAnswer(room.db, '0000000000')).toBeUndefined()
  })

  test('of what is not on show is refused', async () => {
    const shop = await aSeller(room.db, { closed_at: new Date() })
    const file = (what: string, slug: string) =>
      room.tx((tx) => fileComplaint(tx, { what, slug }, { kind: 'fake', words, email: null }, 'id'))
    for (const [what, slug] of [
      ['toko', shop.slug],
      ['produk', 'tidak-ada'],
      ['lain', shop.slug],
    ] as const)
      await expect(file(what, slug)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is read by officers of its region; its writer’s address only by those who decide', async () => {
    const { id } = await reported()
    const touna = await anOfficer(room.db, { regency_code: '72.09' })
    const province = await anOfficer(room.db, { province_code: '73' })
    expect(await findComplaint(room.db, officer, id)).toMatchObject({ is_ours: true, email, words })
    expect(await findComplaint(room.db, province, id)).toMatchObject({ is_ours: false, email: null })
    expect(await findComplaint(room.db, touna, id)).toBeUndefined()
    const list = await findComplaints(room.db, officer, { isDecided: false, after: null })
    expect(list.items.map((item) => item.id)).toContain(id)
    const theirs = await findComplaints(room.db, touna, { isDecided: false, after: null })
    expect(theirs.items.map((item) => item.id)).not.toContain(id)
  })

  test('shows the other reports of its shop, those of the same thing first', async () => {
    const { id, shop, product } = await reported()
    const file = (what: string, slug: string) =>
      room.tx((tx) => fileComplaint(tx, { what, slug }, { kind: 'copyright', words, email: null }, 'id'))
    await file('produk', product.slug)
    await file('toko', shop.slug)
    const found = await findComplaint(room.db, officer, id)
    expect(found?.others.map(({ product: name, is_same }) => ({ name, is_same }))).toEqual([
      { name: product.name, is_same: true },
      { name: null, is_same: false },
    ])
  })
})

describe('a decision', () => {
  test('warns the shop, answers whoever reported, and is written down', async () => {
    const { id, shop, code } = await reported()
    await decide({ complaint_id: id })
    expect(await stateOf(id)).toEqual({
      complaint: { outcome: 'upheld', email },
      decisions: [
        {
          outcome: 'upheld',
          measure: 'warned',
          answer: 'Terima kasih, sudah kami periksa.',
          reason: 'Tulis bahwa motifnya dicetak.',
          decided_by: officer.account_id,
        },
      ],
    })
    const notices = await noticesOf(shop.id)
    expect(notices).toEqual([
      {
        kind: 'complaint-warned',
        data: expect.objectContaining({ reason: 'Tulis bahwa motifnya dicetak.' }) as unknown,
      },
    ])
    // The shop learns nothing of who reported it.
    expect(JSON.stringify(notices)).not.toContain(email)
    expect(await findAnswer(room.db, code)).toMatchObject({ outcome: 'upheld', measure: 'warned' })
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'account_id', 'seller_id', 'before', 'after'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(acts).toEqual([
      {
        verb: 'complaint.decide',
        account_id: officer.account_id,
        seller_id: shop.id,
        before: { outcome: null },
        after: { outcome: 'upheld', measure: 'warned', reason: 'Tulis bahwa motifnya dicetak.' },
      },
    ])
  })

  test('that nothing is wrong changes nothing, whatever was written for the shop', async () => {
    const { id, shop, product } = await reported()
    await decide({ complaint_id: id, verdict: 'dismissed' })
    expect((await stateOf(id)).decisions).toMatchObject([
      { outcome: 'dismissed', measure: 'none', reason: null },
    ])
    expect(await noticesOf(shop.id)).toEqual([])
    expect(await findProduct(room.db, product.slug)).toBeDefined()
  })

  test('takes a product down, and its shop cannot show it again by itself', async () => {
    const { id, product, shop } = await reported()
    await decide({ complaint_id: id, verdict: 'unpublished' })
    expect(await findProduct(room.db, product.slug)).toBeUndefined()
    expect((await noticesOf(shop.id)).map(({ kind }) => kind)).toEqual(['product-taken-down'])
    const desk = await aDesk(room.db, { seller_id: shop.id })
    const again = room.tx((tx) => republishProduct(tx, room.enqueue, desk, product.id))
    await expect(again).rejects.toMatchObject({ code: 'taken-down' })
  })

  test('closes a shop; where a shop is reported, no product is taken down', async () => {
    const { id, shop } = await reported({ ofShop: true })
    await expect(decide({ complaint_id: id, verdict: 'unpublished' })).rejects.toMatchObject({
      code: 'measure-without-product',
    })
    expect((await stateOf(id)).complaint.outcome).toBeNull()
    await decide({ complaint_id: id, verdict: 'suspended' })
    const closed = await room.db
      .selectFrom('seller')
      .select('closed_at')
      .where('id', '=', shop.id)
      .executeTakeFirstOrThrow()
    expect(closed.closed_at).not.toBeNull()
  })

  test('goes by letter in the language of the report, in plain text and HTML, to those who left an address', async () => {
    const inEnglish = await reported({ language: 'en', email: 'reader@example.org' })
    const silent = await reported({ email: null })
    await decide({ complaint_id: inEnglish.id, answer: 'Thank you. <b>It</b> is printed.' })
    await decide({ complaint_id: silent.id })
    const [letter, ...more] = await lettersTo('reader@example.org')
    expect(more).toEqual([])
    expect(letter?.subject).toBe(`The answer to your report about ${inEnglish.product.name}`)
    expect(letter?.text).toContain(`/en/laporan/${inEnglish.code}`)
    expect(letter?.text).toMatch(/^Hello,\n/)
    expect(letter?.html).toContain('<html lang="en">')
    expect(letter?.html).not.toContain('<b>')
  })

  test('is not for the officers of another region, nor for the province where the regency works itself', async () => {
    const { id } = await reported()
    const strangers = [
      await anOfficer(room.db, { regency_code: '72.09' }),
      await anOfficer(room.db, { province_code: '36' }),
      await anOfficer(room.db, { province_code: '73' }),
    ]
    for (const stranger of strangers)
      await expect(decide({ complaint_id: id }, stranger)).rejects.toMatchObject({ code: 'not-found' })
    expect(await stateOf(id)).toEqual({ complaint: { outcome: null, email }, decisions: [] })
  })

  test('is made once: the second officer is told by whom', async () => {
    const { id } = await reported()
    await decide({ complaint_id: id, verdict: 'dismissed' })
    const { name } = await room.db
      .selectFrom('account')
      .select('name')
      .where('id', '=', officer.account_id)
      .executeTakeFirstOrThrow()
    await expect(decide({ complaint_id: id }, await aColleague())).rejects.toMatchObject({
      code: 'already-decided',
      values: { by: name, what: 'dinyatakan tidak terbukti' },
    })
  })
})

test('an address is forgotten a year after the decision, and not before', async () => {
  const { id } = await reported()
  const waiting = await reported()
  await decide({ complaint_id: id })
  await room.db
    .updateTable('complaint_decision')
    .set({ decided_at: '2026-02-28T10:00:00Z' })
    .where('complaint_id', '=', id)
    .execute()
  const pass = (until: string) => room.tx((tx) => forgetReporters(tx, new Date(until)))
  expect(await pass('2027-02-28T09:59:00Z')).toBe(0)
  expect((await stateOf(id)).complaint.email).toBe(email)
  expect(await pass('2027-02-28T10:00:00Z')).toBe(1)
  expect((await stateOf(id)).complaint).toEqual({ outcome: 'upheld', email: null })
  expect((await stateOf(waiting.id)).complaint.email).toBe(email)
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('of two officers who decide at once one decides, and the other is told; 100 rounds', async () => {
    const colleague = await aColleague()
    for (let round = 0; round < 100; round++) {
      const { id, shop } = await reported()
      const ended = await Promise.allSettled([
        decide({ complaint_id: id, verdict: 'warned' }),
        decide({ complaint_id: id, verdict: 'dismissed' }, colleague),
      ])
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      for (const each of ended)
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'already-decided' })
      const { complaint, decisions } = await stateOf(id)
      expect(decisions).toMatchObject([{ outcome: complaint.outcome }])
      expect(await noticesOf(shop.id)).toHaveLength(complaint.outcome === 'upheld' ? 1 : 0)
    }
  })
})

async function aColleague() {
  const { id: account_id } = await anAccount(room.db)
  await aStaffMember(room.db, { agency_id: officer.agency_id, account_id, role: 'verifier' })
  return enterAgency(room.db, account_id)
}
