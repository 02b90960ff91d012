import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../../src/market/sellers/accept-invitation.ts'
import { askMentorship } from '../../../src/market/sellers/ask-mentorship.ts'
import { consentToMentor } from '../../../src/market/sellers/consent-to-mentor.ts'
import { endMentorship } from '../../../src/market/sellers/end-mentorship.ts'
import { type Desk, enterDesk } from '../../../src/market/sellers/enter-desk.ts'
import { findInvitation } from '../../../src/market/sellers/find-invitation.ts'
import { findMembers } from '../../../src/market/sellers/find-members.ts'
import { findShops } from '../../../src/market/sellers/find-shops.ts'
import { handOverShop } from '../../../src/market/sellers/hand-over-shop.ts'
import { openShopFor } from '../../../src/market/sellers/open-shop-for.ts'
import { savePeople } from '../../../src/market/sellers/save-people.ts'
import { refusalOf } from '../../support/account-room.ts'
import { anAccount } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'
import { aMentor, shopRoom, somePeople } from '../../support/shop-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

type Mentor = Awaited<ReturnType<typeof aMentor>>
let room: Awaited<ReturnType<typeof shopRoom>>
let mentor: Mentor
let faraway: Mentor
let owner: Desk
beforeAll(async () => {
  room = await shopRoom()
  faraway = await aMentor(room.db, '72.09')
})
afterAll(() => room.close())
beforeEach(async () => {
  mentor = await aMentor(room.db)
  owner = await aDesk(room.db)
})

const ask = (by = mentor, seller_id = owner.seller_id) =>
  room.tx((t) => askMentorship(t, room.enqueue, by, seller_id))
const consent = (desk: Desk, id: number) => room.tx((t) => consentToMentor(t, desk, id))
const end = (desk: Desk, id: number) => room.tx((t) => endMentorship(t, desk, id))
const enter = (by = mentor, seller_id = owner.seller_id) => enterDesk(room.db, by.account_id, seller_id)
const openFor = (note = 'Setuju lisan di balai desa, 3 November.') =>
  room.tx((t) => openShopFor(t, mentor, { name: 'Anyaman Bu Ros', consent_note: note }))
const accept = (token: string, account: { id: number; name: string }, keep_mentor: boolean) =>
  room.tx((t) =>
    acceptInvitation(t, room.enqueue, { account_id: account.id, name: account.name }, { token, keep_mentor }),
  )
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}

describe('a mentorship', () => {
  test('opens the desk once the owner has consented, and shuts it when it ends', async () => {
    const id = await ask()
    expect(await refusalOf(enter())).toBe('not-found')
    expect(await refused(() => ask())).toBe('mentorship-known')
    await consent(owner, id)
    const desk = await enter()
    expect(desk.role).toBe('mentor')
    await room.tx((t) => savePeople(t, desk, somePeople))
    const act = await room.db
      .selectFrom('act')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(act).toMatchObject({ role: 'mentor', account_id: mentor.account_id, seller_id: owner.seller_id })
    await end(owner, id)
    expect(await refusalOf(enter())).toBe('not-found')
    expect(await refused(() => end(owner, id))).toBe('not-found')
    await ask()
  })

  test('is asked for in the agency’s region only, of shops where one is no member', async () => {
    expect(await refused(() => ask(faraway))).toBe('shop-not-in-reach')
    expect(await refused(() => ask(mentor, 999_999))).toBe('shop-not-in-reach')
    const unplaced = await room.begun()
    expect(await refused(() => ask(mentor, unplaced.seller_id))).toBe('shop-not-in-reach')
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: owner.seller_id, account_id: mentor.account_id, role: 'staff' })
      .execute()
    expect(await refused(() => ask())).toBe('already-member')
  })

  test('is consented to by this shop’s owner only', async () => {
    const id = await ask()
    const staff = await aDesk(room.db, { role: 'staff', seller_id: owner.seller_id })
    const other = await aDesk(room.db)
    expect(await refused(() => consent(staff, id))).toBe('not-allowed')
    expect(await refused(() => end(staff, id))).toBe('not-allowed')
    expect(await refused(() => consent(other, id))).toBe('not-found')
    expect(await refused(() => end(other, id))).toBe('not-found')
    const mate = await aDesk(room.db, { role: 'mentor', seller_id: owner.seller_id })
    expect(await refused(() => consent(mate, id))).toBe('not-allowed')
    expect(await refused(() => end(mate, id))).toBe('not-found')
    await end(owner, id)
    expect(await refused(() => consent(owner, id))).toBe('not-found')
  })

  test('is ended by the mentor too, and with the work for the agency', async () => {
    const id = await ask()
    await consent(owner, id)
    await end(await enter(), id)
    expect(await refusalOf(enter())).toBe('not-found')
    await consent(owner, await ask())
    await room.db
      .updateTable('agency_staff')
      .set({ ended_at: new Date() })
      .where('account_id', '=', mentor.account_id)
      .execute()
    expect(await refusalOf(enter())).toBe('not-found')
  })
})

describe('a shop opened for somebody', () => {
  test('needs a note of how they agreed, and has no owner', async () => {
    expect(await refused(() => openFor('ya'))).toBe('consent-note-missing')
    const seller_id = await openFor()
    expect((await enter(mentor, seller_id)).role).toBe('mentor')
    expect(await findShops(room.db, mentor.account_id)).toEqual([
      expect.objectContaining({ id: seller_id, state: 'draft', role: 'mentor', has_owner: false }),
    ])
  })

  test.each([true, false])('is taken over with a code; the mentor stays: %s', async (keep) => {
    const seller_id = await openFor()
    const desk = await enter(mentor, seller_id)
    const old = await room.tx((t) => handOverShop(t, desk))
    const code = await room.tx((t) => handOverShop(t, desk))
    expect(code).toMatch(/^[0-9A-Z]{10}$/)
    expect(await findInvitation(room.db, old)).toBeUndefined()
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`
    expect(await findInvitation(room.db, typed)).toMatchObject({ kind: 'claim', shop: 'Anyaman Bu Ros' })
    const self = { id: mentor.account_id, name: 'Pendamping' }
    expect(await refused(() => accept(code, self, true))).toBe('claim-own')
    const person = await anAccount(room.db)
    expect(await refused(() => accept(old, person, keep))).toBe('invitation-unusable')
    expect(await accept(typed, person, keep)).toBe(seller_id)
    expect((await enterDesk(room.db, person.id, seller_id)).role).toBe('owner')
    expect(await refusalOf(enter(mentor, seller_id))).toBe(keep ? 'none' : 'not-found')
    const late = await anAccount(room.db)
    expect(await refused(() => accept(code, late, keep))).toBe('invitation-unusable')
    const [row] = (await findMembers(room.db, { seller_id })).mentors
    expect(row?.mentor_id).toBe(keep ? mentor.account_id : undefined)
  })

  test('is handed over by its mentor only, while nobody owns it', async () => {
    expect(await refused(() => room.tx((t) => handOverShop(t, owner)))).toBe('not-allowed')
    await consent(owner, await ask())
    const desk = await enter()
    expect(await refused(() => room.tx((t) => handOverShop(t, desk)))).toBe('shop-has-owner')
  })
})
