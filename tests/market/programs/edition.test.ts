import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeEdition } from '../../../src/market/programs/change-edition.ts'
import { closeEdition } from '../../../src/market/programs/close-edition.ts'
import { createEdition } from '../../../src/market/programs/create-edition.ts'
import type { EditionContent } from '../../../src/market/programs/edition-content.ts'
import { progressOf } from '../../../src/market/programs/edition-numbers.ts'
import { exportNumbers } from '../../../src/market/programs/export-edition.ts'
import { findEditionRegions } from '../../../src/market/programs/find-edition-choices.ts'
import {
  findClasses,
  findPartners,
  findVillageCounts,
} from '../../../src/market/programs/find-edition-parts.ts'
import { findOfficeEdition, findOfficeEditions } from '../../../src/market/programs/find-office-editions.ts'
import { saveClasses, type TrainingClass } from '../../../src/market/programs/save-classes.ts'
import { type Partner, savePartners } from '../../../src/market/programs/save-partners.ts'
import { saveVillageTargets } from '../../../src/market/programs/save-village-targets.ts'
import { refusalOf } from '../../support/account-room.ts'
import { anAgency, anEnrollment, aProduct, aSeller, villages } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'
import { programRoom, type ProgramOfficer } from '../../support/program-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof programRoom>>
let head: ProgramOfficer
let strangers: ProgramOfficer[]
let province: ProgramOfficer
beforeAll(async () => {
  room = await programRoom()
  head = await room.as('head')
  const touna = await anAgency(room.db, { regency_code: '72.09' })
  const ownProvince = await anAgency(room.db, { province_code: '73' })
  province = await room.as('head', ownProvince.id)
  strangers = [await room.as('head', touna.id), province]
})
afterAll(() => room.close())

async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}
const content: EditionContent = {
  name: 'PK2UMK Jeneponto 2027',
  name_en: '',
  starts_on: '2027-03-01',
  ends_on: '2027-12-18',
  quota: 210,
  target: 210,
  rules: 'Peserta memiliki NIB.',
  rules_en: '',
  takes_applications: true,
  criteria: { needs_nib: true },
}
const create = (officer: ProgramOfficer, given: object = {}) =>
  room.tx((t) =>
    createEdition(t, officer, { program_slug: 'program-training', region: '73.04', ...content, ...given }),
  )
const change = (officer: ProgramOfficer, id: number, given: Partial<EditionContent> = {}) =>
  room.tx((t) => changeEdition(t, officer, id, { ...content, ...given }))
const now = new Date('2027-06-01T00:00:00Z')

describe('createEdition', () => {
  test('opens it in the own region, once for a day on which it starts', async () => {
    await room.edition()
    const id = await create(head)
    expect(await findOfficeEdition(room.db, head, String(id), now)).toMatchObject({
      id,
      name: content.name,
      quota: 210,
      target: 210,
      criteria: { needs_nib: true },
      state: 'running',
      agency_name: room.agency.name,
      is_in_reach: true,
      seller_count: 0,
      steps: {},
    })
    expect(await refused(() => create(head))).toBe('edition-again')
    expect(await refused(() => create(head, { starts_on: '2027-12-31' }))).toBe('edition-ends-early')
    expect(await refused(() => create(head, { program_slug: 'tidak-ada' }))).toBe('program-unknown')
  })

  test('a regency’s only at home; a province’s in itself and where no agency works', async () => {
    for (const region of ['72.09', '73', '73.71', '99.99'])
      expect(await refused(() => create(head, { region }))).toBe('not-found')
    expect(await refused(() => create(province, { region: '73.04' }))).toBe('not-found')
    expect(await refused(() => create(province, { region: '72.09' }))).toBe('not-found')
    const whole = await create(province, { region: '73' })
    const makassar = await create(province, { region: '73.71' })
    const seen = (await findOfficeEditions(room.db, province, now)).map(({ id, is_in_reach }) => ({
      id,
      is_in_reach,
    }))
    expect(seen).toContainEqual({ id: whole, is_in_reach: true })
    expect(seen).toContainEqual({ id: makassar, is_in_reach: true })
    expect(seen.some(({ is_in_reach }) => !is_in_reach)).toBe(true)
    const own = (await findOfficeEditions(room.db, head, now)).map(({ id }) => id)
    expect(own).not.toContain(whole)
    const regions = (await findEditionRegions(room.db, province)).map(({ code }) => code)
    expect(regions).toContain('73')
    expect(regions).toContain('73.71')
    expect(regions).not.toContain('73.04')
    expect((await findEditionRegions(room.db, head)).map(({ code }) => code)).toEqual(['73.04'])
  })
})

