import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../src/market/accounts/rate-limit.ts'
import { acceptImage } from '../../src/market/images/accept-image.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import { processImage } from '../../src/market/images/process-image.ts'
import { settleImage } from '../../src/market/images/settle-image.ts'
import { localized, paths } from '../../src/paths.ts'
import { largestForm } from '../../src/server/request-body.ts'
import { aProduct, aSeller, aStaffMember, anAccount } from '../support/factories.ts'
import { headOf, jsonLdOf, tagsOf, textOf } from '../support/html.ts'
import { quarters } from '../support/pictures.ts'
import { aBoughtProduct, aLine } from '../support/review-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** Reviews, from the link in the buyer's letter to the officer's decision. */
let site: Site
let anybody: Visitor
let owner: Visitor
let officer: Visitor
let colleague: Visitor
let shop: { id: number; slug: string }
let product: { id: number; slug: string; name: string }
beforeAll(async () => {
  site = await startSite()
  const { db } = site
  anybody = await aVisitor(site, null)
  shop = await aSeller(db, { name: 'Tenun Turatea' })
  product = await aProduct(db, { seller_id: shop.id, name: 'Sarung Turatea' })
  const { id: ownerId } = await anAccount(db)
  await db
    .insertInto('seller_member')
    .values({ seller_id: shop.id, account_id: ownerId, role: 'owner' })
    .execute()
  owner = await aVisitor(site, ownerId)
  const agency = await db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', '=', '73.04')
    .executeTakeFirstOrThrow()
  const { id: officerId } = await anAccount(db)
  await aStaffMember(db, { agency_id: agency.id, account_id: officerId, role: 'verifier' })
  officer = await aVisitor(site, officerId)
  const { id: colleagueId } = await anAccount(db)
  await aStaffMember(db, { agency_id: agency.id, account_id: colleagueId, role: 'head' })
  colleague = await aVisitor(site, colleagueId)
})
afterAll(() => site.stop())

const bought = (state = 'received') =>
  aBoughtProduct(site.db, { product_id: product.id, seller_id: shop.id, state })
const fields = { stars: '4', words: 'Tenunannya rapi & halus.', author: 'Siti' }
/** A line of an order, reviewed in a browser. Returns the review's id. */
async function reviewed(given: Partial<typeof fields> = {}) {
  const { token, line } = await bought()
  const answer = await anybody.post(paths.reviewOrder(token), 'reviews.write', {
    order_line_id: String(line),
    ...fields,
    ...given,
  })
  expect(answer.status).toBe(303)
  const { id } = await site.db
    .selectFrom('review')
    .select('id')
    .where('order_line_id', '=', line)
    .executeTakeFirstOrThrow()
  return { id, token, line }
}
const forget = () => site.db.deleteFrom('rate_limit').execute()

