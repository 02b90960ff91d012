import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findDelivery } from '../../src/market/shipping/find-delivery.ts'
import { paths } from '../../src/paths.ts'
import { aSeller, anAccount } from '../support/factories.ts'
import { tagsOf, textOf, textsOf } from '../support/html.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** How a seller says how goods reach the buyer, as a browser without JavaScript does it. */
let site: Site
let shop: number
let owner: Visitor
beforeAll(async () => {
  site = await startSite()
  shop = (await aSeller(site.db)).id
  const { id: account_id } = await anAccount(site.db)
  await site.db.insertInto('seller_member').values({ seller_id: shop, account_id, role: 'owner' }).execute()
  owner = await aVisitor(site, account_id)
})
afterAll(() => site.stop())

const page = () => paths.desk(shop, 'pengiriman')
const add = (fields: Record<string, string>) => owner.post(page(), 'shipping.addDelivery', fields)
const read = async (path: string) => (await owner.get(path)).text()
const fieldsOf = (html: string) =>
  Object.fromEntries(
    tagsOf(html, 'input')
      .filter(({ name }) => name?.startsWith('rates.'))
      .map(({ name = '', value = '' }) => [name, value]),
  )
const buttonsOf = (html: string) =>
  tagsOf(html, 'button')
    .map(({ value }) => value ?? '')
    .filter((value) => value.startsWith('add.'))

describe('a courier', () => {
  let courier: string
  const send = (fields: Record<string, string>) => owner.post(courier, 'shipping.changeRates', fields)

  test('is added, and asks for its rates', async () => {
    const answer = await add({ kind: 'courier', name: 'JNE Reguler' })
    const [to = '', query] = (answer.headers.get('location') ?? '').split('?')
    expect([answer.status, query]).toEqual([303, 'pesan=kurir-ditambah'])
    courier = to
    const html = await read(courier)
    expect(textOf(html)).toContain('Belum ada tujuan.')
    expect(buttonsOf(html)).toEqual(['add.', 'add.73', 'add.73.04'])
  })

  test('gets a row for the zone whose button is pressed, and for one that is searched; nothing is saved yet', async () => {
    const begun = await (await send({ press: 'add.' })).text()
    expect(textsOf(begun, 'legend')).toEqual(['Seluruh Indonesia'])
    expect(textOf(begun)).toContain('Belum disimpan.')
    const typed = { ...fieldsOf(begun), 'rates.0.first_kg_rupiah': '48rb', 'rates.0.days_least': '4' }
    const found = await (await send({ ...typed, press: 'save', search: 'kota makassar' })).text()
    expect(fieldsOf(found)).toMatchObject({ 'rates.0.first_kg_rupiah': '48rb', 'rates.0.days_least': '4' })
    expect(buttonsOf(found)[0]).toBe('add.73.71')
    const added = await (await send({ ...typed, press: 'add.73.71', search: 'kota makassar' })).text()
    expect(textsOf(added, 'legend')).toEqual(['Seluruh Indonesia', 'Kota Makassar'])
    expect(fieldsOf(added)).toMatchObject({
      'rates.0.first_kg_rupiah': '48rb',
      'rates.1.region_code': '73.71',
    })
    expect((await findDelivery(site.db, [shop]))[0]?.rates).toEqual([])
  })

  const whole = {
    'rates.0.region_code': '',
    'rates.0.first_kg_rupiah': '48rb',
    'rates.0.days_least': '4',
    'rates.0.days_most': '8',
    'rates.1.region_code': '73.71',
    'rates.1.first_kg_rupiah': '12.000',
    'rates.1.next_kg_rupiah': '10.000',
    'rates.1.days_least': '1',
    'rates.1.days_most': '2',
  }

  test('says what is wrong beside its field, and keeps what was typed', async () => {
    const answer = await send({ ...whole, 'rates.1.first_kg_rupiah': 'murah', press: 'save' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(fieldsOf(html)['rates.1.first_kg_rupiah']).toBe('murah')
    expect(html).toContain('id="f-rates.1.first_kg_rupiah-problem"')
  })

  test('is saved, shows what two kilograms come to, and what a buyer elsewhere would see', async () => {
    const answer = await send({ ...whole, press: 'save' })
    expect(answer.headers.get('location')).toBe(`${courier}?pesan=tersimpan`)
    expect(textOf(await read(page()))).toContain('2 kg ke Kota Makassar: Rp22.000, 1–2 hari')
    const tried = async (place: string, kg: string) =>
      textOf(await read(`${page()}?ke=${encodeURIComponent(place)}&kg=${encodeURIComponent(kg)}`))
    expect(await tried('Panakkukang, Makassar', '2,4')).toContain('JNE Reguler: Rp32.000, 1–2 hari')
    expect(await tried('Samataring, Jeneponto', '1')).toContain('JNE Reguler: Rp48.000, 4–8 hari')
    expect(await tried('xyzzy', '1')).toContain('“xyzzy” belum ditemukan.')
  })

  test('is renamed; what is wrong with a name is told beside it, and kept', async () => {
    const [option] = await findDelivery(site.db, [shop])
    const field = `names.o${option?.id}`
    const rename = (name: string) => owner.post(page(), 'shipping.renameDelivery', { [field]: name })
    const answer = await rename('JNE Kilat')
    expect(answer.headers.get('location')).toBe(`${page()}?pesan=pengiriman-diganti-nama`)
    expect(textsOf(await read(page()), 'h2')).toContain('JNE Kilat')
    const empty = await rename('')
    const html = await empty.text()
    expect(empty.status).toBe(422)
    expect(html).toContain(`id="f-${field}-problem"`)
    expect(textOf(html)).toContain('Tulis nama kurirnya')
    const long = await (await rename('K'.repeat(81))).text()
    expect(long).toContain(`value="${'K'.repeat(81)}"`)
    expect(long).toContain(`id="f-${field}-problem"`)
    await rename('JNE Reguler')
  })

  test('loses the zone whose box is ticked', async () => {
    await send({ ...whole, 'rates.0.gone': 'ya', press: 'save' })
    expect(textsOf(await read(courier), 'legend').slice(0, 1)).toEqual(['Kota Makassar'])
  })
})

test('what cannot be is told where it was asked, and the last way stays', async () => {
  const pickup = await add({ kind: 'pickup', instructions: 'Pagi saja.' })
  const html = await pickup.text()
  expect(pickup.status).toBe(422)
  expect(textOf(html)).toContain('Isi dahulu alamat toko')
  expect(html).toContain('>Pagi saja.</textarea>')
  const [option] = await findDelivery(site.db, [shop])
  const removed = await owner.post(page(), 'shipping.removeDelivery', { id: String(option?.id) })
  expect(textOf(await removed.text())).toContain('Ini satu-satunya cara barang sampai ke pembeli.')
})

test('every shop of the sample hands its goods over in some way', async () => {
  const shops = await site.db.selectFrom('listing_card').select('seller_id').distinct().execute()
  const options = await findDelivery(
    site.db,
    shops.map(({ seller_id }) => seller_id),
  )
  const kinds = (kind: string) => options.filter((option) => option.kind === kind).length
  expect(shops.filter(({ seller_id }) => options.every((option) => option.seller_id !== seller_id))).toEqual(
    [],
  )
  expect(['courier', 'pickup', 'house', 'arranged'].filter((kind) => kinds(kind) === 0)).toEqual([])
  expect(options.filter(({ kind, rates }) => kind === 'courier' && rates.length === 0)).toEqual([])
})
