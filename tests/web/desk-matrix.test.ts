import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyRole } from '../../src/market/sellers/enter-desk.ts'
import { formsOfSite, pagesBelow } from '../support/desk-forms.ts'
import { deskForms, placesOf } from '../support/desk-matrix.ts'
import { anAccount } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'
import { type FurnishedShop, twoShops } from '../support/two-shops.ts'
import { aVisitor, stateOfTables, type Visitor } from '../support/visitor.ts'

/** Every form and page of the desk against everybody who has no business with it. */
let site: Site
let shops: { ours: FurnishedShop; theirs: FurnishedShop }
let people: Record<'owner' | 'staff' | 'mentor' | 'stranger' | 'shopper' | 'formerMentor' | 'nobody', Visitor>

beforeAll(async () => {
  site = await startSite()
  shops = await twoShops(site.db)
  const { owner, staff, mentor, formerMentor } = shops.ours
  people = {
    owner: await aVisitor(site, owner),
    staff: await aVisitor(site, staff),
    mentor: await aVisitor(site, mentor),
    formerMentor: await aVisitor(site, formerMentor),
    stranger: await aVisitor(site, shops.theirs.owner),
    shopper: await aVisitor(site, (await anAccount(site.db)).id),
    nobody: await aVisitor(site, null),
  }
})
afterAll(() => site.stop())

const forms = formsOfSite().filter(({ maker }) => maker === 'deskAction' || maker === 'deskUpload')
const rolesOf = (roles: string | undefined) =>
  everyRole.filter((role) => roles?.includes(`'${role}'`) ?? true)

test('every form of the desk has a row, and every row a form', () => {
  expect(Object.keys(deskForms).toSorted()).toEqual(forms.map(({ name }) => name).toSorted())
})

describe.each(forms)('$name', ({ name, roles }) => {
  const row = deskForms[name]
  if (row === undefined) return
  const send = async (who: Visitor, address: FurnishedShop, things: FurnishedShop) =>
    (await who.post(row.page(address), name, row.fields?.(things) ?? {})).status

  test('is refused to strangers, and nothing changes', async () => {
    const before = await stateOfTables(site.db)
    const { ours } = shops
    expect({
      stranger: await send(people.stranger, ours, ours),
      shopper: await send(people.shopper, ours, ours),
      formerMentor: await send(people.formerMentor, ours, ours),
      nobody: await send(people.nobody, ours, ours),
    }).toEqual({ stranger: 404, shopper: 404, formerMentor: 404, nobody: 403 })
    expect(await stateOfTables(site.db)).toEqual(before)
  })

  test.runIf(row.namesNothing === undefined)('does nothing to the things of another shop', async () => {
    const before = await stateOfTables(site.db)
    const { ours, theirs } = shops
    // At one's own desk, whatever the form names belongs to the other shop.
    const address = { ...ours, shop: theirs.shop }
    expect([403, 404]).toContain(await send(people.stranger, address, ours))
    expect(await stateOfTables(site.db)).toEqual(before)
  })

  test('is refused from another site, and to those who work there in another role', async () => {
    const before = await stateOfTables(site.db)
    const { ours } = shops
    const elsewhere = { origin: 'https://contoh.invalid' }
    const crossSite = await people.owner.post(row.page(ours), name, row.fields?.(ours) ?? {}, elsewhere)
    expect(crossSite.status).toBe(403)
    for (const role of everyRole.filter((role) => !rolesOf(roles).includes(role)))
      expect(await send(people[role], ours, ours), role).toBe(403)
    expect(await stateOfTables(site.db)).toEqual(before)
  })
})

describe.each(pagesBelow('lapak/[shop]').map((file) => ({ file })))('$file', ({ file }) => {
  const addressOf = (places: Record<string, string>) =>
    file
      .replace('src/pages', '')
      .replace(/(\/index)?\.(astro|ts)$/, '')
      .replace(/\[(\w+)\]/g, (_, name: string) => places[name] ?? `no place for ${name}`)

  test('is shown to whose it is', async () => {
    expect((await people.owner.get(addressOf(placesOf(shops.ours)))).status).toBe(200)
  })

  test('is shown to nobody else', async () => {
    const ours = addressOf(placesOf(shops.ours))
    expect((await people.stranger.get(ours)).status).toBe(404)
    expect((await people.shopper.get(ours)).status).toBe(404)
    expect((await people.formerMentor.get(ours)).status).toBe(404)
    const signedOut = await people.nobody.get(ours)
    expect([signedOut.status, signedOut.headers.get('location')]).toEqual(
      /\.\w+$/.test(ours) ? [403, null] : [303, `/masuk?kembali=${encodeURIComponent(ours)}`],
    )
  })

  test('shows nothing of another shop at the own desk', async () => {
    const places = { ...placesOf(shops.ours), shop: String(shops.theirs.shop) }
    if (/\[(product|import|id|option|order)\]/.test(file))
      expect((await people.stranger.get(addressOf(places))).status).toBe(404)
  })
})

// Last, because they change things.
describe('those whose desk it is are let in', () => {
  test.each(Object.keys(deskForms))('%s', async (name) => {
    const row = deskForms[name]
    const [role = 'owner'] = rolesOf(forms.find((form) => form.name === name)?.roles)
    const { ours } = shops
    const response = await people[role].post(row?.page(ours) ?? '', name, row?.fields?.(ours) ?? {})
    // Taken in, or refused for what is in it; never for who sends it.
    expect([303, 422]).toContain(response.status)
  })
})