describe('the buyer', () => {
  test('finds a form with the link of the order, which nobody keeps or finds', async () => {
    const { token } = await bought()
    for (const lang of ['id', 'en'] as const) {
      const { status, body, headers } = await site.ask(localized(lang, paths.reviewOrder(token)))
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headOf(body)).toMatchObject({ lang, isIndexed: false })
      expect(textOf(body)).toContain(lang === 'id' ? 'Berapa bintang?' : 'How many stars?')
      expect(body).toContain('value="Siti"')
    }
    expect((await site.ask(paths.reviewOrder('x'.repeat(43)))).status).toBe(404)
    const early = await site.ask(paths.reviewOrder((await bought('sent')).token))
    expect(textOf(early.body)).toContain('setelah barangnya Anda terima')
    expect(early.body).not.toContain('name="stars"')
  })

  test('is told beside the field what is wrong, and what was typed stays', async () => {
    const { token, line } = await bought()
    for (const lang of ['id', 'en'] as const) {
      const path = localized(lang, paths.reviewOrder(token))
      const wrong = { ...fields, order_line_id: String(line), stars: '', author: '' }
      const answer = await anybody.post(path, 'reviews.write', wrong)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(textOf(html)).toContain(lang === 'id' ? 'Pilih berapa bintang' : 'Choose how many stars')
      expect(textOf(html)).toContain(lang === 'id' ? 'Tulis nama yang' : 'Give a name')
      expect(html).toContain('Tenunannya rapi &amp; halus.</textarea>')
    }
    const notAPhoto = await anybody.post(paths.reviewOrder(token), 'reviews.write', {
      ...fields,
      order_line_id: String(line),
      'photos[]': new File(['bukan foto'], 'catatan.jpg', { type: 'image/jpeg' }),
    })
    expect(notAPhoto.status).toBe(422)
    const html = await notAPhoto.text()
    expect(textOf(html)).toContain('Foto “catatan.jpg” tidak bisa dipakai')
    expect(html).toContain('Tenunannya rapi &amp; halus.</textarea>')
    const saved = await site.db.selectFrom('review').select('id').where('order_line_id', '=', line).execute()
    expect(saved).toEqual([])
  })

  test('writes with a photo, sees it on the product’s page, and is asked for the next thing', async () => {
    const { token, line, id } = await bought()
    const second = await aLine(site.db, id, product.id)
    const jpeg = await quarters().jpeg().toBuffer()
    const answer = await anybody.post(paths.reviewOrder(token), 'reviews.write', {
      ...fields,
      order_line_id: String(line),
      'photos[]': new File([new Uint8Array(jpeg)], 'kain.jpg', { type: 'image/jpeg' }),
    })
    expect(answer.status).toBe(303)
    const next = await site.ask(answer.headers.get('location') ?? '')
    expect(textOf(next.body)).toContain('Ulasan Anda sudah tampil')
    expect(next.body).toContain(`name="order_line_id" value="${second}"`)
    const page = await site.ask(`${paths.product(product.slug)}?baru=1`)
    expect(textOf(page.body)).toContain('Tenunannya rapi & halus.')
    expect(tagsOf(page.body, 'img').map(({ alt }) => alt)).toContain('Foto 1 dari Siti')
    const thing = jsonLdOf(page.body).find((each) => each['@type'] === 'Product')
    expect(thing).toMatchObject({
      aggregateRating: { ratingValue: expect.any(Number) as number },
      review: [{ author: { name: 'Siti' }, reviewRating: { ratingValue: 4 } }],
    })
    const english = await site.ask(localized('en', paths.reviews(product.slug)))
    expect(textOf(english.body)).toContain('Every review is by somebody who bought this here.')
    expect(headOf(english.body).isIndexed).toBe(false)
  })

  test('chooses photos once: where something else is wrong they wait, ticked, and come with what is sent next', async () => {
    const { token, line } = await bought()
    const path = paths.reviewOrder(token)
    const photo = async (turn: number) =>
      new File([new Uint8Array(await quarters().rotate(turn).jpeg().toBuffer())], `kain-${turn}.jpg`, {
        type: 'image/jpeg',
      })
    const of = { ...fields, order_line_id: String(line) }
    const kept = (html: string) => tagsOf(html, 'input').filter(({ name }) => name === 'kept[]')
    const refused = await anybody.post(path, 'reviews.write', {
      ...of,
      stars: '',
      'photos[]': [await photo(0), new File(['bukan foto'], 'catatan.jpg', { type: 'image/jpeg' })],
    })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(textOf(html)).toContain('Pilih berapa bintang')
    expect(textOf(html)).toContain('Foto “catatan.jpg” tidak bisa dipakai')
    const [first] = kept(html)
    expect(kept(html)).toHaveLength(1)
    expect(first).toHaveProperty('checked')
    expect(html).toContain(`/img/${first?.['value'] ?? ''}/`)
    const again = await anybody.post(path, 'reviews.write', {
      ...of,
      author: '',
      'kept[]': first?.['value'] ?? '',
      'photos[]': await photo(90),
    })
    expect(again.status).toBe(422)
    const both = kept(await again.text()).map(({ value = '' }) => value)
    expect(both).toHaveLength(2)
    expect(kept((await site.ask(path)).body)).toHaveLength(2)
    const done = await anybody.post(path, 'reviews.write', { ...of, 'kept[]': both })
    expect(done.status).toBe(303)
    const saved = await site.db
      .selectFrom('review_image')
      .innerJoin('review', 'review.id', 'review_image.review_id')
      .where('review.order_line_id', '=', line)
      .select('image_id')
      .orderBy('position')
      .execute()
    expect(saved.map(({ image_id }) => image_id)).toEqual(both)
  })

  test('cannot send photos to what came with another order', async () => {
    const [ours, theirs] = [await bought(), await bought()]
    const jpeg = await quarters().jpeg().toBuffer()
    const answer = await anybody.post(paths.reviewOrder(ours.token), 'reviews.write', {
      ...fields,
      order_line_id: String(theirs.line),
      'photos[]': new File([new Uint8Array(jpeg)], 'kain.jpg', { type: 'image/jpeg' }),
    })
    expect(answer.status).toBe(404)
    const waiting = await site.db
      .selectFrom('review_upload')
      .select('image_id')
      .where('order_line_id', 'in', [ours.line, theirs.line])
      .execute()
    expect(waiting).toEqual([])
  })

  test('sends a large photo only to an order that takes one: elsewhere it is not even read', async () => {
    await forget()
    const noise = {
      width: 900,
      height: 900,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    } as const
    const jpeg = await sharp({ create: { ...noise, background: '#000' } })
      .jpeg({ quality: 95 })
      .toBuffer()
    expect(jpeg.length).toBeGreaterThan(largestForm)
    const send = (token: string, line: number) =>
      anybody.post(paths.reviewOrder(token), 'reviews.write', {
        ...fields,
        order_line_id: String(line),
        'photos[]': new File([new Uint8Array(jpeg)], 'kain.jpg', { type: 'image/jpeg' }),
      })
    const { token, line } = await bought()
    expect((await send('x'.repeat(43), line)).status).toBe(404)
    const early = await bought('sent')
    const answer = await send(early.token, early.line)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.reviewOrder(early.token)])
    const id = createHash('sha256').update(jpeg).digest('hex').slice(0, 32)
    const images = () => site.db.selectFrom('image').select('id').where('id', '=', id).execute()
    expect(await images()).toEqual([])
    expect((await send(token, line)).status).toBe(303)
    expect(await images()).toEqual([{ id }])
  })

  test('who works in the shop sends no photo of its goods, and nobody sends without end', async () => {
    await forget()
    const { token, line } = await bought()
    const jpeg = await quarters(222).jpeg().toBuffer()
    const form = {
      ...fields,
      stars: '',
      order_line_id: String(line),
      'photos[]': new File([new Uint8Array(jpeg)], 'kain.jpg', { type: 'image/jpeg' }),
    }
    const waiting = () =>
      site.db.selectFrom('review_upload').select('image_id').where('order_line_id', '=', line).execute()
    expect((await owner.post(paths.reviewOrder(token), 'reviews.write', form)).status).toBe(422)
    expect(await waiting()).toEqual([])
    const { burst } = limits.photosOfOrder
    const statuses = []
    for (let n = 0; n <= burst; n++)
      statuses.push((await anybody.post(paths.reviewOrder(token), 'reviews.write', form)).status)
    expect(statuses).toEqual([...Array.from({ length: burst }, () => 422), 429])
    expect(await waiting()).toHaveLength(1)
    await forget()
  })

  test('takes their reviews along with the data of the account', async () => {
    const { id: account_id } = await anAccount(site.db)
    const order = await aBoughtProduct(site.db, {
      product_id: product.id,
      seller_id: shop.id,
      checkout: { account_id },
    })
    const me = await aVisitor(site, account_id)
    await me.post(paths.reviewOrder(order.token), 'reviews.write', {
      ...fields,
      order_line_id: String(order.line),
    })
    const data = (await (await me.get(paths.accountExport())).json()) as Record<string, unknown>
    expect(data).toMatchObject({
      orders: [{ id: order.id }],
      reviews: [{ order_id: order.id, words: fields.words, stars: 4 }],
    })
  })

  test('cannot review what came with another order', async () => {
    const [ours, theirs] = [await bought(), await bought()]
    const answer = await anybody.post(paths.reviewOrder(ours.token), 'reviews.write', {
      ...fields,
      order_line_id: String(theirs.line),
    })
    expect(answer.status).toBe(404)
  })
})

