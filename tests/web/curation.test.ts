import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localized, paths } from '../../src/paths.ts'
import { anAccount, aProduct, aStaffMember } from '../support/factories.ts'
import { textOf, textsOf } from '../support/html.ts'
import { pages } from '../support/page-addresses.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let salma: Visitor
let andi: Visitor
let mentor: Visitor
let product: { id: number; slug: string; name: string }
beforeAll(async () => {
  site = await startSite()
  const agency_id = (await theAgencyOf(site.db, { regency_code: '73.04' })).id
  const staff = async (role: string, name: string) => {
    const { id: account_id } = await anAccount(site.db, { name })
    await aStaffMember(site.db, { agency_id, account_id, role })
    return aVisitor(site, account_id)
  }
  salma = await staff('curator', 'Salma Kurator')
  andi = await staff('head', 'Andi Kepala')
  mentor = await staff('mentor', 'Irfan Pendamping')
  product = await aProduct(site.db, { name: 'Selendang Tope Uji', slug: 'selendang-tope-uji' })
})
afterAll(() => site.stop())

const within = { timeout: 1000, interval: 20 }
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const reason = 'benangnya dipintal sendiri oleh penenun di Samataring'
const wish = () => ({
  product_id: String(product.id),
  place: 'regency:73.04',
  starts_on: day(-1),
  starts_hour: '8',
  ends_on: day(10),
  position: '1',
  reason,
  reason_en: '',
})
const form = () => paths.office('pilihan/baru', { produk: product.id })

