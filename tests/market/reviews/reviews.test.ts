import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAsBuyer, enterAsSeller } from '../../../src/market/orders/enter-order.ts'
import { answerReview } from '../../../src/market/reviews/answer-review.ts'
import { decideReviewReport } from '../../../src/market/reviews/decide-review-report.ts'
import { chosenLine, findReviewable } from '../../../src/market/reviews/find-reviewable.ts'
import { findReviewReport, findReviewReports } from '../../../src/market/reviews/find-review-reports.ts'
import { findReviews } from '../../../src/market/reviews/find-reviews.ts'
import { findShopReviews } from '../../../src/market/reviews/find-shop-reviews.ts'
import { findReviewsOfAccount } from '../../../src/market/reviews/find-reviews-of-account.ts'
import { keepPhotos } from '../../../src/market/reviews/keep-photos.ts'
import { reportReview } from '../../../src/market/reviews/report-review.ts'
import { restoreReview } from '../../../src/market/reviews/restore-review.ts'
import { sweepPhotos } from '../../../src/market/reviews/sweep-photos.ts'
import { averageOf } from '../../../src/market/reviews/review.ts'
import { writeReview } from '../../../src/market/reviews/write-review.ts'
import { orderStates } from '../../../src/market/orders/order-states.ts'
import { aProduct, aSeller, anAccount } from '../../support/factories.ts'
import { aDesk, anOfficer, productRoom } from '../../support/product-room.ts'
import { aBoughtProduct, aLine, aReview } from '../../support/review-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let officer: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  room = await productRoom()
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())

/** One thing of a shop, bought; in the state that is given. */
async function bought(given: { state?: string; checkout?: { account_id: number } } = {}) {
  const shop = await aSeller(room.db)
  const product = await aProduct(room.db, { seller_id: shop.id })
  const order = await aBoughtProduct(room.db, { product_id: product.id, seller_id: shop.id, ...given })
  return { shop, product, ...order }
}
/** The same, reviewed with so many stars. */
async function reviewed(stars = 5) {
  const shop = await aSeller(room.db)
  const product = await aProduct(room.db, { seller_id: shop.id })
  const review = await aReview(room.db, { product_id: product.id, seller_id: shop.id }, { stars })
  return { shop, product, ...review }
}
const said = { stars: 4, words: 'Tenunannya rapi.', author: 'Siti', language: 'id' as const }
type Said = Partial<typeof said> & { order_line_id: number; kept?: string[] }
const write = (token: string, given: Said, account_id: number | null = null) =>
  room.tx(async (tx) =>
    writeReview(tx, room.enqueue, await enterAsBuyer(tx, token, account_id), {
      kept: [],
      ...said,
      ...given,
    }),
  )
/** Photos that have come with a form for a line. */
const wait = (order_line_id: number, added: string[], kept: string[] = []) =>
  room.tx((tx) => keepPhotos(tx, order_line_id, { kept, added }))
const reviewOf = (order_line_id: number) =>
  room.db
    .selectFrom('review')
    .select(['stars', 'words', 'author', 'language', 'product_id', 'seller_id'])
    .where('order_line_id', '=', order_line_id)
    .executeTakeFirst()
const ratingOf = (product_id: number) =>
  room.db
    .selectFrom('product_rating')
    .select(['count', 'stars'])
    .where('product_id', '=', product_id)
    .executeTakeFirst()
const noticesOf = (seller_id: number) =>
  room.db.selectFrom('notice').select(['kind', 'data']).where('seller_id', '=', seller_id).execute()
async function anImage() {
  const { rows } = await sql<{ id: string }>`
    insert into image (id, width, height, focal_x, focal_y, state, dominant_colour, thumbhash, source_format, byte_count)
    values (md5(random()::text), 100, 100, 50, 50, 'ready', '#aabbcc', '', 'jpeg', 1) returning id`.execute(
    room.db,
  )
  return rows[0]?.id ?? ''
}
const ageBy = (review: number, interval: string) =>
  sql`update review set written_at = now() - ${interval}::interval where id = ${review}`.execute(room.db)

