import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/market/agencies/enter-agency.ts'
import { findWarnings } from '../../../src/market/sellers/find-warnings.ts'
import { warningWords } from '../../../src/market/sellers/warning-words.ts'
import { aProduct, aSeller, anAccount, villages } from '../../support/factories.ts'
import { anUploadedImage, productRoom } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
beforeAll(async () => {
  room = await productRoom()
})
afterAll(() => room.close())

const warned = async (seller_id: number, role: StaffRole = 'verifier') =>
  (await findWarnings(room.db, { roles: [role] }, seller_id)).map(
    ({ kind, evidence, other_name, other_regency }) => ({
      kind,
      evidence,
      other_name,
      other_regency,
    }),
  )
const business = (seller_id: number, given: { nib?: string; kbli_code?: string }) =>
  room.db
    .insertInto('seller_business')
    .values({ seller_id, kbli_version: '2020', ...given })
    .execute()
const looksLike = (image_id: string, bits: string) =>
  sql`update image set perceptual_hash = ${bits}::bit(64)::bigint where id = ${image_id}`.execute(room.db)

/** Names of which no two are alike. */
const aName = () => randomBytes(8).toString('hex')
const aShop = (given: Parameters<typeof aSeller>[1] = {}) => aSeller(room.db, { name: aName(), ...given })

test('a shop like no other is not warned of', async () => {
  const shop = await aShop()
  await business(shop.id, { nib: '1234567890123', kbli_code: '13121' })
  await aProduct(room.db, { seller_id: shop.id, category_slug: 'kriya-tenun' })
  expect(await warned(shop.id)).toEqual([])
})

test('the same NIB, number and account as another’s, whichever region that is in', async () => {
  const [shop, other] = [
    await aShop({ whatsapp: '+6281000000777' }),
    await aShop({ village_code: villages.sansarino }),
  ]
  await business(shop.id, { nib: '7777777777777' })
  await business(other.id, { nib: '7777777777777' })
  const { id: account_id } = await anAccount(room.db, { phone: '+6281000000777' })
  await room.db
    .insertInto('seller_member')
    .values({ seller_id: other.id, account_id, role: 'owner' })
    .execute()
  for (const { id: seller_id } of [shop, other])
    await room.db
      .insertInto('seller_payment_method')
      .values({
        seller_id,
        kind: 'bank',
        bank_name: 'Bank Contoh',
        account_number: '9988776655',
        account_holder: 'X',
      })
      .execute()
  const there = { other_name: other.name, other_regency: 'Kabupaten Tojo Una-Una' }
  expect(
    (await warned(shop.id)).map((warning) => ({ ...warning, other_regency: there.other_regency })),
  ).toEqual([
    { kind: 'same-nib', evidence: '7777777777777', ...there },
    { kind: 'same-account', evidence: 'Bank Contoh …6655', ...there },
    { kind: 'same-phone', evidence: '+6281000000777', ...there },
  ])
  expect((await warned(other.id)).map(({ kind }) => kind)).toEqual(['same-nib', 'same-account', 'same-phone'])
})

test('NIB, number and account themselves are for who heads or verifies', async () => {
  const [shop, other] = [
    await aShop({ whatsapp: '+6281000000666' }),
    await aShop({ whatsapp: '+6281000000666' }),
  ]
  for (const { id } of [shop, other]) await business(id, { nib: '6666666666666' })
  for (const role of ['curator', 'mentor'] as const) {
    const warnings = await findWarnings(room.db, { roles: [role] }, shop.id)
    expect(warnings.map(({ kind, evidence, other_name }) => [kind, evidence, other_name])).toEqual([
      ['same-nib', '', other.name],
      ['same-phone', '', other.name],
    ])
    expect(warnings.map((warning) => warningWords[warning.kind].tell(warning))).toEqual(
      warnings.map(() => expect.stringMatching(`^Juga dipakai ${other.name}`) as string),
    )
  }
  for (const role of ['head', 'verifier'] as const)
    expect((await warned(shop.id, role)).map(({ evidence }) => evidence)).toEqual([
      '6666666666666',
      '+6281000000666',
    ])
})

test('what was never handed in is not warned of, and is not evidence against another', async () => {
  const draft = await aShop({ opened_at: null, whatsapp: '+6281000000555' })
  const shop = await aShop({ whatsapp: '+6281000000555' })
  for (const { id } of [draft, shop]) await business(id, { nib: '5555555555555' })
  expect([await warned(draft.id), await warned(shop.id)]).toEqual([[], []])
  await room.db.insertInto('seller_submission').values({ seller_id: draft.id }).execute()
  const kinds = async (id: number) => (await warned(id)).map(({ kind, other_name }) => [kind, other_name])
  expect([await kinds(draft.id), await kinds(shop.id)]).toEqual([
    [
      ['same-nib', shop.name],
      ['same-phone', shop.name],
    ],
    [
      ['same-nib', draft.name],
      ['same-phone', draft.name],
    ],
  ])
})

test('nearly the same name in the same district, and nowhere else', async () => {
  const shop = await aShop({ name: 'Tenun Ibu Sitti Samataring' })
  const near = await aShop({ name: 'Tenun Ibu Siti Samataring' })
  await aShop({ name: 'Tenun Ibu Siti Samataring', village_code: villages.sansarino })
  expect((await warned(shop.id)).map(({ kind, other_name }) => [kind, other_name])).toEqual([
    ['near-name', near.name],
  ])
})

test('the same picture, and one that is nearly the same, of a shop or of its products', async () => {
  const [shop, one, two, none] = [await aShop(), await aShop(), await aShop(), await aShop()]
  const [mine, copy, far] = [
    await anUploadedImage(room.db, shop.id),
    await anUploadedImage(room.db, one.id),
    await anUploadedImage(room.db, none.id),
  ]
  const bits = '10'.repeat(32)
  await looksLike(mine, bits)
  await looksLike(copy, bits.replace(/^.{6}/, '010101'))
  await looksLike(far, bits.replace(/^.{7}/, '0101010'))
  const { id: product_id } = await aProduct(room.db, { seller_id: two.id })
  await room.db
    .insertInto('product_image')
    .values({ product_id, image_id: mine, position: 0, alt: '' })
    .execute()
  const found = await findWarnings(room.db, { roles: ['head'] }, shop.id)
  expect(found.map(({ kind, other_name, distance }) => ({ kind, other_name, distance }))).toEqual([
    { kind: 'same-picture', other_name: two.name, distance: 0 },
    { kind: 'same-picture', other_name: one.name, distance: 6 },
  ])
})

test('goods from another regency, and goods that the kind of business does not make', async () => {
  const shop = await aShop()
  await business(shop.id, { kbli_code: '10792' })
  await aProduct(room.db, { seller_id: shop.id, name: 'Kue Kering', category_slug: 'kuliner-kue' })
  await aProduct(room.db, {
    seller_id: shop.id,
    name: 'Kain',
    category_slug: 'kriya-tenun',
    origin_village_code: villages.sumberjaya,
  })
  expect(await warned(shop.id)).toEqual([
    { kind: 'other-kbli', evidence: 'Kain (Tenun)', other_name: null, other_regency: null },
    {
      kind: 'origin-elsewhere',
      evidence: 'Kain (Kabupaten Pandeglang)',
      other_name: null,
      other_regency: null,
    },
  ])
  // Of a trader anything may be expected.
  await room.db
    .updateTable('seller_business')
    .set({ kbli_code: '47711' })
    .where('seller_id', '=', shop.id)
    .execute()
  expect((await warned(shop.id)).map(({ kind }) => kind)).toEqual(['origin-elsewhere'])
})
