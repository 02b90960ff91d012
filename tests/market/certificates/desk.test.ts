import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkCertificate } from '../../../src/market/certificates/check-certificate.ts'
import { coverProducts } from '../../../src/market/certificates/cover-products.ts'
import { findCertificates } from '../../../src/market/certificates/find-certificates.ts'
import { findCoverable } from '../../../src/market/certificates/find-coverable.ts'
import { removeCertificate } from '../../../src/market/certificates/remove-certificate.ts'
import { saveCertificate } from '../../../src/market/certificates/save-certificate.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { refusalOf } from '../../support/account-room.ts'
import { aCertificate, badges, certificateRoom, cover, waiting } from '../../support/certificate-room.ts'
import { aProduct } from '../../support/factories.ts'
import { aDesk, anOfficer } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof certificateRoom>>
let desk: Desk
beforeAll(async () => {
  room = await certificateRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  desk = await aDesk(room.db)
})

const save = (given: object, at = desk, now = new Date()) =>
  room.tx((tx) => saveCertificate(tx, at, { ...aCertificate(), ...given }, now))
const list = () => findCertificates(room.db, desk.seller_id)
const acts = async (id: number) =>
  (
    await room.db
      .selectFrom('act')
      .where('subject_kind', '=', 'certificate')
      .where('subject_id', '=', String(id))
      .select(['verb', 'role', 'seller_id'])
      .orderBy('id')
      .execute()
  ).map(({ verb, role, seller_id }) => `${verb} ${role} ${seller_id}`)

describe('saveCertificate', () => {
  test('writes one down, warns of its number, and submits it', async () => {
    const id = await save({ number: 'kh 12', expires_on: '2099-01-31', is_perpetual: false })
    expect(await list()).toEqual([
      {
        id,
        kind: 'halal',
        number: 'KH 12',
        number_mismatch: true,
        issuer: 'BPJPH',
        issued_on: '2025-02-03',
        is_perpetual: false,
        expires_on: '2099-01-31',
        document_id: null,
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/) as unknown,
        verified_at: null,
        revoked_at: null,
        submitted_at: expect.any(Date) as unknown,
        reason: null,
        is_rejected: false,
        is_public: false,
        product_count: 0,
      },
    ])
    expect(await waiting(room.db, id)).toBeGreaterThan(0)
    expect(await acts(id)).toEqual([`certificate.save owner ${desk.seller_id}`])
  })

  test('any change of a verified one takes its badge until it is verified again; no change does nothing', async () => {
    const officer = await anOfficer(room.db)
    const given = aCertificate()
    const id = await room.verified(desk, officer, given)
    const product = await aProduct(room.db, { seller_id: desk.seller_id })
    await cover(room.db, product.id, id)
    expect(await badges(room.db, product.id)).toEqual(['halal'])

    await save({ ...given, id, number: ` ${given.number.toLowerCase()} ` })
    expect([await badges(room.db, product.id), await waiting(room.db, id)]).toEqual([['halal'], 0])

    await save({ ...given, id, issuer: 'LPPOM' })
    expect(await badges(room.db, product.id)).toEqual([])
    const first = await waiting(room.db, id)
    await save({ ...given, id, issued_on: '2025-03-04' })
    expect(await waiting(room.db, id)).toBeGreaterThan(first)
    expect(await acts(id)).toEqual([
      `certificate.save owner ${desk.seller_id}`,
      `certificate.verify officer ${desk.seller_id}`,
      `certificate.save owner ${desk.seller_id}`,
      `certificate.save owner ${desk.seller_id}`,
    ])
  })

  test('a mentor’s is marked as done on behalf of the shop; the kind of one stays', async () => {
    const mentor = await aDesk(room.db, { role: 'mentor', seller_id: desk.seller_id })
    const id = await save({ number: 'a' }, mentor)
    await save({ id, kind: 'sni', number: 'b' }, mentor)
    expect(await list()).toMatchObject([{ id, kind: 'halal', number: 'B' }])
    expect(await acts(id)).toEqual(Array(2).fill(`certificate.save mentor ${desk.seller_id}`))
  })

  test('a number may be claimed by two shops, and once in a shop, however it is written', async () => {
    const { number } = aCertificate()
    const other = await aDesk(room.db)
    await save({ number }, other)
    await save({ number })
    expect(await refusalOf(save({ number: number.toLowerCase().replace('ID', 'id ') }))).toBe(
      'certificate-again',
    )
    const id = await save({})
    expect(await refusalOf(save({ id, number }))).toBe('certificate-again')
    expect(await list()).toHaveLength(2)
  })

  test('days are those of the region: yesterday has ended there, tomorrow has not come', async () => {
    // 23.30 WITA on the 17th, 15.30 in UTC; and half an hour after midnight, still the 17th in UTC.
    const evening = new Date('2026-08-17T15:30:00Z')
    const night = new Date('2026-08-17T16:30:00Z')
    const until = (expires_on: string) => ({ is_perpetual: false, expires_on })
    expect(await refusalOf(save(until('2026-08-17'), desk, evening))).toBe('none')
    expect(await refusalOf(save(until('2026-08-17'), desk, night))).toBe('certificate-expired')
    expect(await refusalOf(save({ issued_on: '2026-08-18' }, desk, evening))).toBe('certificate-issued-later')
    expect(await refusalOf(save({ issued_on: '2026-08-18' }, desk, night))).toBe('none')
  })

  test('a scan stays until another is given, and must be the shop’s own', async () => {
    const document = async (seller_id: number) => {
      const id = Math.random().toString(16).slice(2, 14).padEnd(32, '0')
      await room.db
        .insertInto('document')
        .values({ id, seller_id, content_type: 'image/jpeg', byte_count: 1 })
        .execute()
      return id
    }
    const document_id = await document(desk.seller_id)
    const given = { ...aCertificate(), document_id }
    const id = await save(given)
    await save({ ...given, id, document_id: undefined, issuer: 'Lain' })
    expect(await list()).toMatchObject([{ document_id, issuer: 'Lain' }])
    const others = await document((await aDesk(room.db)).seller_id)
    expect(await refusalOf(save({ ...given, id, document_id: others }))).toBe('not-found')
    expect(await refusalOf(save({ document_id: others }))).toBe('not-found')
    expect(await list()).toMatchObject([{ document_id }])
  })
})

