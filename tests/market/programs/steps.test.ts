import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportNumbers, exportParticipants } from '../../../src/market/programs/export-edition.ts'
import { findFacilityCounts } from '../../../src/market/programs/find-edition-parts.ts'
import { findOfficeEdition } from '../../../src/market/programs/find-office-editions.ts'
import { undoStep } from '../../../src/market/programs/undo-step.ts'
import { writeCsv } from '../../../src/market/products/write-sheet.ts'
import { refusalOf } from '../../support/account-room.ts'
import { anAgency, aSeller } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'
import { programRoom, type ProgramOfficer } from '../../support/program-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof programRoom>>
let head: ProgramOfficer
let strangers: ProgramOfficer[]
beforeAll(async () => {
  room = await programRoom()
  head = await room.as('head')
  const touna = await anAgency(room.db, { regency_code: '72.09' })
  const ownProvince = await anAgency(room.db, { province_code: '73' })
  strangers = [await room.as('head', touna.id), await room.as('head', ownProvince.id)]
})
afterAll(() => room.close())

async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}
const undo = (officer: ProgramOfficer, edition: number, ids: number[]) =>
  room.tx((t) => undoStep(t, officer, edition, ids))

/** Somebody who takes part, with the first step done. */
async function entered(edition_id: number, detail: object = {}, name?: string) {
  const shop = await aSeller(room.db, name === undefined ? {} : { name })
  const desk = await aDesk(room.db, { seller_id: shop.id })
  await room.invite(head, edition_id, { sellers: [shop.id], detail })
  const { id } = await room.rowOf(edition_id, { seller_id: shop.id })
  await room.accept(desk, id)
  return id
}
const namesOf = async (id: number) => (await room.stepsOf(id)).map(({ step }) => step)

describe('training', () => {
  test('registered, attended, finished: in this order, for several at once, and undone one by one', async () => {
    const edition = await room.edition()
    const ids = [await entered(edition.id), await entered(edition.id)]
    const [first = 0] = ids
    const note = (step: 'attended' | 'finished', who = ids, given = {}) =>
      room.note(head, edition.id, who, { step, ...given })
    expect(await refused(() => note('finished'))).toBe('step-out-of-order')
    expect(await refused(() => note('attended', ids, { on_date: '2999-01-01' }))).toBe('step-later')
    expect(await refused(() => note('attended', ids, { on_date: '2001-01-01' }))).toBe('step-before-last')
    expect(await refused(() => room.note(head, edition.id, ids, { step: 'issued' }))).toBe('step-unknown')
    for (const stranger of strangers) {
      expect(await refused(() => room.note(stranger, edition.id, ids, {}))).toBe('not-found')
      expect(await refused(() => undo(stranger, edition.id, ids))).toBe('not-found')
    }
    await note('attended')
    expect(await refused(() => note('attended', [first]))).toBe('step-known')
    await note('finished', [first])
    expect(await namesOf(first)).toEqual(['registered', 'attended', 'finished'])
    await undo(head, edition.id, ids)
    expect(await namesOf(first)).toEqual(['registered', 'attended'])
    expect(await refused(() => undo(head, edition.id, [first, 999_999]))).toBe('not-found')
    const found = await findOfficeEdition(room.db, head, String(edition.id), new Date())
    expect(found?.steps).toEqual({ registered: 2, attended: 1 })
    expect(await room.actsOf(first)).toEqual([
      'enrollment.invite',
      'enrollment.accept',
      'enrollment.note-step',
      'enrollment.note-step',
      'enrollment.undo-step',
    ])
  })

  test('is refused for who does not take part, and for rows of another edition', async () => {
    const edition = await room.edition()
    const other = await room.edition()
    const shop = await aSeller(room.db)
    await room.invite(head, edition.id, { sellers: [shop.id] })
    const { id } = await room.rowOf(edition.id, { seller_id: shop.id })
    expect(await refused(() => room.note(head, edition.id, [id], {}))).toBe('not-taking-part')
    expect(await refused(() => room.note(head, other.id, [id], {}))).toBe('not-found')
    expect(await refused(() => undo(head, edition.id, [id]))).toBe('step-none')
  })
})

describe('facilitation and partnership', () => {
  test('an issued paper has its number, a purchase its value, one participant at a time', async () => {
    const edition = await room.edition('facilitation')
    const ids = [
      await entered(edition.id, { facility: 'halal' }, '=HYPERLINK("http://jahat")'),
      await entered(edition.id, { facility: 'land-title' }),
    ]
    const [first = 0] = ids
    await room.note(head, edition.id, ids, { step: 'in-progress' })
    const issue = (who: number[], number: string | null) =>
      room.note(head, edition.id, who, { step: 'issued', number })
    expect(await refused(() => issue(ids, 'ID1'))).toBe('step-one-at-a-time')
    expect(await refused(() => issue([first], null))).toBe('step-number-missing')
    await issue([first], 'ID32110000123456')
    expect(await findFacilityCounts(room.db, edition.id)).toEqual([
      { facility: 'halal', asked: 1, in_progress: 1, issued: 1 },
      { facility: 'land-title', asked: 1, in_progress: 1, issued: 0 },
    ])

    const found = await findOfficeEdition(room.db, head, String(edition.id), new Date())
    if (!found) throw new Error('the edition')
    const rows = await exportParticipants(room.db, found)
    expect(rows[0]).toContain('Terbit tanggal')
    expect(rows[1]).toContain('ID32110000123456')
    expect(new TextDecoder().decode(writeCsv(rows))).toContain(`"'=HYPERLINK`)
    expect(await exportNumbers(room.db, found)).toContainEqual(['Tercapai (terbit)', 1])
  })

  test('a partnership is offered, matched and bought for a value', async () => {
    const edition = await room.edition('partnership')
    const id = await entered(edition.id)
    await room.note(head, edition.id, [id], { step: 'matched' })
    expect(await refused(() => room.note(head, edition.id, [id], { step: 'bought' }))).toBe(
      'step-value-missing',
    )
    await room.note(head, edition.id, [id], { step: 'bought', value_rupiah: 3_000_000_000 })
    const found = await findOfficeEdition(room.db, head, String(edition.id), new Date())
    expect(found).toMatchObject({ value_rupiah: 3_000_000_000, steps: { offered: 1, matched: 1, bought: 1 } })
  })
})