describe('changeEdition', () => {
  test('writes it anew, but never below those who take part', async () => {
    const edition = await room.edition()
    for (let count = 0; count < 3; count++)
      await anEnrollment(room.db, { edition_id: edition.id, seller_id: (await aSeller(room.db)).id })
    const work = (given: Partial<EditionContent>) =>
      change(head, edition.id, { starts_on: '2029-01-01', ends_on: null, ...given })
    await expect(work({ quota: 2 })).rejects.toMatchObject({
      code: 'edition-quota-below',
      values: { enrolled: 3 },
    })
    expect(await refused(() => work({ ends_on: '2028-01-01' }))).toBe('edition-ends-early')
    for (const stranger of strangers)
      expect(await refused(() => change(stranger, edition.id))).toBe('not-found')
    await work({ quota: 3 })
    expect(await findOfficeEdition(room.db, head, String(edition.id), now)).toMatchObject({
      name: content.name,
      quota: 3,
      seller_count: 3,
    })
    const other = await room.edition()
    expect(await refused(() => change(head, other.id, { starts_on: '2029-01-01', ends_on: null }))).toBe(
      'edition-again',
    )
  })

  test('asks only for techniques and categories that there are', async () => {
    const edition = await room.edition()
    const { slug: technique } = await room.db.selectFrom('technique').select('slug').executeTakeFirstOrThrow()
    const asked = (criteria: EditionContent['criteria']) =>
      change(head, edition.id, { starts_on: edition.starts_on, ends_on: null, criteria })
    for (const criteria of [
      { techniques: [technique, 'tidak-ada'] },
      { categories: ['tidak-ada'] },
      { categories: [technique] },
    ]) {
      expect(await refused(() => asked(criteria))).toBe('term-unknown')
      expect(await refused(() => create(head, { starts_on: '2027-05-01', criteria }))).toBe('term-unknown')
    }
    await asked({ techniques: [technique, technique], categories: ['kriya-tenun'] })
    expect(await findOfficeEdition(room.db, head, String(edition.id), now)).toMatchObject({
      criteria: { techniques: [technique, technique], categories: ['kriya-tenun'] },
    })
  })

  test('gives one without an agency the officer’s', async () => {
    const edition = await room.edition('training', { agency_id: null })
    await change(head, edition.id, { starts_on: edition.starts_on, ends_on: null })
    expect(await findOfficeEdition(room.db, head, String(edition.id), now)).toMatchObject({
      agency_name: room.agency.name,
    })
  })
})

describe('closeEdition', () => {
  test('ends it today; what waits ends with it, and who takes part stays in its list', async () => {
    const edition = await room.edition('training', { starts_on: '2026-01-01' })
    const [inside, waiting] = [await aDesk(room.db), await aDesk(room.db)]
    for (const { seller_id } of [inside, waiting])
      await room.invite(head, edition.id, { sellers: [seller_id] })
    await room.accept(inside, (await room.rowOf(edition.id, { seller_id: inside.seller_id })).id)
    const close = (officer: ProgramOfficer) =>
      room.tx((t) => closeEdition(t, room.enqueue, officer, edition.id))
    for (const stranger of strangers) expect(await refused(() => close(stranger))).toBe('not-found')
    await close(head)
    expect(await refused(() => close(head))).toBe('edition-closed')
    expect(await refused(() => change(head, edition.id))).toBe('edition-closed')
    expect(await findOfficeEdition(room.db, head, String(edition.id), now)).toMatchObject({
      state: 'ended',
      seller_count: 1,
      waiting_for_seller: 0,
    })
    expect(await room.rowOf(edition.id, { seller_id: waiting.seller_id })).toMatchObject({
      ended_by: 'agency',
    })
    expect(await room.noticesOf(waiting.seller_id)).toEqual(['program-invited', 'program-ended'])
  })
})