describe('a review', () => {
  test('is written by the buyer of the line, and its shop is told once', async () => {
    const { token, line, shop, product } = await bought()
    await write(token, { order_line_id: line })
    expect(await reviewOf(line)).toEqual({ ...said, product_id: product.id, seller_id: shop.id })
    await write(token, { order_line_id: line, stars: 2, words: 'Luntur.', author: 'S.', language: 'id' })
    expect(await reviewOf(line)).toMatchObject({ stars: 2, words: 'Luntur.', author: 'S.' })
    expect(await noticesOf(shop.id)).toEqual([
      { kind: 'review-written', data: { product: 'Kain Tope', stars: 4 } },
    ])
  })

  test.each(orderStates)('of an order that is %s is taken only once the goods are there', async (state) => {
    const { token, line } = await bought({ state })
    const may = state === 'received' || state === 'closed'
    expect((await findReviewable(room.db, token))?.may_review).toBe(may)
    const writing = write(token, { order_line_id: line })
    if (may) await writing
    else await expect(writing).rejects.toMatchObject({ code: 'review-too-early' })
    expect((await reviewOf(line)) !== undefined).toBe(may)
  })

  test('is not taken for a line of another order, with a made-up link, or from the shop’s side', async () => {
    const [ours, theirs] = [await bought(), await bought()]
    await expect(write(ours.token, { order_line_id: theirs.line })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(write('x'.repeat(43), { order_line_id: ours.line })).rejects.toMatchObject({
      code: 'not-found',
    })
    const desk = await aDesk(room.db, { seller_id: ours.shop.id })
    const asSeller = room.tx(async (tx) =>
      writeReview(tx, room.enqueue, await enterAsSeller(tx, desk, ours.id), {
        ...said,
        kept: [],
        order_line_id: ours.line,
      }),
    )
    await expect(asSeller).rejects.toMatchObject({ code: 'not-found' })
    expect(await reviewOf(ours.line)).toBeUndefined()
  })

  test('is not taken from who works in the shop, signed in now or when it was ordered', async () => {
    const { token, line, shop } = await bought()
    const { account_id } = await aDesk(room.db, { seller_id: shop.id })
    await expect(write(token, { order_line_id: line }, account_id)).rejects.toMatchObject({
      code: 'review-own-shop',
    })
    const { id: buyer } = await anAccount(room.db)
    const own = await bought({ checkout: { account_id: buyer } })
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: own.shop.id, account_id: buyer, role: 'staff' })
      .execute()
    await expect(write(own.token, { order_line_id: own.line })).rejects.toMatchObject({
      code: 'review-own-shop',
    })
  })

  test('is not taken from a guest whose contact is the shop’s, or of somebody who works there', async () => {
    const whatsapp = '+6281000007001'
    const works = { phone: '+6281000007002', email: 'pemilik-toko@contoh.id' }
    const worker = await anAccount(room.db, works)
    for (const [contact, isOwn] of [
      [{ phone: whatsapp }, true],
      [{ phone: works.phone }, true],
      [{ email: 'Pemilik-Toko@contoh.id' }, true],
      [{ phone: '+6281000007003', email: 'orang-lain@contoh.id' }, false],
    ] as const) {
      const { token, line, shop } = await bought()
      await room.db.updateTable('seller').set({ whatsapp }).where('id', '=', shop.id).execute()
      await room.db
        .insertInto('seller_member')
        .values({ seller_id: shop.id, account_id: worker.id, role: 'staff' })
        .execute()
      await room.db
        .updateTable('checkout')
        .set({ phone: null, email: null, ...contact })
        .where('id', '=', (eb) =>
          eb.selectFrom('shop_order').select('checkout_id').where('token', '=', token),
        )
        .execute()
      const wrote = write(token, { order_line_id: line })
      if (isOwn) await expect(wrote).rejects.toMatchObject({ code: 'review-own-shop' })
      else await wrote
    }
  })

  test('is fixed after 30 days, and when it was hidden', async () => {
    const old = await reviewed()
    await ageBy(old.review, '29 days 23 hours')
    await write(old.token, { order_line_id: old.line, stars: 3 })
    await ageBy(old.review, '30 days 1 minute')
    const late = write(old.token, { order_line_id: old.line, stars: 1 })
    await expect(late).rejects.toMatchObject({ code: 'review-fixed' })
    expect(await reviewOf(old.line)).toMatchObject({ stars: 3 })
    const hidden = await reviewed()
    await room.db
      .updateTable('review')
      .set({ hidden_at: new Date() })
      .where('id', '=', hidden.review)
      .execute()
    const again = write(hidden.token, { order_line_id: hidden.line })
    await expect(again).rejects.toMatchObject({ code: 'review-fixed' })
  })

  test('keeps at most four photos, those that stay before those that are new', async () => {
    const { token, line } = await bought()
    const images = await Promise.all([0, 1, 2, 3, 4].map(anImage))
    const [first = '', second = '', ...others] = images
    await wait(line, [first, second])
    await write(token, { order_line_id: line, kept: [first, second] })
    await wait(line, others.slice(0, 2))
    await write(token, { order_line_id: line, kept: [...others.slice(0, 2), second, 'not-its-own'] })
    const shown = async () => {
      const found = await findReviewable(room.db, token)
      return found?.lines[0]?.review?.images.map(({ image_id }) => image_id)
    }
    expect(await shown()).toEqual([second, ...others.slice(0, 2)])
    await wait(line, images)
    const tooMany = write(token, { order_line_id: line, kept: images })
    await expect(tooMany).rejects.toMatchObject({ code: 'review-photos', values: { most: 4 } })
    expect(await shown()).toEqual([second, ...others.slice(0, 2)])
  })

  test('keeps photos that came with a form that was refused, of its own line alone, until it is written', async () => {
    const { token, line } = await bought()
    const other = await bought()
    const [first = '', second = '', third = '', foreign = ''] = await Promise.all([0, 1, 2, 3].map(anImage))
    await wait(line, [first, second])
    await wait(line, [third], [second])
    await wait(other.line, [foreign])
    const waiting = async () =>
      (await findReviewable(room.db, token))?.lines[0]?.waiting.map(({ image_id }) => image_id)
    expect(await waiting()).toEqual([second, third])
    await write(token, { order_line_id: line, kept: [third, foreign] })
    const found = await findReviewable(room.db, token)
    expect(found?.lines[0]?.review?.images.map(({ image_id }) => image_id)).toEqual([third])
    expect(await waiting()).toEqual([])
    const left = await room.db.selectFrom('review_upload').select('order_line_id').execute()
    expect(left).toContainEqual({ order_line_id: other.line })
  })

  test('that is never written loses its photos after seven days', async () => {
    const { line } = await bought()
    await wait(line, [await anImage()])
    const { uploaded_at } = await room.db
      .selectFrom('review_upload')
      .select('uploaded_at')
      .where('order_line_id', '=', line)
      .executeTakeFirstOrThrow()
    const left = async (days: number) => {
      const until = new Date(uploaded_at.getTime() + days * 86_400_000)
      await room.tx((tx) => sweepPhotos(tx, new Date(0), until))
      const rows = await room.db
        .selectFrom('review_upload')
        .select('image_id')
        .where('order_line_id', '=', line)
        .execute()
      return rows.length
    }
    expect([await left(6.9), await left(7.1)]).toEqual([1, 0])
  })

  test('is taken along by who ordered while signed in, with photos and answer, and by nobody else', async () => {
    const { id: buyer } = await anAccount(room.db)
    const { id: stranger } = await anAccount(room.db)
    const { token, line, shop } = await bought({ checkout: { account_id: buyer } })
    await bought({ checkout: { account_id: stranger } })
    const image = await anImage()
    await wait(line, [image])
    await write(token, { order_line_id: line, kept: [image] })
    const { id: review_id } = await room.db
      .selectFrom('review')
      .select('id')
      .where('order_line_id', '=', line)
      .executeTakeFirstOrThrow()
    const desk = await aDesk(room.db, { seller_id: shop.id })
    await room.tx((tx) => answerReview(tx, desk, { review_id, words: 'Terima kasih.' }))
    const site = 'https://etalase.contoh.id'
    expect(await findReviewsOfAccount(room.db, buyer, site)).toMatchObject([
      {
        product: 'Kain Tope',
        ...said,
        hidden_at: null,
        photos: [expect.stringContaining(`${site}/img/${image}/`)],
        answer: { words: 'Terima kasih.' },
        decisions: [],
      },
    ])
    expect(await findReviewsOfAccount(room.db, stranger, site)).toEqual([])
  })

  test('is asked for of the line that waits, or of the one that is chosen', async () => {
    const { token, line, id, product } = await bought()
    const second = await aLine(room.db, id, product.id)
    const chosen = async (asked: string | null) => {
      const found = await findReviewable(room.db, token)
      return found && chosenLine(found, asked)?.id
    }
    expect(await chosen(null)).toBe(line)
    await write(token, { order_line_id: line })
    expect(await chosen(null)).toBe(second)
    expect(await chosen(String(line))).toBe(line)
    expect(await chosen('0')).toBe(second)
    expect(await findReviewable(room.db, 'x'.repeat(43))).toBeUndefined()
  })
})