test('a page that nobody has reviewed says nothing of stars', async () => {
  const other = await aProduct(site.db, { seller_id: shop.id })
  const { body } = await site.ask(paths.product(other.slug))
  expect(body).not.toContain('★')
  expect(JSON.stringify(jsonLdOf(body))).not.toContain('aggregateRating')
  expect(textOf((await site.ask(paths.reviews(other.slug))).body)).toContain('Belum ada ulasan')
  expect((await site.ask(paths.reviews('tidak-ada'))).status).toBe(404)
})

test('the shop reads it, answers it, and everybody reads the answer', async () => {
  const { id } = await reviewed({ words: 'Warnanya agak luntur.', stars: '3' })
  const desk = await (await owner.get(paths.deskReviews(shop.id))).text()
  expect(textOf(desk)).toContain('Warnanya agak luntur.')
  const form = await (await owner.get(paths.deskReviews(shop.id, { jawab: id }))).text()
  expect(form).toContain(`name="review_id" value="${id}"`)
  const empty = await owner.post(paths.deskReviews(shop.id), 'reviews.answer', {
    review_id: String(id),
    words: '',
  })
  expect(empty.status).toBe(422)
  expect(textOf(await empty.text())).toContain('Tulis jawaban Anda.')
  const words = 'Terima kasih, cucilah dengan air dingin.'
  const answer = await owner.post(paths.deskReviews(shop.id), 'reviews.answer', {
    review_id: String(id),
    words,
  })
  expect(answer.status).toBe(303)
  const { body } = await site.ask(`${paths.reviews(product.slug)}?setelah=${id + 1}`)
  expect(textOf(body)).toContain(words)
})

