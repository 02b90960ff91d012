import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allVariants, originalKey } from '../../../src/market/images/image.ts'
import { processImage } from '../../../src/market/images/process-image.ts'
import { settleImage } from '../../../src/market/images/settle-image.ts'
import { settleImages } from '../../../src/market/images/settle-images.ts'
import { sweepPhotos } from '../../../src/market/reviews/sweep-photos.ts'
import type { Storage } from '../../../src/market/images/storage.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { imageRoom } from '../../support/image-room.ts'
import { quarters } from '../../support/pictures.ts'
import { aReview } from '../../support/review-room.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
let bought: { product_id: number; seller_id: number }
beforeAll(async () => {
  room = await imageRoom()
  const shop = await aSeller(room.db)
  const product = await aProduct(room.db, { seller_id: shop.id })
  bought = { product_id: product.id, seller_id: shop.id }
})
afterAll(() => room.close())

let width = 500
/** A picture of its own, published. */
async function aPhoto() {
  const bytes = await quarters((width += 2))
    .png()
    .toBuffer()
  const image = await room.accept(bytes)
  await processImage(room.db, room.storage, image.image_id)
  return { ...image, bytes, id: image.image_id }
}
type Photo = Awaited<ReturnType<typeof aPhoto>>

async function aReviewWith({ id: image_id }: Photo) {
  const { review, line } = await aReview(room.db, bought)
  await room.db.insertInto('review_image').values({ review_id: review, image_id, position: 0 }).execute()
  return { review, line }
}
const hide = (review: number, hidden_at: Date | null) =>
  room.db.updateTable('review').set({ hidden_at }).where('id', '=', review).execute()
const isThere = async (key: string) => {
  const file = await room.storage.get(key)
  file?.body.destroy()
  return file !== null
}
/** How many of its public files there are, and whether its original and its row are. */
async function stateOf(photo: Photo) {
  const files = await Promise.all(allVariants(photo.id, photo, photo).map(({ key }) => isThere(key)))
  const row = await room.db.selectFrom('image').select('id').where('id', '=', photo.id).executeTakeFirst()
  const published = files.every((is) => is) ? 'all' : files.filter((is) => is).length
  return { published, original: await isThere(originalKey(photo.id)), row: row !== undefined }
}
/** What the server does each minute and the queue right after it, `minutes` from now. */
async function pass(minutes = 0, storage: Storage = room.storage) {
  room.jobs.length = 0
  const later = sql<Date>`clock_timestamp() + ${minutes} * interval '1 minute'`.as('until')
  const { until } = await room.db.selectNoFrom(later).executeTakeFirstOrThrow()
  await room.db.transaction().execute((tx) => settleImages(tx, room.enqueue, until))
  await work(storage)
}
async function work(storage: Storage) {
  for (let job = room.jobs.shift(); job; job = room.jobs.shift()) {
    if (job.queue === 'image.settle') await settleImage(room.db, storage, room.enqueue, job.data.image_id)
    if (job.queue === 'image.process') await processImage(room.db, storage, job.data.image_id)
  }
}
const anHourAgo = ({ id }: Photo) =>
  room.db
    .updateTable('image')
    .set({ withdrawn_at: sql<Date>`withdrawn_at - interval '61 minutes'` })
    .where('id', '=', id)
    .execute()

const whole = { published: 'all', original: true, row: true }
const withdrawn = { published: 0, original: true, row: true }
const nothing = { published: 0, original: false, row: false }

