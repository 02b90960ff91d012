import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aProduct, aSeller, aStaffMember, anAccount } from '../support/factories.ts'
import { textOf } from '../support/html.ts'
import { aBoughtProduct } from '../support/review-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** A dispute, from the officer's question to the day by which the ruling is done, without JavaScript. */
let site: Site
let buyer: Visitor
let owner: Visitor
let officer: Visitor
let shop: { id: number }
let product: { id: number }
beforeAll(async () => {
  site = await startSite()
  const { db } = site
  buyer = await aVisitor(site, null)
  shop = await aSeller(db, { name: 'Tenun Turatea' })
  product = await aProduct(db, { seller_id: shop.id })
  const { id: account_id } = await anAccount(db)
  await db.insertInto('seller_member').values({ seller_id: shop.id, account_id, role: 'owner' }).execute()
  owner = await aVisitor(site, account_id)
  const agency = await db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', '=', '73.04')
    .executeTakeFirstOrThrow()
  const { id } = await anAccount(db)
  await aStaffMember(db, { agency_id: agency.id, account_id: id, role: 'verifier' })
  officer = await aVisitor(site, id)
})
afterAll(() => site.stop())

async function disputed() {
  const order = await aBoughtProduct(site.db, {
    product_id: product.id,
    seller_id: shop.id,
    checkout: { phone: '+6281200001111' },
  })
  const { id } = await site.db
    .insertInto('order_dispute')
    .values({ order_id: order.id, opened_by: 'buyer', words: 'Warnanya lain dari fotonya.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const path = paths.office(`sengketa/${id}`)
  return {
    path,
    dispute_id: String(id),
    ofBuyer: paths.order(order.token),
    ofShop: paths.desk(shop.id, `pesanan/${order.id}`),
  }
}
const read = async (who: Visitor, path: string) => textOf(await (await who.get(path)).text())
const questionOf = async (dispute_id: string, side: string) => {
  const { id } = await site.db
    .selectFrom('dispute_question')
    .where('dispute_id', '=', Number(dispute_id))
    .where('side', '=', side)
    .select('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

describe('a dispute', () => {
  test('is asked about, answered by both, ruled with a day, and seen to', async () => {
    const { path, dispute_id, ofBuyer, ofShop } = await disputed()
    const shown = await read(officer, path)
    expect(shown).toContain('0812-0000-1111')
    expect(shown).toMatch(/Putuskan paling lambat .*, 21 hari setelah diminta/)

    const question = 'Kapan barangnya sampai di tangan pembeli?'
    const none = await officer.post(path, 'disputes.ask', { dispute_id, question })
    expect(none.status).toBe(422)
    const refused = await none.text()
    expect(refused).toContain('Pilih siapa yang ditanya.')
    expect(refused).toContain(question)
    const asked = await officer.post(path, 'disputes.ask', {
      dispute_id,
      question,
      'sides[]': ['buyer', 'seller'],
    })
    expect(asked.status).toBe(303)

    expect(await read(buyer, ofBuyer)).toContain(question)
    expect(await read(owner, ofShop)).toContain(question)
    const empty = await buyer.post(ofBuyer, 'disputeAnswers.asBuyer', {
      question_id: await questionOf(dispute_id, 'buyer'),
      question_answer: '',
    })
    expect([empty.status, textOf(await empty.text())]).toEqual([
      422,
      expect.stringContaining('Tulis jawabannya, paling banyak 2.000 huruf.') as string,
    ])
    const sent = await buyer.post(ofBuyer, 'disputeAnswers.asBuyer', {
      question_id: await questionOf(dispute_id, 'buyer'),
      question_answer: 'Belum sampai sama sekali.',
    })
    expect(sent.status).toBe(303)
    const ofOwner = await owner.post(ofShop, 'disputeAnswers.asShop', {
      question_id: await questionOf(dispute_id, 'seller'),
      question_answer: 'Sudah diambil hari Rabu.',
    })
    expect(ofOwner.status).toBe(303)
    expect(await read(owner, ofShop)).not.toContain('Belum sampai sama sekali.')
    expect(await read(buyer, ofBuyer)).not.toContain('Sudah diambil hari Rabu.')
    const answered = await read(officer, path)
    for (const words of ['Belum sampai sama sekali.', 'Sudah diambil hari Rabu.'])
      expect(answered).toContain(words)

    const ruling = { dispute_id, ruling: 'agreed', outcome: 'Penjual mengganti kainnya.' }
    const past = await officer.post(path, 'disputes.settle', { ...ruling, due_on: '2020-01-01' })
    expect([past.status, textOf(await past.text())]).toEqual([
      422,
      expect.stringContaining('Pilih hari ini atau sesudahnya') as string,
    ])
    const due_on = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    expect((await officer.post(path, 'disputes.settle', { ...ruling, due_on })).status).toBe(303)
    for (const page of [await read(buyer, ofBuyer), await read(owner, ofShop)])
      expect(page).toMatch(/paling lambat \d+ \S+ 20\d\d/)
    const awaited = await read(officer, path)
    expect(awaited).toContain('0812-0000-1111')
    expect(awaited).toContain('Tutup tindak lanjut')
    expect(await read(officer, paths.office('sengketa', { status: 'dilakukan' }))).toContain(
      'Keduanya sepakat, menunggu dilakukan',
    )

    const ended = await officer.post(path, 'disputes.end', { dispute_id, result: 'done' })
    expect(ended.status).toBe(303)
    const over = await read(officer, path)
    expect(over).not.toContain('0812-0000-1111')
    expect(over).toContain('Sudah dilakukan')
    expect(await read(officer, paths.office('sengketa', { usaha: shop.id }))).toContain('Keduanya sepakat')
    expect(await read(buyer, ofBuyer)).toContain('yang diputuskan sudah dilakukan')
    expect(await read(buyer, `/en${ofBuyer}`)).toContain('You and the shop have agreed.')
  })
})