test('anybody reports it; the agency reads it and hides it, and a colleague shows it again', async () => {
  await forget()
  const { id, token } = await reviewed({ words: 'Penjualnya penipu, nomornya 0812.', stars: '1' })
  const form = await site.ask(localized('en', paths.reportReview(id)))
  expect(form.status).toBe(200)
  expect(form.headers['cache-control']).toBe('private, no-store')
  const short = await anybody.post(localized('en', paths.reportReview(id)), 'reviews.report', {
    words: 'no',
    situs: '',
  })
  expect(short.status).toBe(422)
  expect(textOf(await short.text())).toContain('Write what is wrong')
  const report = { words: 'Ini membuka nomor telepon orang.', situs: '' }
  const sent = await anybody.post(paths.reportReview(id), 'reviews.report', report)
  expect(sent.status).toBe(303)
  expect(textOf((await site.ask(sent.headers.get('location') ?? '')).body)).toContain('akan diperiksa dinas')
  expect(textOf(await (await officer.get(paths.office('', { jenis: 'ulasan' }))).text())).toContain(
    product.name,
  )
  const list = await (await officer.get(paths.office('ulasan'))).text()
  const page = tagsOf(list, 'a')
    .map(({ href = '' }) => href)
    .findLast((href) => /ulasan\/\d+$/.test(href))
  expect(textOf(await (await officer.get(page ?? '')).text())).toContain('Penjualnya penipu')
  const decision = { report_id: /(\d+)$/.exec(page ?? '')?.[1] ?? '', verdict: 'hide' }
  const unreasoned = await officer.post(page ?? '', 'reviews.decide', { ...decision, reason: '' })
  expect(unreasoned.status).toBe(422)
  expect(textOf(await unreasoned.text())).toContain('Tulis alasannya')
  const reason = 'Membuka nomor telepon orang.'
  expect((await officer.post(page ?? '', 'reviews.decide', { ...decision, reason })).status).toBe(303)
  expect((await site.ask(paths.reportReview(id))).status).toBe(404)
  expect(textOf((await site.ask(`${paths.reviews(product.slug)}?setelah=${id + 1}`)).body)).not.toContain(
    'Penjualnya penipu',
  )
  expect(textOf((await site.ask(paths.reviewOrder(token))).body)).toContain(reason)
  expect(textOf(await (await owner.get(paths.deskReviews(shop.id))).text())).toContain(reason)

  const restored = { report_id: decision.report_id, reason: 'Nomor itu milik tokonya sendiri.' }
  const own = await (await officer.get(page ?? '')).text()
  expect(textOf(own)).toContain('orang lain di dinas yang memutus')
  expect(own).not.toContain('Tampilkan lagi')
  expect((await officer.post(page ?? '', 'reviews.restore', restored)).status).toBe(422)
  expect(textOf(await (await colleague.get(page ?? '')).text())).toContain('Tampilkan lagi')
  const tooShort = await colleague.post(page ?? '', 'reviews.restore', { ...restored, reason: 'Wajar' })
  expect(tooShort.status).toBe(422)
  expect(textOf(await tooShort.text())).toContain('Tulis alasannya, paling sedikit 10 huruf.')
  expect((await colleague.post(page ?? '', 'reviews.restore', restored)).status).toBe(303)
  expect(textOf((await site.ask(`${paths.reviews(product.slug)}?setelah=${id + 1}`)).body)).toContain(
    'Penjualnya penipu',
  )
  for (const told of [
    (await site.ask(paths.reviewOrder(token))).body,
    await (await owner.get(paths.deskReviews(shop.id))).text(),
    await (await officer.get(page ?? '')).text(),
  ])
    expect(textOf(told)).toContain(restored.reason)
})