describe('a photo of a hidden review', () => {
  test('is withdrawn within a minute, and comes back with the review', async () => {
    const photo = await aPhoto()
    const { review } = await aReviewWith(photo)
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
    await hide(review, new Date())
    await pass()
    expect(await stateOf(photo)).toEqual(withdrawn)
    await anHourAgo(photo)
    await pass(120)
    expect(await stateOf(photo)).toEqual(withdrawn)
    await hide(review, null)
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
  })

  test('is not published by making all pictures anew, nor by a job that was on its way', async () => {
    const photo = await aPhoto()
    const { review } = await aReviewWith(photo)
    let meanwhile = async () => {
      meanwhile = () => Promise.resolve()
      await hide(review, new Date())
      await pass()
    }
    const slow: Storage = {
      ...room.storage,
      put: async (...file) => {
        await meanwhile()
        await room.storage.put(...file)
      },
    }
    expect(await processImage(room.db, slow, photo.id)).toBe('gone')
    expect(await stateOf(photo)).toEqual(withdrawn)
    expect(await processImage(room.db, room.storage, photo.id)).toBe('gone')
    expect(await stateOf(photo)).toEqual(withdrawn)
  })

  test('stays where something else shows it', async () => {
    const photo = await aPhoto()
    const { review } = await aReviewWith(photo)
    await aReviewWith(photo)
    await hide(review, new Date())
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
  })
})

describe('a photo that nobody refers to any more', () => {
  const aWaiting = async (photo: Photo) => {
    const { line } = await aReview(room.db, bought)
    await room.db.insertInto('review_upload').values({ order_line_id: line, image_id: photo.id }).execute()
    return () => room.db.deleteFrom('review_upload').where('order_line_id', '=', line).execute()
  }

  test('of a review that was not written is withdrawn after seven days, and deleted with its original an hour later', async () => {
    const photo = await aPhoto()
    await aWaiting(photo)
    const inSevenDays = new Date(Date.now() + 7 * 86_400_000 + 60_000)
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
    await room.db.transaction().execute((tx) => sweepPhotos(tx, new Date(0), inSevenDays))
    await pass()
    expect(await stateOf(photo)).toEqual(withdrawn)
    await pass(59)
    expect(await stateOf(photo)).toEqual(withdrawn)
    await anHourAgo(photo)
    await pass(61)
    expect(await stateOf(photo)).toEqual(nothing)
  })

  test('goes with the order that it came with', async () => {
    const photo = await aPhoto()
    const { line } = await aReviewWith(photo)
    await room.db.deleteFrom('order_line').where('id', '=', line).execute()
    await pass()
    await anHourAgo(photo)
    await pass(61)
    expect(await stateOf(photo)).toEqual(nothing)
  })

  test('stays where a shop has it too', async () => {
    const photo = await aPhoto()
    const remove = await aWaiting(photo)
    const { seller_id } = bought
    await room.db.insertInto('seller_image').values({ seller_id, image_id: photo.id }).execute()
    await remove()
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
  })

  test('is whole again where the same picture is sent once more, also while its files are taken away', async () => {
    const photo = await aPhoto()
    const remove = await aWaiting(photo)
    await remove()
    await pass()
    expect(await stateOf(photo)).toEqual(withdrawn)
    await room.accept(photo.bytes)
    await aWaiting(photo)
    await work(room.storage)
    expect(await stateOf(photo)).toEqual(whole)

    const second = await aPhoto()
    await (
      await aWaiting(second)
    )()
    let meanwhile = async () => {
      meanwhile = () => Promise.resolve()
      await room.accept(second.bytes)
      await aWaiting(second)
    }
    await pass(0, {
      ...room.storage,
      delete: async (key) => {
        await meanwhile()
        await room.storage.delete(key)
      },
    })
    expect(await stateOf(second)).toEqual(whole)
  })

  test('that somebody refers to a moment later is published again', async () => {
    const photo = await aPhoto()
    await (
      await aWaiting(photo)
    )()
    await pass()
    await aWaiting(photo)
    await pass()
    expect(await stateOf(photo)).toEqual(whole)
  })
})

test('whoever may refer to a picture is counted', async () => {
  const { rows } = await sql<{ is_counted: boolean; from: string }>`
    select conrelid::regclass::text as "from",
      pg_get_viewdef('image_use'::regclass) ~ ('FROM \\(*(public\\.)?' || conrelid::regclass || '\\M') as is_counted
    from pg_constraint where confrelid = 'image'::regclass and contype = 'f'`.execute(room.db)
  expect(rows.length).toBeGreaterThan(7)
  expect(rows.filter(({ is_counted }) => !is_counted)).toEqual([])
})