describe('partners, classes and villages', () => {
  const partner: Partner = {
    id: null,
    name: 'Universitas Contoh',
    kind: 'university',
    agreement_number: '12/MoU/2027',
    agreed_on: '2027-01-05',
    ends_on: null,
  }
  const aClass: TrainingClass = {
    id: null,
    name: 'Ecoprint',
    name_en: '',
    technique_slug: 'ecoprint',
    starts_on: '2027-03-01',
    ends_on: null,
    place: '',
    capacity: 20,
  }

  test('partners are written anew; one with participants stays', async () => {
    const edition = await room.edition('partnership')
    const save = (officer: ProgramOfficer, list: Partner[]) =>
      room.tx((t) => savePartners(t, officer, edition.id, list))
    for (const stranger of strangers) expect(await refused(() => save(stranger, [partner]))).toBe('not-found')
    await save(head, [partner, { ...partner, name: 'Bank Contoh' }])
    const [first, second] = await findPartners(room.db, edition.id)
    expect(first).toMatchObject({ name: 'Universitas Contoh', agreement_number: '12/MoU/2027' })
    if (!first || !second) throw new Error('two partners')
    // They change names with each other.
    const swapped = [
      { ...partner, id: first.id, name: second.name },
      { ...partner, id: second.id, name: first.name },
    ]
    await save(head, swapped)
    expect((await findPartners(room.db, edition.id)).map(({ id, name }) => ({ id, name }))).toEqual([
      { id: first.id, name: 'Bank Contoh' },
      { id: second.id, name: 'Universitas Contoh' },
    ])
    const shop = await aSeller(room.db)
    await room.invite(head, edition.id, { sellers: [shop.id], detail: { partner_id: first.id } })
    expect(await refused(() => save(head, []))).toBe('partner-in-use')
    expect(await refused(() => save(head, [partner, partner]))).toBe('partner-again')
    expect(await refused(() => save(head, [{ ...partner, ends_on: '2026-01-01' }]))).toBe(
      'partner-ends-early',
    )
    const other = await room.edition('partnership')
    const [theirs] = await room.db
      .insertInto('edition_partner')
      .values({ edition_id: other.id, name: 'Lain' })
      .returning('id')
      .execute()
    expect(await refused(() => save(head, [{ ...partner, id: theirs?.id ?? 0 }]))).toBe('not-found')
  })

  test('classes are written anew, and never smaller than those they hold', async () => {
    const edition = await room.edition()
    const save = (officer: ProgramOfficer, list: TrainingClass[]) =>
      room.tx((t) => saveClasses(t, officer, edition.id, list))
    for (const stranger of strangers) expect(await refused(() => save(stranger, [aClass]))).toBe('not-found')
    await save(head, [aClass])
    const class_id = (await findClasses(room.db, edition.id))[0]?.id ?? 0
    for (let count = 0; count < 2; count++)
      await anEnrollment(room.db, {
        edition_id: edition.id,
        class_id,
        seller_id: (await aSeller(room.db)).id,
      })
    expect(await findClasses(room.db, edition.id)).toMatchObject([
      { name: 'Ecoprint', enrolled: 2, attended: 0, finished: 0 },
    ])
    expect(await refused(() => save(head, [{ ...aClass, id: class_id, capacity: 1 }]))).toBe('class-full')
    expect(await refused(() => save(head, []))).toBe('class-in-use')
    expect(await refused(() => save(head, [{ ...aClass, id: class_id, technique_slug: 'sihir' }]))).toBe(
      'term-unknown',
    )
  })

  test('villages have targets, counted against those who take part', async () => {
    const edition = await room.edition('young-entrepreneurs')
    const save = (officer: ProgramOfficer, village_code: string, target: number | null) =>
      room.tx((t) => saveVillageTargets(t, officer, edition.id, [{ village_code, target }]))
    for (const stranger of strangers)
      expect(await refused(() => save(stranger, villages.samataring, 20))).toBe('not-found')
    expect(await refused(() => save(head, villages.sansarino, 20))).toBe('village-elsewhere')
    await save(head, villages.samataring, 20)
    const shop = await aSeller(room.db)
    const product = await aProduct(room.db, { seller_id: shop.id })
    await anEnrollment(room.db, { edition_id: edition.id, seller_id: shop.id })
    await anEnrollment(room.db, { edition_id: edition.id, product_id: product.id })
    expect(await findVillageCounts(room.db, edition.id)).toMatchObject([
      { code: villages.samataring, target: 20, count: 1 },
    ])
    await save(head, villages.samataring, null)
    expect(await findVillageCounts(room.db, edition.id)).toMatchObject([{ target: null, count: 1 }])
  })

  test("the villages' targets together are the edition's, and its own where none has one", async () => {
    const { id } = await room.edition('young-entrepreneurs', { target: 7 })
    const [one, other] = await room.db
      .selectFrom('village')
      .where('code', 'like', '73.04.%')
      .select('code')
      .limit(2)
      .execute()
    const save = (...targets: (number | null)[]) =>
      room.tx((t) =>
        saveVillageTargets(t, head, id, [
          { village_code: one?.code ?? '', target: targets[0] ?? null },
          { village_code: other?.code ?? '', target: targets[1] ?? null },
        ]),
      )
    const shown = async () => {
      const edition = await findOfficeEdition(room.db, head, String(id), now)
      const listed = (await findOfficeEditions(room.db, head, now)).find((each) => each.id === id)
      if (!edition || !listed) throw new Error('The edition is out of sight')
      const exported = (await exportNumbers(room.db, edition)).find(([name]) => name === 'Target')?.[1]
      return [progressOf(listed).target, progressOf(edition).target, exported, edition.target]
    }
    expect(await shown()).toEqual([7, 7, 7, 7])
    await save(20, 15)
    expect(await shown()).toEqual([35, 35, 35, 7])
    await save(null, null)
    expect(await shown()).toEqual([7, 7, 7, 7])
  })
})