describe('removeCertificate', () => {
  const remove = (id: number, at = desk) => room.tx((tx) => removeCertificate(tx, at, id))

  test('forgets one that was never verified', async () => {
    const id = await save({})
    await remove(id)
    expect(await list()).toEqual([])
    expect(await room.db.selectFrom('certificate').where('id', '=', id).selectAll().execute()).toEqual([])
  })

  test('one that was verified loses its badge and its number is free again; its page says that it is not used', async () => {
    const given = aCertificate()
    const id = await room.verified(desk, await anOfficer(room.db), given)
    const product = await aProduct(room.db, { seller_id: desk.seller_id })
    await cover(room.db, product.id, id)
    const [{ code } = { code: '' }] = await list()
    await remove(id)
    expect([await list(), await badges(room.db, product.id)]).toEqual([[], []])
    expect(await checkCertificate(room.db, code, new Date())).toMatchObject({
      state: 'withdrawn',
      products: [],
    })
    expect(await refusalOf(remove(id))).toBe('not-found')
    expect(await refusalOf(save({ ...given, id }))).toBe('not-found')
    expect(await refusalOf(save(given))).toBe('none')
  })
})

describe('coverProducts', () => {
  const coverThese = (id: number, products: number[], at = desk) =>
    room.tx((tx) => coverProducts(tx, at, id, products))

  test('covers these and no others, at once, and revisions that are being written follow', async () => {
    const id = await room.verified(desk, await anOfficer(room.db))
    const [one, other, archived] = [
      await aProduct(room.db, { seller_id: desk.seller_id, name: 'Abon' }),
      await aProduct(room.db, { seller_id: desk.seller_id, name: 'Keripik' }),
      await aProduct(room.db, { seller_id: desk.seller_id, published_at: null, archived_at: new Date() }),
    ]
    const revision = (product_id: number, certificates: number[], closed_at: Date | null = null) =>
      room.db
        .insertInto('product_revision')
        .values({ product_id, content: JSON.stringify({ name: 'x', certificates }), closed_at })
        .execute()
    await revision(one.id, [1_000_000, id])
    await revision(other.id, [])
    await revision(other.id, [], new Date())

    await coverThese(id, [one.id, one.id])
    expect([await badges(room.db, one.id), await badges(room.db, other.id)]).toEqual([['halal'], []])
    await coverThese(id, [other.id])
    expect([await badges(room.db, one.id), await badges(room.db, other.id)]).toEqual([[], ['halal']])
    expect(await findCoverable(room.db, desk.seller_id, id)).toEqual([
      { id: one.id, name: 'Abon', is_covered: false },
      { id: other.id, name: 'Keripik', is_covered: true },
    ])
    expect(archived.id).toBeGreaterThan(other.id)
    const written = await room.db
      .selectFrom('product_revision')
      .where('product_id', 'in', [one.id, other.id])
      .select('content')
      .orderBy('id')
      .execute()
    expect(written.map(({ content }) => content)).toEqual([
      { name: 'x', certificates: [1_000_000] },
      { name: 'x', certificates: [id] },
      { name: 'x', certificates: [] },
    ])
    await coverThese(id, [other.id])
    expect(await acts(id)).toHaveLength(4)
    await coverThese(id, [])
    expect(await badges(room.db, other.id)).toEqual([])
  })

  test('another shop’s product cannot be covered', async () => {
    const id = await save({})
    const mine = await aProduct(room.db, { seller_id: desk.seller_id })
    const theirs = await aProduct(room.db)
    expect(await refusalOf(coverThese(id, [mine.id, theirs.id]))).toBe('not-found')
    expect(await list()).toMatchObject([{ product_count: 0 }])
  })
})

test('another shop’s desk can do nothing with a certificate, and changes nothing', async () => {
  const id = await room.verified(desk, await anOfficer(room.db))
  const product = await aProduct(room.db, { seller_id: desk.seller_id })
  await cover(room.db, product.id, id)
  const stranger = await aDesk(room.db)
  const before = await stateOfTables(room.db)
  const tries = [
    () => save({ id, number: 'dicuri' }, stranger),
    () => room.tx((tx) => removeCertificate(tx, stranger, id)),
    () => room.tx((tx) => coverProducts(tx, stranger, id, [])),
    () => room.tx((tx) => coverProducts(tx, stranger, id, [product.id])),
  ]
  for (const attempt of tries) expect(await refusalOf(attempt())).toBe('not-found')
  expect(await findCertificates(room.db, stranger.seller_id, id)).toEqual([])
  expect(await stateOfTables(room.db)).toEqual(before)
})
