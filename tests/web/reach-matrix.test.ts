import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyStaffRole } from '../../src/market/agencies/enter-agency.ts'
import { formsOfSite, pagesBelow } from '../support/desk-forms.ts'
import { anAccount } from '../support/factories.ts'
import { aGround, type Ground, officersOf, theAgencyOf } from '../support/reach/ground.ts'
import { addressOf, placesOf } from '../support/reach/places.ts'
import { reachRooms } from '../support/reach/rooms.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, stateOfTables, type Visitor } from '../support/visitor.ts'

/** Every form of the agency's desk against everybody whose region or role it is not. */
let site: Site
let ours: Ground
let theirs: Ground
let people: Record<
  'owner' | 'shopper' | 'nobody' | 'operator' | 'theirOfficer' | 'ownProvince' | 'otherProvince',
  Visitor
>
let officers: Record<(typeof everyStaffRole)[number] | 'all', Visitor>

beforeAll(async () => {
  site = await startSite()
  const { db } = site
  ours = await aGround(db, '73.04')
  theirs = await aGround(db, '72.09')
  for (const room of reachRooms) {
    Object.assign(ours, await room.furnish(db, ours))
    Object.assign(theirs, await room.furnish(db, theirs))
  }
  const ownProvince = await theAgencyOf(db, { province_code: '73' })
  const otherProvince = await theAgencyOf(db, { province_code: '72' })
  people = {
    owner: await aVisitor(site, ours.owner),
    shopper: await aVisitor(site, (await anAccount(db)).id),
    nobody: await aVisitor(site, null),
    operator: await aVisitor(site, (await anAccount(db, { is_operator: true })).id),
    theirOfficer: await aVisitor(site, theirs.officers.all),
    ownProvince: await aVisitor(site, (await officersOf(db, ownProvince.id)).all),
    otherProvince: await aVisitor(site, (await officersOf(db, otherProvince.id)).all),
  }
  officers = {
    head: await aVisitor(site, ours.officers.head),
    verifier: await aVisitor(site, ours.officers.verifier),
    curator: await aVisitor(site, ours.officers.curator),
    mentor: await aVisitor(site, ours.officers.mentor),
    all: await aVisitor(site, ours.officers.all),
  }
})
afterAll(() => site.stop())

const rows = Object.assign({}, ...reachRooms.map((room) => room.rows)) as (typeof reachRooms)[number]['rows']
const place = (name: string) => (rows[name]?.isLast ? 1 : 0)
const forms = formsOfSite().filter(({ maker }) => maker === 'agencyAction' || maker === 'agencyUpload')
const operatorForms = formsOfSite().filter(
  ({ maker }) => maker === 'operatorAction' || maker === 'operatorUpload',
)

test('every form of the agency’s desk has a row, and every row a form', () => {
  const known = [...forms, ...operatorForms].map(({ name }) => name)
  expect(Object.keys(rows).toSorted()).toEqual(known.toSorted())
})

const send = async (who: Visitor, name: string, things: Ground, address = things) => {
  const row = rows[name]
  if (row === undefined) throw new Error(`${name} has no row`)
  const response = await who.post(row.page(address), name, row.fields?.(things) ?? {})
  return response.status
}

describe.each(forms)('$name', ({ name, roles }) => {
  const allowed = everyStaffRole.filter((role) => roles?.includes(`'${role}'`) ?? true)

  test('is refused to everybody who is no officer, and nothing changes', async () => {
    const before = await stateOfTables(site.db)
    expect({
      owner: await send(people.owner, name, ours),
      shopper: await send(people.shopper, name, ours),
      operator: await send(people.operator, name, ours),
      nobody: await send(people.nobody, name, ours),
    }).toEqual({ owner: 404, shopper: 404, operator: 404, nobody: 403 })
    expect(await stateOfTables(site.db)).toEqual(before)
  })

  test.runIf(rows[name]?.namesNothing === undefined)(
    'does nothing to the things of another region, nor of a regency that has its own agency',
    async () => {
      const before = await stateOfTables(site.db)
      expect({
        theirOfficer: await send(people.theirOfficer, name, ours),
        fromOwnPage: await send(people.theirOfficer, name, ours, theirs),
        otherProvince: await send(people.otherProvince, name, ours),
        ownProvince: await send(people.ownProvince, name, ours),
      }).toEqual({ theirOfficer: 404, fromOwnPage: 404, otherProvince: 404, ownProvince: 404 })
      expect(await stateOfTables(site.db)).toEqual(before)
    },
  )

  test('is refused from another site, and to officers in another role', async () => {
    const before = await stateOfTables(site.db)
    const row = rows[name]
    const elsewhere = { origin: 'https://contoh.invalid' }
    const fields = row?.fields?.(ours) ?? {}
    expect((await officers.all.post(row?.page(ours) as string, name, fields, elsewhere)).status).toBe(403)
    for (const role of everyStaffRole.filter((role) => !allowed.includes(role)))
      expect(await send(officers[role], name, ours), role).toBe(403)
    expect(await stateOfTables(site.db)).toEqual(before)
  })
})

describe.each(operatorForms)('$name', ({ name }) => {
  test('is the operator’s alone', async () => {
    const before = await stateOfTables(site.db)
    expect({
      officer: await send(officers.all, name, ours),
      owner: await send(people.owner, name, ours),
      nobody: await send(people.nobody, name, ours),
    }).toEqual({ officer: 404, owner: 404, nobody: 403 })
    expect(await stateOfTables(site.db)).toEqual(before)
  })
})

const signIn = (path: string) =>
  /\.\w+$/.test(path) ? [403, null] : [303, `/masuk?kembali=${encodeURIComponent(path)}`]
const statusOf = async (who: Visitor, path: string) => (await who.get(path)).status

describe.each(pagesBelow('dinas').map((file) => ({ file })))('$file', ({ file }) => {
  test('is for officers; what is of a region, for those who see it', async () => {
    const path = addressOf(file, await placesOf(site.db, ours))
    expect(await statusOf(officers.all, path), path).toBe(200)
    expect({
      owner: await statusOf(people.owner, path),
      shopper: await statusOf(people.shopper, path),
      operator: await statusOf(people.operator, path),
    }).toEqual({ owner: 404, shopper: 404, operator: 404 })
    const signedOut = await people.nobody.get(path)
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual(signIn(path))
    if (/\[(seller|submission|edition|feature|slug|complaint|report|dispute|account)\]/.test(file)) {
      expect(await statusOf(people.theirOfficer, path), path).toBe(404)
      expect(await statusOf(people.otherProvince, path), path).toBe(404)
    }
  })
})

describe.each(pagesBelow('operator').map((file) => ({ file })))('$file', ({ file }) => {
  test.runIf(!file.includes('[letter]'))('is for the operator', async () => {
    const path = addressOf(file, await placesOf(site.db, ours))
    expect([200, 302, 303]).toContain(await statusOf(people.operator, path))
    expect({
      officer: await statusOf(officers.all, path),
      owner: await statusOf(people.owner, path),
    }).toEqual({ officer: 404, owner: 404 })
    const signedOut = await people.nobody.get(path)
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual(signIn(path))
  })
})

// Last, because they change things.
describe('those whose region and role it is are let in', () => {
  const inOrder = forms.toSorted((one, other) => place(one.name) - place(other.name))
  test.each(inOrder)('$name', async ({ name }) => {
    // Taken in, or refused for what is in it; never for who sends it.
    expect([303, 422]).toContain(await send(officers.all, name, ours))
  })
  test.each(operatorForms)('$name', async ({ name }) => {
    expect([303, 422]).toContain(await send(people.operator, name, ours))
  })
})