describe('the average', () => {
  test('follows what is written, changed and hidden', async () => {
    const { shop, product, review, line, token } = await reviewed(5)
    await aReview(room.db, { product_id: product.id, seller_id: shop.id }, { stars: 2 })
    expect(await ratingOf(product.id)).toEqual({ count: 2, stars: 7 })
    await write(token, { order_line_id: line, stars: 4 })
    expect(await ratingOf(product.id)).toEqual({ count: 2, stars: 6 })
    await room.db.updateTable('review').set({ hidden_at: new Date() }).where('id', '=', review).execute()
    expect(await ratingOf(product.id)).toEqual({ count: 1, stars: 2 })
    await room.db.deleteFrom('review').where('product_id', '=', product.id).execute()
    expect(await ratingOf(product.id)).toBeUndefined()
    expect(averageOf({ count: 3, stars: 14 })).toBe(4.7)
  })

  test('is shown with the newest, page by page, without what is hidden', async () => {
    const { shop, product } = await bought()
    const ids: number[] = []
    for (const stars of [1, 2, 3, 4, 5])
      ids.push((await aReview(room.db, { product_id: product.id, seller_id: shop.id }, { stars })).review)
    await room.db
      .updateTable('review')
      .set({ hidden_at: new Date() })
      .where('id', '=', ids[3] ?? 0)
      .execute()
    const page = async (before: number | null) => {
      const found = await findReviews(room.db, product.slug, { limit: 2, before })
      return [found?.rating, found?.reviews.map(({ stars }) => stars), found?.next]
    }
    expect(await page(null)).toEqual([{ count: 4, stars: 11 }, [5, 3], ids[2]])
    expect(await page(ids[2] ?? 0)).toEqual([{ count: 4, stars: 11 }, [2, 1], null])
    await room.db.updateTable('product').set({ published_at: null }).where('id', '=', product.id).execute()
    expect(await findReviews(room.db, product.slug, { limit: 2 })).toBeUndefined()
  })
})

