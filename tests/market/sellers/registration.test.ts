import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { consentVersions } from '../../../src/market/accounts/consent.ts'
import { addPaymentMethod } from '../../../src/market/sellers/add-payment-method.ts'
import { agreeToSell } from '../../../src/market/sellers/agree-to-sell.ts'
import { attestRequirement } from '../../../src/market/sellers/attest-requirement.ts'
import { answerWithDocument } from '../../../src/market/sellers/answer-with-document.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findChecklist } from '../../../src/market/sellers/find-checklist.ts'
import { findRegistration } from '../../../src/market/sellers/find-registration.ts'
import { findDraft, keepDraft } from '../../../src/market/sellers/keep-draft.ts'
import { openShop } from '../../../src/market/sellers/open-shop.ts'
import { removePaymentMethod } from '../../../src/market/sellers/remove-payment-method.ts'
import { saveBusiness } from '../../../src/market/sellers/save-business.ts'
import { savePeople } from '../../../src/market/sellers/save-people.ts'
import { savePhoto } from '../../../src/market/sellers/save-photo.ts'
import { savePlace } from '../../../src/market/sellers/save-place.ts'
import { saveStory } from '../../../src/market/sellers/save-story.ts'
import { waiveRequirement } from '../../../src/market/sellers/waive-requirement.ts'
import { refusalOf } from '../../support/account-room.ts'
import { anAccount, anAgency, villages } from '../../support/factories.ts'
import { aDesk, anOfficer, anUploadedImage } from '../../support/product-room.ts'
import { aBusiness, aPlace, aStory, shopRoom, somePeople } from '../../support/shop-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof shopRoom>>
let desk: Desk
beforeAll(async () => {
  room = await shopRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  desk = await room.begun()
})

const list = (at = desk) => findChecklist(room.db, at.seller_id)
const stateOf = async (step: string, at = desk) =>
  (await list(at)).steps.find((row) => row.step === step)?.state
const missing = async (at = desk) => (await list(at)).missing.map(({ name }) => name)
const acts = (at = desk) =>
  room.db
    .selectFrom('act')
    .select(['verb', 'role', 'account_id', 'before', 'after'])
    .where('seller_id', '=', at.seller_id)
    .orderBy('id')
    .execute()
/** Refused, and no row of any table is another than before. */
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}
const document = async (at = desk) => {
  const id = crypto.randomUUID().replaceAll('-', '')
  await room.db
    .insertInto('document')
    .values({ id, seller_id: at.seller_id, content_type: 'image/jpeg', byte_count: 1 })
    .execute()
  return id
}

describe('openShop', () => {
  test('begins a shop that nobody sees, owned by the account; pressing twice begins one', async () => {
    const { id } = await anAccount(room.db)
    const shop = await room.tx((t) => openShop(t, id))
    expect(await room.tx((t) => openShop(t, id))).toBe(shop)
    const row = await room.db
      .selectFrom('seller')
      .selectAll()
      .where('id', '=', shop)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: '', opened_at: null, closed_at: null, village_code: null, scale: null })
    expect(row.slug).toMatch(/^lapak-[a-z0-9]+$/)
    expect(
      await room.db.selectFrom('seller_member').selectAll().where('seller_id', '=', shop).execute(),
    ).toEqual([{ seller_id: shop, account_id: id, role: 'owner', joined_at: expect.any(Date) as unknown }])
  })

  test('holds at five that were never opened', async () => {
    const { id } = await anAccount(room.db)
    for (let n = 0; n < 5; n++) await room.tx((t) => openShop(t, id, { name: `Lapak ${n}` }))
    expect(await refused(() => room.tx((t) => openShop(t, id, { name: 'Lagi' })))).toBe('too-many-shops')
  })
})

