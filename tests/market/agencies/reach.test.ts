import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { askAssistance } from '../../../src/market/agencies/ask-assistance.ts'
import { closeAgency } from '../../../src/market/agencies/close-agency.ts'
import { endAssistance } from '../../../src/market/agencies/end-assistance.ts'
import { enterAgency, inReachOf, inSightOf, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { findRegencies } from '../../../src/market/agencies/find-assistance.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, aSeller, aStaffMember, villages } from '../../support/factories.ts'
import { anOfficerIn, anOperator, refusalOf } from '../../support/office-room.ts'

let db: Db
let close: () => Promise<void>
let regency: Officer
let province: Officer
let otherProvince: Officer
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  const [ofRegency, ofProvince, ofOther] = [
    await anAgency(db),
    await anAgency(db, { province_code: '73' }),
    await anAgency(db, { province_code: '72' }),
  ]
  regency = await anOfficerIn(db, ofRegency.id, ['head', 'verifier'])
  province = await anOfficerIn(db, ofProvince.id, ['head', 'verifier'])
  otherProvince = await anOfficerIn(db, ofOther.id, ['head', 'verifier'])
  await aSeller(db, { name: 'jeneponto', village_code: villages.samataring })
  await aSeller(db, { name: 'touna', village_code: villages.sansarino })
  await aSeller(db, { name: 'pandeglang', village_code: villages.sumberjaya })
  await aSeller(db, { name: 'nowhere yet', village_code: null, opened_at: null })
})
afterAll(() => close())

const tx = <T>(work: (t: Tx) => Promise<T>) => db.transaction().execute(work)
const names = async (condition: ReturnType<typeof inSightOf>) =>
  (await db.selectFrom('seller').where(condition).select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  )
/** What each sees, and what each may decide on. */
const reach = async () => {
  const of = async (officer: Officer) => [await names(inSightOf(officer)), await names(inReachOf(officer))]
  return { regency: await of(regency), province: await of(province), otherProvince: await of(otherProvince) }
}
const jeneponto = ['jeneponto']
const touna = ['touna']

test('a regency sees and decides on its own; a province sees all, and decides where no agency works', async () => {
  expect(await reach()).toEqual({
    regency: [jeneponto, jeneponto],
    province: [jeneponto, []],
    otherProvince: [touna, touna],
  })
})

test('asked for help a province decides there too, until that ends', async () => {
  await tx((t) => askAssistance(t, regency, 'Pemeriksa cuti.'))
  expect(await reach()).toMatchObject({ regency: [jeneponto, jeneponto], province: [jeneponto, jeneponto] })
  expect((await findRegencies(db, province)).filter(({ agency }) => agency !== null)).toMatchObject([
    { code: '73.04', is_ours: true, reason: 'Pemeriksa cuti.' },
  ])
  await tx((t) => endAssistance(t, regency))
  expect(await reach()).toMatchObject({ regency: [jeneponto, jeneponto], province: [jeneponto, []] })
})

test('an agency with nobody who decides does not keep its province out', async () => {
  await sql`update agency_staff set ended_at = now() where agency_id = ${regency.agency_id}`.execute(db)
  await aStaffMember(db, { agency_id: regency.agency_id, account_id: regency.account_id, role: 'mentor' })
  expect((await reach()).province).toEqual([jeneponto, jeneponto])
  await sql`update agency_staff set ended_at = null where agency_id = ${regency.agency_id}`.execute(db)
  expect((await reach()).province).toEqual([jeneponto, []])
})

test('somebody whose role has ended enters no more, nor in a role that is not theirs', async () => {
  const former = await anOfficerIn(db, regency.agency_id, ['curator'])
  expect(await refusalOf(() => enterAgency(db, former.account_id, ['head', 'verifier']))).toEqual({
    code: 'not-allowed',
  })
  await db
    .updateTable('agency_staff')
    .set({ ended_at: sql`now()` })
    .where('account_id', '=', former.account_id)
    .execute()
  expect(await refusalOf(() => enterAgency(db, former.account_id))).toEqual({ code: 'not-found' })
})

test('where an agency was closed the province decides, and its people are out', async () => {
  const operator = await anOperator(db)
  await tx((t) => closeAgency(t, operator, regency.agency_id))
  expect((await reach()).province).toEqual([jeneponto, jeneponto])
  expect(await refusalOf(() => enterAgency(db, regency.account_id))).toEqual({ code: 'not-found' })
})
