import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPlaces, placesWords } from '../../../src/market/programs/find-places.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { aProduct, aSeller, anAgency, villages } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'
import { programRoom, type ProgramOfficer } from '../../support/program-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof programRoom>>
let head: ProgramOfficer
let curator: ProgramOfficer
let strangers: ProgramOfficer[]
beforeAll(async () => {
  room = await programRoom()
  head = await room.as('head')
  curator = await room.as('curator')
  const touna = await anAgency(room.db, { regency_code: '72.09' })
  const ownProvince = await anAgency(room.db, { province_code: '73' })
  strangers = [await room.as('head', touna.id), await room.as('head', ownProvince.id)]
})
afterAll(() => room.close())

/** The code of a refusal that has changed nothing. */
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}
const both = { agency_consents: true, seller_consents: true, ended_by: null }
async function nib(seller_id: number) {
  await room.db
    .insertInto('seller_business')
    .values({ seller_id, nib: String(seller_id).padStart(13, '9') })
    .execute()
}

describe('invite', () => {
  test('asks shops and products, who take part once their shop accepts', async () => {
    const edition = await room.edition('asn-purchase')
    const desk = await aDesk(room.db)
    const product = await aProduct(room.db, { seller_id: desk.seller_id })
    await room.invite(curator, edition.id, { sellers: [desk.seller_id], products: [product.id] })
    const own = await room.rowOf(edition.id, { seller_id: desk.seller_id })
    expect(own).toMatchObject({ agency_consents: true, seller_consents: false, asked_by_side: 'agency' })
    expect(await room.noticesOf(desk.seller_id)).toEqual(['program-invited', 'program-invited'])
    const stranger = await aDesk(room.db)
    expect(await refused(() => room.accept(stranger, own.id))).toBe('not-found')
    await room.accept(desk, own.id)
    await room.accept(desk, (await room.rowOf(edition.id, { product_id: product.id })).id)
    expect(await room.rowOf(edition.id, { product_id: product.id })).toMatchObject(both)
    expect(await room.stepsOf(own.id)).toEqual([])
    expect(await room.actsOf(own.id)).toEqual(['enrollment.invite', 'enrollment.accept'])
    expect(await refused(() => room.accept(desk, own.id))).toBe('invitation-over')
  })

  test('is refused whole when one is out of reach, closed, or known already', async () => {
    const edition = await room.edition()
    const here = await aSeller(room.db)
    const there = await aSeller(room.db, { village_code: villages.sansarino })
    const closed = await aSeller(room.db, { closed_at: new Date() })
    for (const other of [there.id, closed.id, 999_999])
      expect(await refused(() => room.invite(head, edition.id, { sellers: [here.id, other] }))).toBe(
        'not-found',
      )
    for (const stranger of strangers)
      expect(await refused(() => room.invite(stranger, edition.id, { sellers: [here.id] }))).toBe('not-found')
    expect(await refused(() => room.invite(head, edition.id, {}))).toBe('nobody-chosen')
    await room.invite(head, edition.id, { sellers: [here.id] })
    const next = await aSeller(room.db)
    expect(await refused(() => room.invite(head, edition.id, { sellers: [next.id, here.id] }))).toBe(
      'enrollment-known',
    )
  })

  test('needs an edition that is open and has an agency', async () => {
    const shop = await aSeller(room.db)
    const codeOf = async (given: object) => {
      const { id } = await room.edition('training', given)
      return refused(() => room.invite(head, id, { sellers: [shop.id] }))
    }
    expect(await codeOf({ agency_id: null })).toBe('edition-without-agency')
    expect(await codeOf({ closed_at: new Date() })).toBe('edition-closed')
    expect(await codeOf({ ends_on: '2026-01-01', starts_on: '2025-01-01' })).toBe('edition-over')
    const closed = await anAgency(room.db, { regency_code: '73.05', closed_at: new Date() })
    expect(await codeOf({ agency_id: closed.id })).toBe('edition-without-agency')
  })

  test('asks for the class, the paper or the firm that the kind of programme has', async () => {
    const shop = await aSeller(room.db)
    const training = await room.edition()
    const other = await room.edition()
    const [ecoprint, elsewhere] = await room.db
      .insertInto('training_class')
      .values([
        { edition_id: training.id, name: 'Ecoprint' },
        { edition_id: other.id, name: 'Ecoprint' },
      ])
      .returning('id')
      .execute()
    const ask = (edition: number, detail: object) =>
      room.invite(head, edition, { sellers: [shop.id], detail })
    expect(await refused(() => ask(training.id, {}))).toBe('class-missing')
    expect(await refused(() => ask(training.id, { class_id: elsewhere?.id }))).toBe('not-found')
    await ask(training.id, { class_id: ecoprint?.id, facility: 'halal' })
    expect(await room.rowOf(training.id, { seller_id: shop.id })).toMatchObject({
      class_id: ecoprint?.id,
      facility: null,
    })
    const facilitation = await room.edition('facilitation')
    expect(await refused(() => ask(facilitation.id, {}))).toBe('facility-missing')
    await ask(facilitation.id, { facility: 'halal' })
    await ask(facilitation.id, { facility: 'merek' })
  })

  test('to a training takes shops, not their products, and each into one class', async () => {
    const edition = await room.edition()
    const desk = await aDesk(room.db)
    const { seller_id } = desk
    const product = await aProduct(room.db, { seller_id })
    expect(await refused(() => room.invite(head, edition.id, { products: [product.id] }))).toBe(
      'training-for-shops',
    )
    expect(await refused(() => room.apply(desk, edition.id, product.id))).toBe('training-for-shops')
    const [ecoprint = 0, weaving = 0] = (
      await room.db
        .insertInto('training_class')
        .values(['Ecoprint', 'Kain Tope'].map((name) => ({ edition_id: edition.id, name })))
        .returning('id')
        .execute()
    ).map(({ id }) => id)
    const into = (class_id: number) =>
      room.invite(head, edition.id, { sellers: [seller_id], detail: { class_id } })
    await into(ecoprint)
    expect(await refused(() => into(ecoprint))).toBe('enrollment-known')
    expect(await refused(() => into(weaving))).toBe('class-known')
    const { id } = await room.rowOf(edition.id, { seller_id })
    await room.accept(desk, id)
    expect(await room.stepsOf(id)).toMatchObject([{ step: 'registered' }])
    await room.leave(desk, id)
    await into(weaving)
  })

  test('writes down many at once, each act for its own shop', async () => {
    const edition = await room.edition()
    const sellers = [await aSeller(room.db), await aSeller(room.db)].map(({ id }) => id)
    await room.invite(head, edition.id, { sellers })
    const rows = await Promise.all(sellers.map((seller_id) => room.rowOf(edition.id, { seller_id })))
    const acts = await room.db
      .selectFrom('act')
      .select(['seller_id', 'subject_id', 'account_id'])
      .where('verb', '=', 'enrollment.invite')
      .where('seller_id', 'in', sellers)
      .orderBy('seller_id')
      .execute()
    expect(acts).toEqual(
      rows.map(({ id }, at) => ({
        seller_id: sellers[at],
        subject_id: String(id),
        account_id: head.account_id,
      })),
    )
  })
})

