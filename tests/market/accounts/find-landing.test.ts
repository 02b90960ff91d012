import { afterAll, beforeAll, expect, test } from 'vitest'
import { findLanding } from '../../../src/market/accounts/find-landing.ts'
import { paths } from '../../../src/paths.ts'
import { testDatabase } from '../../support/database.ts'
import { anAccount, anAgency, aSeller, aStaffMember } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  room = await testDatabase()
})
afterAll(() => room.close())

const landing = (account_id: number) => findLanding(room.db, account_id)
async function join(account_id: number) {
  const { id: seller_id } = await aSeller(room.db)
  await room.db.insertInto('seller_member').values({ seller_id, account_id, role: 'owner' }).execute()
  return seller_id
}

test('who has no shop begins at the account, with one at its desk, with several at their list', async () => {
  const { id } = await anAccount(room.db)
  expect(await landing(id)).toBe('/akun')
  const shop = await join(id)
  expect(await landing(id)).toBe(paths.desk(shop))
  await join(id)
  expect(await landing(id)).toBe('/lapak')
})

test('an operator begins at theirs, an officer at the agency’s, also with a shop; not once that has ended', async () => {
  const { id } = await anAccount(room.db, { is_operator: true })
  const shop = await join(id)
  expect(await landing(id)).toBe('/operator')
  const agency = await anAgency(room.db)
  const staff = { agency_id: agency.id, account_id: id, role: 'verifier' }
  await aStaffMember(room.db, staff)
  expect(await landing(id)).toBe('/dinas')
  await room.db.updateTable('account').set({ is_operator: false }).where('id', '=', id).execute()
  await room.db.updateTable('agency').set({ closed_at: new Date() }).where('id', '=', agency.id).execute()
  expect(await landing(id)).toBe(paths.desk(shop))
  await room.db.updateTable('agency').set({ closed_at: null }).where('id', '=', agency.id).execute()
  expect(await landing(id)).toBe('/dinas')
  await room.db
    .updateTable('agency_staff')
    .set({ ended_at: new Date() })
    .where('account_id', '=', id)
    .execute()
  expect(await landing(id)).toBe(paths.desk(shop))
})