describe('the shop', () => {
  test('answers once, and may change it for 24 hours', async () => {
    const { shop, review } = await reviewed()
    const desk = await aDesk(room.db, { seller_id: shop.id, role: 'staff' })
    const answer = (words: string, by = desk) =>
      room.tx((tx) => answerReview(tx, by, { review_id: review, words }))
    const listed = async (unanswered: boolean) =>
      (await findShopReviews(room.db, desk, { unanswered, before: null })).reviews.map((each) => [
        each.answer?.words,
        each.is_answerable,
      ])
    expect(await listed(true)).toEqual([[undefined, true]])
    await answer('Terima kasih.')
    await answer('Terima kasih, Bu.')
    expect(await listed(false)).toEqual([['Terima kasih, Bu.', true]])
    expect(await listed(true)).toEqual([])
    await sql`update review_answer set answered_at = now() - interval '24 hours 1 minute'
      where review_id = ${review}`.execute(room.db)
    await expect(answer('Lain.')).rejects.toMatchObject({ code: 'review-answered' })
    expect(await listed(false)).toEqual([['Terima kasih, Bu.', false]])
    await expect(answer('Lain.', await aDesk(room.db))).rejects.toMatchObject({ code: 'not-found' })
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'before', 'after'])
      .where('seller_id', '=', shop.id)
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { verb: 'review.answer', before: null, after: { words: 'Terima kasih.' } },
      {
        verb: 'review.answer',
        before: { words: 'Terima kasih.' },
        after: { words: 'Terima kasih, Bu.' },
      },
    ])
  })
})