describe('applyToEdition', () => {
  test('waits for the agency, which agrees or declines with a reason', async () => {
    const edition = await room.edition('facilitation')
    const desk = await aDesk(room.db)
    const { seller_id } = desk
    const asks = (facility: 'halal' | 'nib') =>
      room.apply(desk, edition.id, null, { facility, class_id: null, partner_id: null })
    await asks('halal')
    const halal = await room.rowOf(edition.id, { seller_id })
    expect(halal).toMatchObject({ agency_consents: false, seller_consents: true, asked_by_side: 'seller' })
    expect(await refused(() => asks('halal'))).toBe('enrollment-known')
    for (const stranger of strangers) {
      expect(await refused(() => room.agree(stranger, edition.id, [halal.id]))).toBe('not-found')
      expect(await refused(() => room.decline(stranger, edition.id, [halal.id]))).toBe('not-found')
    }
    await room.agree(curator, edition.id, [halal.id])
    expect(await room.rowOf(edition.id, { seller_id })).toMatchObject(both)
    expect(await room.stepsOf(halal.id)).toMatchObject([{ step: 'asked' }])
    await asks('nib')
    const number = await room.rowOf(edition.id, { seller_id })
    expect(await refused(() => room.decline(head, edition.id, [number.id], 'Ya'))).toBe('end-reason-length')
    await room.decline(head, edition.id, [number.id])
    expect(await room.rowOf(edition.id, { seller_id })).toMatchObject({
      ended_by: 'agency',
      end_reason: 'Kelasnya sudah berjalan.',
    })
    expect(await room.noticesOf(seller_id)).toEqual(['program-agreed', 'program-declined'])
  })

  test('is for open shops of the region, for their own products, and where applications are taken', async () => {
    const edition = await room.edition()
    const desk = await aDesk(room.db)
    const other = await aProduct(room.db)
    const away = await aDesk(room.db, {
      seller_id: (await aSeller(room.db, { village_code: villages.sansarino })).id,
    })
    expect(await refused(() => room.apply(away, edition.id))).toBe('not-found')
    expect(await refused(() => room.apply(desk, edition.id, other.id))).toBe('not-found')
    const byInvitation = await room.edition('training', { takes_applications: false })
    expect(await refused(() => room.apply(desk, byInvitation.id))).toBe('edition-by-invitation')
  })
})