test('the photos of a hidden review are seen by who reads it anew, and by nobody else', async () => {
  const { id, token } = await reviewed()
  const storage = openStorage({ dataDir: site.dataDir })
  const never = () => Promise.resolve()
  const bytes = await quarters(234).jpeg().toBuffer()
  const { image_id } = await acceptImage(site.db, storage, never, { body: Readable.from([bytes]) })
  await processImage(site.db, storage, image_id)
  await site.db.insertInto('review_image').values({ review_id: id, image_id, position: 0 }).execute()
  const { id: report_id } = await site.db
    .insertInto('review_report')
    .values({ review_id: id, words: 'Fotonya memperlihatkan wajah anak saya.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const page = paths.office(`ulasan/${report_id}`)
  const file = paths.image(image_id, 160, 'webp')
  const seen = async () => ({
    public: (await site.ask(file)).status,
    officer: /<img src="data:image\/jpeg;base64,/.test(await (await officer.get(page)).text()),
    shop: (await (await owner.get(paths.deskReviews(shop.id))).text()).includes(image_id),
  })
  expect(await seen()).toEqual({ public: 200, officer: false, shop: true })
  const decision = { report_id: String(report_id), verdict: 'hide', reason: 'Memperlihatkan wajah anak.' }
  expect((await officer.post(page, 'reviews.decide', decision)).status).toBe(303)
  await settleImage(site.db, storage, never, image_id)
  expect(await seen()).toEqual({ public: 404, officer: true, shop: false })
  expect((await site.ask(paths.reviewOrder(token))).body).not.toContain(image_id)
  const restored = { report_id: String(report_id), reason: 'Orang tuanya sudah setuju.' }
  expect((await colleague.post(page, 'reviews.restore', restored)).status).toBe(303)
  await settleImage(site.db, storage, never, image_id)
  await processImage(site.db, storage, image_id)
  expect(await seen()).toEqual({ public: 200, officer: false, shop: true })
})

test('a machine that fills in every field reports nothing, and many reports are slowed down', async () => {
  await forget()
  const { id } = await reviewed()
  const report = { words: 'Ini membuka nomor telepon orang.', situs: 'https://contoh.invalid' }
  expect((await anybody.post(paths.reportReview(id), 'reviews.report', report)).status).toBe(422)
  const statuses: number[] = []
  for (let n = 0; n < 4; n++)
    statuses.push(
      (await anybody.post(paths.reportReview(id), 'reviews.report', { ...report, situs: '' })).status,
    )
  expect(statuses).toEqual([303, 303, 303, 429])
  await forget()
})