describe('a report', () => {
  const words = 'Ini menghina penjualnya.'
  const reason = 'Tulisannya menghina penjual.'
  async function reported() {
    const made = await reviewed(1)
    await room.tx((tx) => reportReview(tx, made.review, words))
    const { id: report_id } = await room.db
      .selectFrom('review_report')
      .select('id')
      .where('review_id', '=', made.review)
      .executeTakeFirstOrThrow()
    return { ...made, report_id }
  }
  const decide = (report_id: number, is_upheld: boolean, by = officer) =>
    room.tx((tx) => decideReviewReport(tx, room.enqueue, by, { report_id, is_upheld, reason }))

  test('waits once, however many come, until the agency has decided', async () => {
    const { review, product, report_id } = await reported()
    await room.tx((tx) => reportReview(tx, review, 'Sekali lagi: menghina.'))
    const open = await room.db
      .selectFrom('review_report')
      .select('id')
      .where('review_id', '=', review)
      .execute()
    expect(open).toEqual([{ id: report_id }])
    await decide(report_id, false)
    expect(await ratingOf(product.id)).toEqual({ count: 1, stars: 1 })
    await room.tx((tx) => reportReview(tx, review, 'Sekali lagi: menghina.'))
  })

  test('that is right hides the review, once and for good, with an act', async () => {
    const { review, product, shop, report_id, token } = await reported()
    await decide(report_id, true)
    expect(await ratingOf(product.id)).toBeUndefined()
    const found = await findReviewable(room.db, token)
    expect(found?.lines[0]?.review).toMatchObject({ is_hidden: true, hidden_why: reason })
    await expect(decide(report_id, false)).rejects.toMatchObject({
      code: 'already-decided',
      values: { what: 'disembunyikan' },
    })
    await expect(room.tx((tx) => reportReview(tx, review, words))).rejects.toMatchObject({
      code: 'not-found',
    })
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'subject_kind', 'subject_id', 'after', 'account_id'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(acts).toEqual([
      {
        verb: 'review.hide',
        subject_kind: 'review',
        subject_id: String(review),
        after: { is_hidden: true, reason },
        account_id: officer.account_id,
      },
    ])
  })

  const again = 'Setelah dibaca ulang, ini pendapat tentang barangnya.'
  const restore = (report_id: number, by: typeof officer) =>
    room.tx((tx) => restoreReview(tx, room.enqueue, by, { report_id, reason: again }))

  test('hides a review, and shows it again, with word to its writer and its shop', async () => {
    const { shop, report_id, token } = await reported()
    const of = room.db
      .selectFrom('checkout')
      .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
      .where('shop_order.token', '=', token)
      .select('checkout.id')
    const email = `penulis-${report_id}@contoh.id`
    await room.db.updateTable('checkout').set({ email }).where('id', '=', of).execute()
    await decide(report_id, true)
    await restore(report_id, await anOfficer(room.db))
    const letters = await room.db
      .selectFrom('mail_message')
      .where('to_address', '=', email)
      .select(['subject', 'text'])
      .orderBy('id')
      .execute()
    expect(letters).toEqual([
      {
        subject: expect.stringMatching(/^Ulasan Anda untuk pesanan ET-.* disembunyikan$/) as string,
        text: expect.stringContaining(`> ${reason}`) as string,
      },
      {
        subject: expect.stringMatching(/^Ulasan Anda untuk pesanan ET-.* ditampilkan lagi$/) as string,
        text: expect.stringContaining(`> ${again}`) as string,
      },
    ])
    const notices = await room.db
      .selectFrom('notice')
      .where('seller_id', '=', shop.id)
      .where('kind', 'in', ['review-hidden', 'review-shown'])
      .select(['kind', 'data'])
      .orderBy('id')
      .execute()
    const data = { product: 'Kain Tope' }
    expect(notices).toEqual([
      { kind: 'review-hidden', data },
      { kind: 'review-shown', data },
    ])
  })

  test('that hid a review is read anew by somebody else, who shows it again: once, with an act', async () => {
    const { review, product, shop, report_id, token, line } = await reported()
    const colleague = await anOfficer(room.db)
    await expect(restore(report_id, colleague)).rejects.toMatchObject({ code: 'not-found' })
    await decide(report_id, true)
    await expect(restore(report_id, officer)).rejects.toMatchObject({ code: 'review-two-people' })
    expect(await ratingOf(product.id)).toBeUndefined()
    await restore(report_id, colleague)
    expect(await ratingOf(product.id)).toEqual({ count: 1, stars: 1 })
    expect((await findReviews(room.db, product.slug, { limit: 2 }))?.reviews).toHaveLength(1)
    const told = { hidden_why: reason, shown_again_why: again }
    expect((await findReviewable(room.db, token))?.lines[0]?.review).toMatchObject({
      is_hidden: false,
      ...told,
    })
    const desk = await aDesk(room.db, { seller_id: shop.id })
    const listed = await findShopReviews(room.db, desk, { unanswered: false, before: null })
    expect(listed.reviews).toMatchObject([{ hidden_at: null, ...told }])
    await expect(restore(report_id, colleague)).rejects.toMatchObject({
      code: 'already-decided',
      values: { what: 'ditampilkan lagi' },
    })
    expect(await findReviewReport(room.db, officer, report_id)).toMatchObject({
      is_upheld: true,
      restored_why: again,
    })
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'subject_id', 'before', 'after', 'account_id'])
      .where('seller_id', '=', shop.id)
      .orderBy('id')
      .execute()
    expect(acts.slice(1)).toEqual([
      {
        verb: 'review.restore',
        subject_id: String(review),
        before: { is_hidden: true, reason },
        after: { is_hidden: false, reason: again },
        account_id: colleague.account_id,
      },
    ])
    await write(token, { order_line_id: line, stars: 2 })
    expect(await ratingOf(product.id)).toEqual({ count: 1, stars: 2 })
  })

  test('may hide it once more after that, for another reason', async () => {
    const { review, product, report_id, token } = await reported()
    await decide(report_id, true)
    await restore(report_id, await anOfficer(room.db))
    await room.tx((tx) => reportReview(tx, review, 'Sekarang membuka nomor telepon.'))
    const second = await room.db
      .selectFrom('review_report')
      .select('id')
      .where('review_id', '=', review)
      .where('decided_at', 'is', null)
      .executeTakeFirstOrThrow()
    const why = 'Membuka nomor telepon orang.'
    await room.tx((tx) =>
      decideReviewReport(tx, room.enqueue, officer, { report_id: second.id, is_upheld: true, reason: why }),
    )
    expect(await ratingOf(product.id)).toBeUndefined()
    expect((await findReviewable(room.db, token))?.lines[0]?.review).toMatchObject({
      is_hidden: true,
      hidden_why: why,
      shown_again_why: null,
    })
  })

  test('that hid a review is not undone from another region, by who works in the shop, or where it was kept', async () => {
    const { report_id, shop } = await reported()
    const kept = await reported()
    await decide(report_id, true)
    await decide(kept.report_id, false)
    const colleague = await anOfficer(room.db)
    await expect(restore(kept.report_id, colleague)).rejects.toMatchObject({ code: 'not-found' })
    const stranger = await anOfficer(room.db, { regency_code: '72.09' })
    await expect(restore(report_id, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id: colleague.account_id, role: 'owner' })
      .execute()
    await expect(restore(report_id, colleague)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is seen by the region’s agency alone, and not by who works in the shop', async () => {
    const { report_id, shop } = await reported()
    const seen = async (by: typeof officer) => [
      (await findReviewReports(room.db, by, { isDecided: false, after: null })).items.some(
        ({ id }) => id === report_id,
      ),
      (await findReviewReport(room.db, by, report_id)) !== undefined,
    ]
    expect(await seen(officer)).toEqual([true, true])
    const stranger = await anOfficer(room.db, { regency_code: '72.09' })
    expect(await seen(stranger)).toEqual([false, false])
    await expect(decide(report_id, true, stranger)).rejects.toMatchObject({ code: 'not-found' })
    const colleague = await anOfficer(room.db)
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id: colleague.account_id, role: 'owner' })
      .execute()
    expect(await seen(colleague)).toEqual([false, false])
    await expect(decide(report_id, true, colleague)).rejects.toMatchObject({ code: 'not-found' })
  })
})