describe('criteria', () => {
  test('that are not met refuse, and name themselves; the head may make an exception with a reason', async () => {
    const edition = await room.edition('training', {
      criteria: JSON.stringify({ needs_nib: true, least_grade: 'B' }),
    })
    const desk = await aDesk(room.db)
    const { seller_id } = desk
    await expect(room.apply(desk, edition.id)).rejects.toMatchObject({
      code: 'criteria-unmet',
      values: { unmet: expect.stringMatching(/belum punya NIB, mutu produknya belum dinilai/) as unknown },
    })
    const asked = { sellers: [seller_id], exception: 'Sedang mengurus NIB di kecamatan.' }
    expect(await refused(() => room.invite(curator, edition.id, asked))).toBe('criteria-unmet')
    expect(await refused(() => room.invite(head, edition.id, { ...asked, exception: 'Boleh' }))).toBe(
      'criteria-unmet',
    )
    await room.invite(head, edition.id, asked)
    const { id } = await room.rowOf(edition.id, { seller_id })
    const act = await room.db
      .selectFrom('act')
      .select('after')
      .where('subject_id', '=', String(id))
      .where('verb', '=', 'enrollment.invite')
      .executeTakeFirstOrThrow()
    expect(act.after).toMatchObject({ exception: asked.exception })
    await room.accept(desk, id)
  })

  test('that are met let in', async () => {
    const edition = await room.edition('training', {
      criteria: JSON.stringify({
        needs_nib: true,
        scales: ['mikro'],
        categories: ['kriya'],
        techniques: ['tenun'],
      }),
    })
    const desk = await aDesk(room.db)
    await nib(desk.seller_id)
    expect(await refused(() => room.apply(desk, edition.id))).toBe('criteria-unmet')
    await aProduct(room.db, { seller_id: desk.seller_id, techniques: ['tenun'] })
    await room.apply(desk, edition.id)
  })
})

describe('ending it', () => {
  test('either side ends it with a reason; then it can be begun anew', async () => {
    const edition = await room.edition()
    const desk = await aDesk(room.db)
    const { seller_id } = desk
    const begin = async () => {
      await room.invite(head, edition.id, { sellers: [seller_id] })
      const { id } = await room.rowOf(edition.id, { seller_id })
      await room.accept(desk, id)
      return id
    }
    const first = await begin()
    const stranger = await aDesk(room.db)
    expect(await refused(() => room.leave(stranger, first))).toBe('not-found')
    expect(await refused(() => room.leave(desk, first, 'x'))).toBe('end-reason-length')
    await room.leave(desk, first)
    expect(await refused(() => room.leave(desk, first))).toBe('enrollment-ended')
    expect(await refused(() => room.end(head, edition.id, [first]))).toBe('submission-withdrawn')
    const second = await begin()
    for (const officer of strangers)
      expect(await refused(() => room.end(officer, edition.id, [second]))).toBe('not-found')
    await room.end(curator, edition.id, [second])
    expect(await refused(() => room.end(head, edition.id, [second]))).toBe('already-decided')
    expect((await room.noticesOf(seller_id)).at(-1)).toBe('program-ended')
  })

  test('a shop declines an invitation without saying why; what it took back the agency decides no more', async () => {
    const edition = await room.edition()
    const desk = await aDesk(room.db)
    const { seller_id } = desk
    await room.invite(head, edition.id, { sellers: [seller_id] })
    await room.declineInvitation(desk, (await room.rowOf(edition.id, { seller_id })).id)
    expect(await room.rowOf(edition.id, { seller_id })).toMatchObject({ ended_by: 'seller' })
    await room.apply(desk, edition.id)
    const { id } = await room.rowOf(edition.id, { seller_id })
    await room.leave(desk, id)
    expect(await refused(() => room.agree(head, edition.id, [id]))).toBe('submission-withdrawn')
  })
})

