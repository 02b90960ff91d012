import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localized, paths } from '../../src/paths.ts'
import { aProduct, aSeller, aStaffMember, anAccount } from '../support/factories.ts'
import { headOf, tagsOf, textOf } from '../support/html.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** Reports by the public, from the link on a page to the answer. */
let site: Site
let anybody: Visitor
let officer: Visitor
let product: { id: number; seller_id: number; slug: string; name: string }
let shop: { id: number; slug: string; name: string }
beforeAll(async () => {
  site = await startSite()
  anybody = await aVisitor(site, null)
  officer = await aVisitor(site, await staffOf('73.04', 'verifier'))
  shop = await aSeller(site.db, { name: 'Tenun Turatea' })
  product = await aProduct(site.db, {
    seller_id: shop.id,
    name: 'Sarung Turatea',
    first_published_at: new Date(),
  })
})
afterAll(() => site.stop())

async function staffOf(regency_code: string, role: 'head' | 'verifier' | 'curator' | 'mentor') {
  const agency = await site.db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', '=', regency_code)
    .executeTakeFirstOrThrow()
  const { id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id: agency.id, account_id: id, role })
  return id
}

const fields = { kind: 'wrong-claim', words: 'Katanya pewarna alam, tetapi luntur.', email: '', situs: '' }
const formOf = (lang: 'id' | 'en' = 'id') => localized(lang, paths.report('produk', product.slug))
const count = async () =>
  (await site.db.selectFrom('complaint').select('id').where('seller_id', '=', shop.id).execute()).length
const forget = () => site.db.deleteFrom('rate_limit').execute()

/** Sends a report; returns the path of its answer. */
async function sent(path: string, given: Partial<typeof fields> = {}) {
  await forget()
  const answer = await anybody.post(path, 'complaints.file', { ...fields, ...given })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

describe('the public', () => {
  test('finds the form on the pages of a product and a shop, in both languages', async () => {
    for (const lang of ['id', 'en'] as const)
      for (const [page, form] of [
        [paths.product(product.slug), paths.report('produk', product.slug)],
        [paths.shop(shop.slug), paths.report('toko', shop.slug)],
      ] as const) {
        const { body } = await site.ask(localized(lang, page))
        expect(tagsOf(body, 'a').map(({ href }) => href)).toContain(localized(lang, form))
        const { status, body: asked, headers } = await site.ask(localized(lang, form))
        expect(status).toBe(200)
        expect(headOf(asked)).toMatchObject({ lang, isIndexed: false })
        expect(headers['cache-control']).toBe('private, no-store')
      }
    for (const nothing of ['/lapor/produk/tidak-ada', '/lapor/toko/tidak-ada', `/lapor/lain/${shop.slug}`])
      expect((await site.ask(nothing)).status).toBe(404)
  })

  test('is thanked with a code, and sees the state there', async () => {
    for (const lang of ['id', 'en'] as const) {
      const path = await sent(formOf(lang))
      expect(path).toMatch(lang === 'id' ? /^\/laporan\/[0-9A-Z]{10}$/ : /^\/en\/laporan\/[0-9A-Z]{10}$/)
      const { body, headers, status } = await site.ask(path)
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headOf(body).isIndexed).toBe(false)
      expect(textOf(body)).toContain(
        lang === 'id' ? 'Laporan Anda sudah kami terima' : 'We have received your report',
      )
      expect(textOf(body)).not.toContain(fields.words)
    }
    expect((await site.ask('/laporan/0000000000')).status).toBe(404)
  })

  test('is told in their language what is missing, and what was typed stays', async () => {
    await forget()
    const before = await count()
    const wrong = { ...fields, kind: '', words: 'Terlalu', email: 'bukan-email' }
    const expected = {
      id: [
        'Pilih apa yang salah.',
        'Tulis apa yang Anda lihat',
        'Alamat email ini tidak lengkap',
        'Belum terkirim',
      ],
      en: [
        'Choose what is wrong.',
        'Write what you saw',
        'This email address is not complete',
        'Not sent yet',
      ],
    }
    for (const lang of ['id', 'en'] as const) {
      const answer = await anybody.post(formOf(lang), 'complaints.file', wrong)
      expect(answer.status).toBe(422)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      const html = await answer.text()
      for (const words of expected[lang]) expect(textOf(html)).toContain(words)
      expect(html).toContain('Terlalu</textarea>')
    }
    expect((await anybody.get(formOf())).status).toBe(200)
    expect(await (await anybody.get(formOf())).text()).not.toContain('Terlalu')
    expect(await count()).toBe(before)
  })

  test('a machine that fills in every field is told to leave one empty', async () => {
    await forget()
    const before = await count()
    const answer = await anybody.post(formOf(), 'complaints.file', {
      ...fields,
      situs: 'https://contoh.invalid',
    })
    expect(answer.status).toBe(422)
    expect(textOf(await answer.text())).toContain('Kosongkan isian')
    expect(await count()).toBe(before)
  })

  test('many from one address about one shop, whatever of it, are slowed down, also for another process', async () => {
    await forget()
    const before = await count()
    const second = await aProduct(site.db, { seller_id: shop.id, first_published_at: new Date() })
    const about = (what: 'produk' | 'toko', slug: string) => paths.report(what, slug)
    const statuses: number[] = []
    for (const path of [
      formOf(),
      about('produk', second.slug),
      about('toko', shop.slug),
      about('produk', second.slug),
    ])
      statuses.push((await anybody.post(path, 'complaints.file', fields)).status)
    expect(statuses).toEqual([303, 303, 303, 429])
    expect(await count()).toBe(before + 3)
    const english = await anybody.post(formOf('en'), 'complaints.file', fields)
    expect(textOf(await english.text())).toContain('many reports from this network')
    const keys = await site.db.selectFrom('rate_limit').select('key').execute()
    expect(JSON.stringify(keys)).not.toContain('127.0.0.1')
    await forget()
  })

  test('nobody has letter after letter sent to one email address', async () => {
    await forget()
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) {
      const { slug } = await aSeller(site.db, {})
      const email = n % 2 === 0 ? 'korban@contoh.id' : 'Korban@Contoh.id'
      statuses.push(
        (await anybody.post(paths.report('toko', slug), 'complaints.file', { ...fields, email })).status,
      )
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    await forget()
  })

  test('a NUL that was typed is dropped; a form without measure is refused before it is read', async () => {
    await forget()
    const words = 'Katanya\0 pewarna alam, tetapi luntur.'
    expect((await anybody.post(formOf(), 'complaints.file', { ...fields, words })).status).toBe(303)
    const kept = await site.db
      .selectFrom('complaint')
      .select('words')
      .where('seller_id', '=', shop.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(kept.words).toBe(fields.words)
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`a${n}`, '1']))
    for (const body of [new URLSearchParams({ words: '<'.repeat(1_000_000) }), new URLSearchParams(many)]) {
      const started = performance.now()
      const answer = await fetch(`${site.origin}${formOf()}?_action=complaints.file`, {
        method: 'POST',
        headers: { Origin: site.origin },
        body,
      })
      expect(answer.status).toBe(413)
      expect(await answer.text()).toContain('terlalu panjang')
      expect(performance.now() - started).toBeLessThan(2000)
    }
    const whole = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`a${n}`, '1']))
    expect((await anybody.post(formOf(), 'complaints.file', whole)).status).toBe(413)
    await forget()
  })
})