/** The feature that a proposal led to: its page at the desk. */
async function proposed() {
  const answer = await salma.post(form(), 'curation.propose', wish())
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

/** What the page of a feature sends when somebody decides. */
async function fieldsOn(page: string, who: Visitor) {
  const html = await (await who.get(page)).text()
  return {
    feature_id: /name="feature_id" value="(\d+)"/.exec(html)?.[1] ?? '',
    seen: /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '',
  }
}

test('approved by a second person, a shopper reads it on the kept regency page within a second', async () => {
  await site.ask(pages.regency)
  const log = () => site.ask(localized('en', paths.featureLog({ daerah: '73.04' })))
  expect((await log()).body).not.toContain(product.name)
  const page = await proposed()
  expect((await site.ask(pages.regency)).body).not.toContain(reason)
  const own = await salma.post(page, 'curation.approve', await fieldsOn(page, andi))
  expect(own.status).toBe(422)
  expect(textOf(await own.text())).toContain('Usulan ini Anda sendiri yang menulisnya')
  expect((await andi.post(page, 'curation.approve', await fieldsOn(page, andi))).status).toBe(303)
  await expect.poll(async () => (await site.ask(pages.regency)).body, within).toContain(reason)
  await expect.poll(async () => (await log()).body, within).toContain(product.name)
  for (const person of ['Salma Kurator', 'Andi Kepala']) expect((await log()).body).not.toContain(person)
  const ended = { feature_id: page.split('/').at(-1) ?? '', end_reason: 'Stoknya habis.' }
  expect((await salma.post(page, 'curation.end', ended)).status).toBe(303)
  await expect.poll(async () => (await site.ask(pages.regency)).body, within).not.toContain(reason)
})

describe('bad input keeps what was typed and says what to do', () => {
  test('the form is sent to the address that names what was chosen', async () => {
    const html = await (await salma.get(form())).text()
    const actions = [...html.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action = '']) =>
      action.replace(/&(amp|#38);/g, '&'),
    )
    expect(actions).toContain(`${form()}&_action=curation.propose`)
  })

  test.each([
    ['an end before the start', { ends_on: day(-2) }, 'Pilih hari yang sama atau sesudahnya'],
    ['an end in the past', { starts_on: day(-9), ends_on: day(-3) }, 'Pilih hari ini atau sesudahnya'],
    ['no reason', { reason: '' }, 'paling sedikit 10 huruf'],
    ['no end', { ends_on: '' }, 'Isi tanggal terakhir tampil'],
  ])('%s', async (_, wrong, sentence) => {
    const answer = await salma.post(form(), 'curation.propose', { ...wish(), ...wrong, position: '7' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(textsOf(html, 'p', 'problem').join()).toContain(sentence)
    expect(html).toContain('value="7"')
  })

  test('the same thing in one place at one time, named by when', async () => {
    const page = await proposed()
    const again = await salma.post(form(), 'curation.propose', wish())
    expect(again.status).toBe(422)
    expect(textsOf(await again.text(), 'p', 'problem').join()).toMatch(
      /sudah dipilih untuk tempat yang sama dari .* WITA sampai \d+ \S+ \d{4}\./,
    )
    await salma.post(page, 'curation.end', {
      feature_id: page.split('/').at(-1) ?? '',
      end_reason: 'Salah tanggal.',
    })
  })
})

test('a mentor sees what is chosen and decides nothing', async () => {
  const page = await proposed()
  const html = await (await mentor.get(page)).text()
  expect(textOf(html)).toContain('Kepala dinas dan kurator yang memutuskan')
  expect(html).not.toContain('_action=curation')
  expect((await mentor.get(paths.office('pilihan'))).status).toBe(200)
  expect((await mentor.get(form())).status).toBe(404)
  expect((await mentor.get(paths.office('koleksi'))).status).toBe(404)
})

test('a collection is made by forms alone, and its page follows once a second person published it', async () => {
  const words = {
    title: 'Untuk hari raya',
    title_en: '',
    about: 'Kain dan penganan yang dicari.',
    about_en: '',
  }
  const made = await salma.post(paths.office('koleksi'), 'curation.createCollection', words)
  expect(made.status).toBe(303)
  const slug = 'untuk-hari-raya'
  const page = paths.office(`koleksi/${slug}`)
  const found = await (await salma.get(`${page}?cari=selendang`)).text()
  expect(found).toContain(`value="${product.id}"`)
  expect(found).toMatch(/action="[^"]*\?cari=selendang&(amp;|#38;)?_action=curation\.addItem"/)
  const item = { collection_slug: slug, product_id: String(product.id) }
  const added = await salma.post(`${page}?cari=selendang`, 'curation.addItem', item)
  expect(added.status).toBe(303)
  // What was searched for stays, and what is in the collection is no longer offered.
  expect(added.headers.get('location')).toBe(`${page}?cari=selendang&pesan=koleksi-ditambah#hasil`)
  const again = await (await salma.get(`${page}?cari=selendang`)).text()
  expect(again).toContain('value="selendang"')
  expect(again).not.toContain(`name="product_id" value="${product.id}">`)
  const shown = () => site.ask(paths.collection(slug))
  expect((await shown()).status).toBe(404)
  const own = await salma.post(page, 'curation.publishCollection', { collection_slug: slug, version: '2' })
  expect([own.status, textOf(await own.text())]).toEqual([
    422,
    expect.stringContaining('Anda sendiri yang terakhir mengubah koleksi ini') as string,
  ])
  const version = /name="version" value="(\d+)"/.exec(await (await andi.get(page)).text())?.[1] ?? ''
  const published = await andi.post(page, 'curation.publishCollection', { collection_slug: slug, version })
  expect(published.status).toBe(303)
  await expect.poll(async () => (await shown()).body, within).toContain(product.name)
  // Nobody has written the English words: the Indonesian ones stand there.
  expect((await site.ask(localized('en', paths.collection(slug)))).body).toContain('Untuk hari raya')
  expect((await salma.post(page, 'curation.takeBackCollection', { collection_slug: slug })).status).toBe(303)
  await expect.poll(async () => (await shown()).status, within).toBe(404)
  expect(
    (await andi.post(page, 'curation.publishCollection', { collection_slug: slug, version })).status,
  ).toBe(303)
  await expect.poll(async () => (await shown()).status, within).toBe(200)
  expect((await salma.post(page, 'curation.archive', { collection_slug: slug })).status).toBe(303)
  await expect.poll(async () => (await shown()).status, within).toBe(404)
})

test('the log’s filter takes what it knows and says what it does not', async () => {
  const unknown = await site.ask(paths.featureLog({ daerah: '99' }))
  expect(unknown.status).toBe(200)
  expect(textOf(unknown.body)).toContain('Daerah itu belum punya pilihan')
  const jeneponto = await site.ask(paths.featureLog({ daerah: '73.04' }))
  expect(textsOf(jeneponto.body, 'h1')).toEqual(['Pilihan dinas Kabupaten Jeneponto'])
  expect(textOf(jeneponto.body)).toContain('baru menyelesaikan kelas ecoprint')
  expect(textOf(jeneponto.body)).not.toContain('antreannya masih pendek')
})