describe('the quota', () => {
  test('counts sellers who take part, not those who only asked; lower than them it does not go', async () => {
    const edition = await room.edition('asn-purchase', { quota: 1 })
    const desks = [await aDesk(room.db), await aDesk(room.db)]
    const ids: number[] = []
    for (const desk of desks) {
      await room.apply(desk, edition.id)
      ids.push((await room.rowOf(edition.id, { seller_id: desk.seller_id })).id)
    }
    expect(await refused(() => room.agree(head, edition.id, ids))).toBe('edition-full')
    await room.agree(head, edition.id, ids.slice(0, 1))
    expect(await refused(() => room.agree(head, edition.id, ids.slice(1)))).toBe('edition-full')
    expect(await refused(() => room.agree(curator, edition.id, ids.slice(0, 1)))).toBe('already-decided')
    const product = await aProduct(room.db, { seller_id: desks[0]?.seller_id ?? 0 })
    await room.invite(head, edition.id, { products: [product.id] })
    await room.accept(desks[0] as never, (await room.rowOf(edition.id, { product_id: product.id })).id)
  })

  test('more may be invited than there are places, and the officer is told; who accepts first takes part', async () => {
    const edition = await room.edition('asn-purchase', { quota: 2 })
    const desks = [await aDesk(room.db), await aDesk(room.db), await aDesk(room.db)] as const
    const [first, second, third] = desks
    const places = () => findPlaces(room.db, { id: edition.id, quota: 2 })
    const enter = async (desk: Desk) =>
      room.accept(desk, (await room.rowOf(edition.id, { seller_id: desk.seller_id })).id)
    const product = await aProduct(room.db, { seller_id: first.seller_id })
    const asked = { sellers: [first.seller_id, second.seller_id], products: [product.id] }
    expect(await room.invite(head, edition.id, asked)).toEqual({ over: 0 })
    expect(await places()).toEqual({ quota: 2, left: 2, asked: 2 })
    expect(await room.invite(head, edition.id, { sellers: [third.seller_id] })).toEqual({ over: 1 })
    await enter(first)
    expect(await places()).toEqual({ quota: 2, left: 1, asked: 2 })
    await enter(third)
    expect(await places()).toEqual({ quota: 2, left: 0, asked: 1 })
    expect(await refused(() => enter(second))).toBe('invitation-full')
    await room.leave(third, (await room.rowOf(edition.id, { seller_id: third.seller_id })).id)
    await enter(second)
    expect(await places()).toEqual({ quota: 2, left: 0, asked: 0 })
    expect(await findPlaces(room.db, { id: edition.id, quota: null })).toBeUndefined()
  })

  test('is told in words', () => {
    const words = placesWords({ quota: 20, left: 3, asked: 5 })
    expect(words.places).toBe('Sisa 3 dari 20 tempat. 5 undangan belum dijawab.')
    expect(words.beyond).toContain('yang lebih dahulu menerima yang ikut')
    const full = placesWords({ quota: 20, left: 0, asked: 0 })
    expect(full.places).toBe('Semua 20 tempat sudah terisi.')
    expect(full.beyond).toContain('kuotanya ditambah')
  })

  test('of a class is its capacity', async () => {
    const edition = await room.edition()
    const { id: class_id } = await room.db
      .insertInto('training_class')
      .values({ edition_id: edition.id, name: 'Kain Tope', capacity: 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const desks = [await aDesk(room.db), await aDesk(room.db)]
    const sellers = desks.map(({ seller_id }) => seller_id)
    await room.invite(head, edition.id, { sellers, detail: { class_id } })
    const [first, second] = await Promise.all(
      sellers.map(async (seller_id) => (await room.rowOf(edition.id, { seller_id })).id),
    )
    await room.accept(desks[0] as never, first ?? 0)
    expect(await refused(() => room.accept(desks[1] as never, second ?? 0))).toBe('invitation-full')
  })
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('the last place goes once', async () => {
    for (let round = 0; round < 20; round++) {
      const edition = await room.edition('training', { quota: 1 })
      const [asking, asked] = [await aDesk(room.db), await aDesk(room.db)]
      await room.apply(asking, edition.id)
      await room.invite(head, edition.id, { sellers: [asked.seller_id] })
      const application = await room.rowOf(edition.id, { seller_id: asking.seller_id })
      const invitation = await room.rowOf(edition.id, { seller_id: asked.seller_id })
      const codes = await Promise.all([
        refusalOf(room.agree(head, edition.id, [application.id])),
        refusalOf(room.accept(asked, invitation.id)),
      ])
      expect(codes).toContain('none')
      expect(['edition-full', 'invitation-full']).toContain(codes.find((code) => code !== 'none'))
    }
  })

  test('of two officers who decide at once, one is told who did', async () => {
    for (let round = 0; round < 100; round++) {
      const edition = await room.edition()
      const desk = await aDesk(room.db)
      await room.apply(desk, edition.id)
      const { id } = await room.rowOf(edition.id, { seller_id: desk.seller_id })
      const codes = await Promise.all([
        refusalOf(room.agree(head, edition.id, [id])),
        refusalOf(room.decline(curator, edition.id, [id])),
      ])
      expect(codes.toSorted()).toEqual(['already-decided', 'none'])
    }
  })

  test('a consent and a withdrawal at once: one of them counts', async () => {
    for (let round = 0; round < 10; round++) {
      const edition = await room.edition()
      const desk = await aDesk(room.db)
      await room.apply(desk, edition.id)
      const { id } = await room.rowOf(edition.id, { seller_id: desk.seller_id })
      const [agreed, left] = await Promise.all([
        refusalOf(room.agree(head, edition.id, [id])),
        refusalOf(room.leave(desk, id)),
      ])
      expect(left).toBe('none')
      expect(['none', 'submission-withdrawn']).toContain(agreed)
    }
  })
})