describe('the desk', () => {
  test('shows the report, decides, answers, and goes on', async () => {
    await site.db.deleteFrom('complaint').execute()
    const path = await sent(formOf(), { email: 'pelapor@contoh.id' })
    await sent(formOf('en'), { words: 'It is printed by a machine, not woven.' })
    const queue = await (await officer.get(paths.office())).text()
    expect(textOf(queue)).toContain('Sarung Turatea')
    const list = await (await officer.get(paths.office('laporan'))).text()
    const [first, second] = tagsOf(list, 'a')
      .map(({ href = '' }) => href)
      .filter((href) => /laporan\/\d+$/.test(href))
    expect(first).toBeDefined()
    const page = await (await officer.get(first ?? '')).text()
    expect(textOf(page)).toContain(fields.words)
    expect(textOf(page)).toContain('pelapor@contoh.id')
    const complaint_id = /(\d+)$/.exec(first ?? '')?.[1] ?? ''
    const decision = { complaint_id, verdict: 'warned', answer: 'Terima kasih, penjualnya sudah ditegur.' }
    const unreasoned = await officer.post(first ?? '', 'complaints.decide', { ...decision, reason: '' })
    expect(unreasoned.status).toBe(422)
    expect(textOf(await unreasoned.text())).toContain('Tulis kepada penjual mengapa')
    const taken = await officer.post(first ?? '', 'complaints.decide', {
      ...decision,
      reason: 'Tulis yang benar.',
    })
    expect(taken.status).toBe(303)
    expect(taken.headers.get('location')).toBe(`${second}?pesan=laporan-diputus`)
    const again = await officer.post(first ?? '', 'complaints.decide', {
      ...decision,
      reason: 'Tulis yang benar.',
    })
    expect(again.status).toBe(422)
    expect(textOf(await again.text())).toContain('Ini baru saja diputuskan oleh')
    const answered = textOf((await site.ask(path)).body)
    expect(answered).toContain('Laporan Anda terbukti')
    expect(answered).toContain('Terima kasih, penjualnya sudah ditegur.')
  })

  test('is closed to curators, mentors, and officers of other regions', async () => {
    const { id } = await site.db
      .selectFrom('complaint')
      .select('id')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const page = paths.office(`laporan/${id}`)
    for (const role of ['curator', 'mentor'] as const) {
      const colleague = await aVisitor(site, await staffOf('73.04', role))
      expect((await colleague.get(page)).status).toBe(404)
      expect((await colleague.get(paths.office('laporan'))).status).toBe(404)
    }
    const touna = await aVisitor(site, await staffOf('72.09', 'head'))
    expect((await touna.get(page)).status).toBe(404)
    expect((await touna.get(paths.office('laporan/99999999999999999999'))).status).toBe(404)
  })
})
