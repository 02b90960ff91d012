import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { askAssistance } from '../../../src/market/agencies/ask-assistance.ts'
import { closeAgency } from '../../../src/market/agencies/close-agency.ts'
import { endAssistance } from '../../../src/market/agencies/end-assistance.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import type { Operator } from '../../../src/market/agencies/enter-operator.ts'
import { findAgencies, findRegionsWithoutAgency } from '../../../src/market/agencies/find-agencies.ts'
import { nameHead } from '../../../src/market/agencies/name-head.ts'
import { openAgency } from '../../../src/market/agencies/open-agency.ts'
import { reopenAgency } from '../../../src/market/agencies/reopen-agency.ts'
import { saveAgency } from '../../../src/market/agencies/save-agency.ts'
import { testDatabase } from '../../support/database.ts'
import { anAccount } from '../../support/factories.ts'
import { anOfficerIn, anOperator, aProvedAccount, refusalOf } from '../../support/office-room.ts'

let db: Db
let close: () => Promise<void>
let operator: Operator
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  operator = await anOperator(db)
})
afterAll(() => close())
beforeEach(async () => {
  for (const { id } of await db.selectFrom('agency').where('closed_at', 'is', null).select('id').execute())
    await tx((t) => closeAgency(t, operator, id))
})

const tx = <T>(work: (t: Tx) => Promise<T>) => db.transaction().execute(work)
const contact = {
  name: 'Dinas Koperasi Kabupaten Jeneponto',
  address: 'Jalan Contoh 1',
  phone: '(0419) 21000',
  email: 'dinas@contoh.id',
}
const open = (region_code = '73.04') => tx((t) => openAgency(t, operator, { region_code, ...contact }))
const stateOf = (id: number) =>
  db
    .selectFrom('agency_staff')
    .where('agency_id', '=', id)
    .select(['account_id', 'role', 'ended_at', 'ended_by'])
    .orderBy('id')
    .execute()