describe('a step', () => {
  test('that cannot be taken over is kept as it was typed, and gives way to one that can', async () => {
    const typed = { name: ['Te'], nib: ['12'] }
    await room.tx((t) => keepDraft(t, desk, 'business', typed, { nib: 'NIB terdiri dari 13 angka.' }))
    await room.tx((t) => keepDraft(t, desk, 'business', { ...typed, name: ['Tenun'] }, {}))
    const endless = { name: ['x'.repeat(40_000)] }
    await expect(room.tx((t) => keepDraft(t, desk, 'business', endless, {}))).rejects.toThrow(
      'draft-too-long',
    )
    expect(await findDraft(room.db, desk, 'business')).toEqual({
      typed: { name: ['Tenun'], nib: ['12'] },
      problems: {},
      saved_at: expect.any(Date) as unknown,
    })
    expect(await stateOf('business')).toBe('draft')
    await room.tx((t) => saveBusiness(t, desk, aBusiness))
    expect(await findDraft(room.db, desk, 'business')).toBeUndefined()
    expect(await stateOf('business')).toBe('complete')
  })

  test('is empty at first, and each is complete once it is saved, in any order', async () => {
    const states = async () => (await list()).steps.map(({ state }) => state)
    expect(await states()).toEqual(Array(7).fill('empty'))
    await room.tx((t) => agreeToSell(t, desk))
    expect(await states()).toEqual(['empty', 'empty', 'empty', 'empty', 'empty', 'empty', 'draft'])
    const image_id = await anUploadedImage(room.db, desk.seller_id)
    await room.tx((t) => savePhoto(t, desk, image_id))
    expect(await stateOf('story')).toBe('draft')
    await room.tx((t) => saveStory(t, desk, aStory))
    await room.tx((t) => savePeople(t, desk, somePeople))
    await room.tx((t) => savePlace(t, desk, aPlace))
    expect(await states()).toEqual(['empty', 'complete', 'complete', 'complete', 'empty', 'empty', 'draft'])
  })

  test('shows again what was saved', async () => {
    const whole = await room.complete()
    expect(await findRegistration(room.db, whole)).toMatchObject({
      ...aBusiness,
      scale: 'mikro',
      ...aPlace,
      ...somePeople,
      ...aStory,
    })
    expect(await missing(whole)).toEqual([])
  })
})

describe('saveBusiness', () => {
  test('classes the business, and its act tells what changed but no figures', async () => {
    await room.tx((t) => saveBusiness(t, desk, aBusiness))
    await room.tx((t) => saveBusiness(t, desk, { ...aBusiness, nib: '1234567890123' }))
    const last = (await acts()).at(-1)
    expect(last).toMatchObject({
      verb: 'seller.save-business',
      role: 'owner',
      before: { name: aBusiness.name, nib: null, scale: 'mikro' },
      after: { name: aBusiness.name, nib: '1234567890123', scale: 'mikro' },
    })
    expect(JSON.stringify(last)).not.toContain('48000000')
  })

  test('refuses what is larger than a medium business', async () => {
    const large = { ...aBusiness, annual_sales_rupiah: 50_000_000_001 }
    expect(await refused(() => room.tx((t) => saveBusiness(t, desk, large)))).toBe('not-umkm')
  })
})

describe('savePlace', () => {
  test('refuses a village that is not there', async () => {
    const nowhere = { ...aPlace, village_code: '73.04.05.2999' }
    expect(await refused(() => room.tx((t) => savePlace(t, desk, nowhere)))).toBe('place-unknown')
  })

  test('lets an open shop move inside of its regency only', async () => {
    const open = await aDesk(room.db)
    const elsewhere = { ...aPlace, village_code: villages.sansarino }
    expect(await refused(() => room.tx((t) => savePlace(t, open, elsewhere)))).toBe('place-other-regency')
    await room.tx((t) => savePlace(t, open, { ...aPlace, village_code: '73.04.05.1004' }))
    expect((await acts(open)).at(-1)).toMatchObject({
      before: { village_code: villages.samataring },
      after: { village_code: '73.04.05.1004' },
    })
    await room.tx((t) => savePlace(t, desk, elsewhere))
  })

  test('lets a mentor place a shop only where the agency works', async () => {
    const mentor = await aDesk(room.db, { role: 'mentor', seller_id: desk.seller_id })
    const elsewhere = { ...aPlace, village_code: villages.sansarino }
    expect(await refused(() => room.tx((t) => savePlace(t, mentor, elsewhere)))).toBe('place-outside-agency')
    await room.tx((t) => savePlace(t, mentor, aPlace))
    expect((await acts()).at(-1)).toMatchObject({ role: 'mentor', account_id: mentor.account_id })
  })
})

test('savePhoto takes a picture that the shop uploaded, and no other', async () => {
  const other = await aDesk(room.db)
  const foreign = await anUploadedImage(room.db, other.seller_id)
  expect(await refused(() => room.tx((t) => savePhoto(t, desk, foreign)))).toBe('not-found')
  await room.tx((t) => savePhoto(t, other, foreign))
  expect(await findRegistration(room.db, other)).toMatchObject({ image_id: foreign })
})

describe('ways to be paid', () => {
  const bank = {
    kind: 'bank' as const,
    bank_name: 'BRI',
    account_number: '123456789',
    account_holder: 'Sitti Contoh',
  }

  test('several, each once, and taken away again', async () => {
    const bankId = await room.tx((t) => addPaymentMethod(t, desk, bank))
    await room.tx((t) => addPaymentMethod(t, desk, { kind: 'cash' }))
    const first = await document()
    await room.tx((t) => addPaymentMethod(t, desk, { kind: 'qris', document_id: first }))
    const second = await document()
    await room.tx((t) => addPaymentMethod(t, desk, { kind: 'qris', document_id: second }))
    for (const again of [bank, { kind: 'cash' as const }])
      expect(await refused(() => room.tx((t) => addPaymentMethod(t, desk, again)))).toBe('payment-known')
    await room.tx((t) => removePaymentMethod(t, desk, bankId))
    const rows = await room.db
      .selectFrom('seller_payment_method')
      .select(['kind', 'document_id'])
      .where('seller_id', '=', desk.seller_id)
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { kind: 'cash', document_id: null },
      { kind: 'qris', document_id: second },
    ])
    expect(await stateOf('payment')).toBe('complete')
  })

  test('are the owner’s alone, of this shop, with its own picture, and one is kept while it is open', async () => {
    const open = await aDesk(room.db)
    const id = await room.tx((t) => addPaymentMethod(t, open, bank))
    for (const role of ['staff', 'mentor'] as const) {
      const helper = await aDesk(room.db, { role, seller_id: open.seller_id })
      expect(await refused(() => room.tx((t) => addPaymentMethod(t, helper, { kind: 'cash' })))).toBe(
        'not-allowed',
      )
      expect(await refused(() => room.tx((t) => removePaymentMethod(t, helper, id)))).toBe('not-allowed')
    }
    expect(await refused(() => room.tx((t) => removePaymentMethod(t, desk, id)))).toBe('not-found')
    const foreign = await document(open)
    const qris = { kind: 'qris' as const, document_id: foreign }
    expect(await refused(() => room.tx((t) => addPaymentMethod(t, desk, qris)))).toBe('not-found')
    expect(await refused(() => room.tx((t) => removePaymentMethod(t, open, id)))).toBe('payment-last')
  })
})

describe('the agreement', () => {
  test('is given by the owner for themself, and nobody else', async () => {
    for (const role of ['staff', 'mentor'] as const) {
      const helper = await aDesk(room.db, { role, seller_id: desk.seller_id })
      expect(await refused(() => room.tx((t) => agreeToSell(t, helper)))).toBe('not-allowed')
    }
    expect(await missing()).toContain('agreed')
    await room.tx((t) => agreeToSell(t, desk))
    expect(await missing()).not.toContain('agreed')
    const consents = room.db
      .selectFrom('account_consent')
      .select('kind')
      .where('account_id', '=', desk.account_id)
    expect(await consents.execute()).toEqual([{ kind: 'seller-agreement' }])
  })

  test('of somebody who is not an owner counts for nothing', async () => {
    const staff = await aDesk(room.db, { role: 'staff', seller_id: desk.seller_id })
    const own = await aDesk(room.db)
    await room.db
      .insertInto('account_consent')
      .values([
        {
          account_id: staff.account_id,
          kind: 'seller-agreement',
          version: consentVersions['seller-agreement'],
        },
        { account_id: own.account_id, kind: 'seller-agreement', version: '2000-01-01' },
      ])
      .execute()
    expect(await missing()).toContain('agreed')
    expect(await missing(own)).toContain('agreed')
  })
})