const lastAct = () =>
  db
    .selectFrom('act')
    .select(['verb', 'role', 'account_id', 'subject_kind', 'subject_id', 'before', 'after'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

describe('the operator', () => {
  test('opens an agency for a region that has none, and it is written down', async () => {
    const id = await open()
    const agency = await db
      .selectFrom('agency')
      .where('id', '=', id)
      .select(['province_code', 'regency_code', 'name', 'phone', 'closed_at'])
      .executeTakeFirstOrThrow()
    expect(agency).toEqual({
      province_code: null,
      regency_code: '73.04',
      name: contact.name,
      phone: contact.phone,
      closed_at: null,
    })
    expect(await lastAct()).toEqual({
      verb: 'agency.open',
      role: 'operator',
      account_id: operator.account_id,
      subject_kind: 'agency',
      subject_id: String(id),
      before: null,
      after: { region_code: '73.04', ...contact },
    })
    expect(await refusalOf(() => open())).toEqual({ code: 'region-has-agency', agency: contact.name })
    expect(await refusalOf(() => open('73.99'))).toEqual({ code: 'region-unknown' })
  })

  test('opens one for a province too, and only regions without one are offered', async () => {
    await open('73')
    await open('73.04')
    const codes = (await findRegionsWithoutAgency(db)).map(({ value }) => value)
    expect(codes.filter((code) => code.startsWith('73')).slice(0, 2)).toEqual(['73.03', '73.11'])
    expect(codes).not.toContain('73')
    expect(codes).not.toContain('73.04')
    expect((await findAgencies(db)).filter(({ closed_at }) => closed_at === null)).toMatchObject([
      { region: 'Sulawesi Selatan', staff_count: 0, head_count: 0 },
      { region: 'Kabupaten Jeneponto', staff_count: 0, head_count: 0 },
    ])
  })

  test('closes one: its people end, the help that it asked for too; opened again it has nobody', async () => {
    const id = await open()
    const head = await anOfficerIn(db, id, ['head', 'curator'])
    await tx((t) => askAssistance(t, head, 'Pemeriksa cuti.'))
    await tx((t) => closeAgency(t, operator, id))
    expect(await stateOf(id)).toEqual(
      ['head', 'curator'].map((role) => ({
        account_id: head.account_id,
        role,
        ended_at: expect.any(Date) as Date,
        ended_by: operator.account_id,
      })),
    )
    expect(
      await db.selectFrom('agency_assistance').where('ended_at', 'is', null).selectAll().execute(),
    ).toEqual([])
    expect(await refusalOf(() => enterAgency(db, head.account_id))).toEqual({ code: 'not-found' })
    expect(await refusalOf(() => tx((t) => closeAgency(t, operator, id)))).toEqual({ code: 'not-found' })
    await tx((t) => reopenAgency(t, operator, id))
    expect(await refusalOf(() => enterAgency(db, head.account_id))).toEqual({ code: 'not-found' })
  })

  test('does not open one again where another works by now', async () => {
    const id = await open()
    await tx((t) => closeAgency(t, operator, id))
    await open()
    expect(await refusalOf(() => tx((t) => reopenAgency(t, operator, id)))).toEqual({
      code: 'region-has-agency',
      agency: contact.name,
    })
  })

  test('names a head by a contact that is proved, of somebody who is free', async () => {
    const [id, other] = [await open('73.04'), await open('72.09')]
    const ani = await aProvedAccount(db, 'Ani')
    const name = (agency_id: number, who: typeof ani.contact) =>
      tx((t) => nameHead(t, operator, { agency_id, contact: who }))
    expect(await name(id, ani.contact)).toBe('Ani')
    expect((await enterAgency(db, ani.id)).roles).toEqual(['head'])
    expect(await refusalOf(() => name(other, ani.contact))).toEqual({
      code: 'serves-elsewhere',
      agency: contact.name,
    })
    const unproved = await anAccount(db, { email: 'belum@contoh.id' })
    expect(await refusalOf(() => name(id, { kind: 'email', value: unproved.email ?? '' }))).toEqual({
      code: 'contact-unproved',
    })
    expect(await refusalOf(() => name(id, { kind: 'email', value: 'siapa@contoh.id' }))).toEqual({
      code: 'contact-unknown',
    })
    // Once more changes nothing.
    await name(id, ani.contact)
    expect(await stateOf(id)).toHaveLength(1)
  })
})

describe('the head', () => {
  const profile = {
    ...contact,
    welcome: 'Selamat datang.',
    welcome_en: 'Welcome.',
    head_name: 'Andi Contoh',
    head_title: 'Kepala Dinas',
  }

  test('writes the agency’s own page; nobody else of it does, and no other agency changes', async () => {
    const [id, other] = [await open('73.04'), await open('72.09')]
    const head = await anOfficerIn(db, id, ['head'])
    const verifier = await anOfficerIn(db, id, ['verifier', 'curator', 'mentor'])
    expect(await refusalOf(() => tx((t) => saveAgency(t, verifier, profile)))).toEqual({
      code: 'not-allowed',
    })
    await tx((t) => saveAgency(t, head, profile))
    const heads = await db
      .selectFrom('agency')
      .where('id', 'in', [id, other])
      .orderBy('id')
      .select('head_name')
      .execute()
    expect(heads).toEqual([{ head_name: 'Andi Contoh' }, { head_name: '' }])
  })

  test('asks the province to act too, once, and ends it; a province has nobody to ask', async () => {
    const [id, province] = [await open('73.04'), await open('73')]
    const head = await anOfficerIn(db, id, ['head'])
    const ofProvince = await anOfficerIn(db, province, ['head'])
    const verifier = await anOfficerIn(db, id, ['verifier'])
    const ask = (by: typeof head) => refusalOf(() => tx((t) => askAssistance(t, by, 'Pemeriksa cuti.')))
    const end = (by: typeof head) => refusalOf(() => tx((t) => endAssistance(t, by)))
    expect({
      verifier: await ask(verifier),
      province: await ask(ofProvince),
      tooEarly: await end(head),
      first: await ask(head),
      second: await ask(head),
      endedByVerifier: await end(verifier),
      endedByProvince: await end(ofProvince),
      ended: await end(head),
    }).toEqual({
      verifier: { code: 'not-allowed' },
      province: { code: 'not-found' },
      tooEarly: { code: 'assistance-not-asked' },
      first: null,
      second: { code: 'assistance-asked' },
      endedByVerifier: { code: 'not-allowed' },
      endedByProvince: { code: 'assistance-not-asked' },
      ended: null,
    })
  })
})