describe('requirements', () => {
  test('of the agency add to the defaults and replace them, the regency’s before the province’s', async () => {
    const province = await anAgency(room.db, { province_code: '36' })
    const regency = await anAgency(room.db, { regency_code: '36.01' })
    const own = { kind: 'computed', title: 'Milik dinas', help: '', step: 'business', position: 0 }
    await room.db
      .insertInto('requirement')
      .values([
        { ...own, agency_id: province.id, name: 'has-story', is_required: false },
        { ...own, agency_id: province.id, name: 'has-nib', title: 'NIB provinsi' },
        { ...own, agency_id: regency.id, name: 'has-nib', title: 'NIB kabupaten' },
        { ...own, agency_id: regency.id, name: 'no-such-rule' },
      ])
      .execute()
    expect(await missing()).not.toContain('has-nib')
    await room.tx((t) => savePlace(t, desk, { ...aPlace, village_code: villages.sumberjaya }))
    const { requirements } = await list()
    expect(requirements.filter(({ name }) => name === 'has-nib').map(({ title }) => title)).toEqual([
      'NIB kabupaten',
    ])
    expect(await missing()).toEqual(expect.arrayContaining(['has-nib', 'no-such-rule']))
    expect(await missing()).not.toContain('has-story')
    await room.tx((t) => saveBusiness(t, desk, { ...aBusiness, nib: '1234567890123' }))
    expect(await missing()).not.toContain('has-nib')
  })

  test('are attested by the shop, not by its mentor, and taken back', async () => {
    const asked = (await list()).requirements.find(({ kind }) => kind === 'attested')
    const requirement_id = asked?.id ?? 0
    const mentor = await aDesk(room.db, { role: 'mentor', seller_id: desk.seller_id })
    const met = { requirement_id, is_met: true }
    expect(await refused(() => room.tx((t) => attestRequirement(t, mentor, met)))).toBe('not-allowed')
    await room.tx((t) => attestRequirement(t, desk, met))
    expect(await missing()).not.toContain(asked?.name)
    await room.tx((t) => attestRequirement(t, desk, { ...met, is_met: false }))
    expect(await missing()).toContain(asked?.name)
    const computed = (await list()).requirements.find(({ kind }) => kind === 'computed')?.id ?? 0
    const cheat = { requirement_id: computed, is_met: true }
    expect(await refused(() => room.tx((t) => attestRequirement(t, desk, cheat)))).toBe('not-found')
  })

  test('are shown by a document of the shop, where its own agency asks for one', async () => {
    const agency = await anAgency(room.db, { regency_code: '72.09' })
    const { id: requirement_id } = await room.db
      .insertInto('requirement')
      .values({
        agency_id: agency.id,
        name: 'domicile-letter',
        kind: 'document',
        title: 'Surat domisili',
        help: '',
        step: 'place',
        position: 20,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const document_id = await document()
    const answer = { requirement_id, document_id }
    expect(await refused(() => room.tx((t) => answerWithDocument(t, desk, answer)))).toBe('not-found')
    await room.tx((t) => savePlace(t, desk, { ...aPlace, village_code: villages.sansarino }))
    expect(await stateOf('place')).toBe('draft')
    const foreign = { requirement_id, document_id: await document(await aDesk(room.db)) }
    expect(await refused(() => room.tx((t) => answerWithDocument(t, desk, foreign)))).toBe('not-found')
    await room.tx((t) => answerWithDocument(t, desk, answer))
    expect(await missing()).not.toContain('domicile-letter')
    expect(await stateOf('place')).toBe('complete')
  })

  test('are waived by the shop’s own agency, with a reason, and asked for again', async () => {
    await room.tx((t) => savePlace(t, desk, aPlace))
    const officer = await anOfficer(room.db)
    const stranger = await anOfficer(room.db, { regency_code: '81.71' })
    const requirement_id = (await list()).missing.find(({ name }) => name === 'has-photo')?.id ?? 0
    const waiver = { seller_id: desk.seller_id, requirement_id, reason: 'Belum punya HP berkamera.' }
    expect(await refused(() => room.tx((t) => waiveRequirement(t, stranger, waiver)))).toBe('not-found')
    await room.tx((t) => waiveRequirement(t, officer, waiver))
    expect((await list()).requirements.find(({ id }) => id === requirement_id)).toMatchObject({
      state: 'waived',
      waiver_reason: waiver.reason,
    })
    expect((await acts()).at(-1)).toMatchObject({ verb: 'seller.waive', role: 'officer' })
    await room.tx((t) => waiveRequirement(t, officer, { ...waiver, reason: '' }))
    expect(await missing()).toContain('has-photo')
    const nothing = { ...waiver, requirement_id: 999_999 }
    expect(await refused(() => room.tx((t) => waiveRequirement(t, officer, nothing)))).toBe('not-found')
  })
})
