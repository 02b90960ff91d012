import sharp, { type Sharp } from 'sharp'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decodeImage, readHeader } from '../../../src/market/images/decode-image.ts'
import { hashImages } from '../../../src/market/images/hash-images.ts'
import { workingSize } from '../../../src/market/images/image.ts'
import { perceptualHash } from '../../../src/market/images/perceptual-hash.ts'
import { imageRoom } from '../../support/image-room.ts'
import { photo, plain } from '../../support/pictures.ts'

/** As an upload is looked at: the bitmap of its preview. */
async function hashOf(bytes: Buffer) {
  const header = await readHeader(bytes, 'jpeg')
  return perceptualHash(await decodeImage(bytes, header, workingSize(header, 320, 320)))
}
const jpeg = (picture: Sharp, quality = 85) => picture.jpeg({ quality }).toBuffer()
async function distance(one: Buffer, other: Buffer) {
  const [a, b] = [await hashOf(one), await hashOf(other)]
  if (a === null || b === null) throw new Error('A picture without structure')
  return BigInt.asUintN(64, a ^ b)
    .toString(2)
    .replaceAll('0', '').length
}

const original = await jpeg(await photo(1200, 900))

test.each([
  ['made smaller', () => jpeg(sharp(original).resize(400))],
  ['compressed hard', () => jpeg(sharp(original), 25)],
  ['made smaller and compressed', () => jpeg(sharp(original).resize(640), 40)],
  ['trimmed a little', () => jpeg(sharp(original).extract({ left: 8, top: 6, width: 1184, height: 888 }))],
  ['a little lighter', () => jpeg(sharp(original).modulate({ brightness: 1.1 }))],
])('a copy that is %s differs in six bits at most', async (_, copy) => {
  expect(await distance(original, await copy())).toBeLessThanOrEqual(6)
})

test.each([
  ['mirrored', () => jpeg(sharp(original).flop())],
  ['another part', () => jpeg(sharp(original).extract({ left: 600, top: 0, width: 600, height: 450 }))],
  ['upside down', () => jpeg(sharp(original).rotate(180))],
])('a picture that is %s is another one', async (_, other) => {
  expect(await distance(original, await other())).toBeGreaterThan(12)
})

test('a picture without structure has none', async () => {
  expect(await hashOf(await jpeg(plain(400, 300)))).toBeNull()
})

test('an upload is noted as it looks, and what was there before is noted later', async () => {
  const room = await imageRoom()
  const hashes = async () =>
    (
      await sql<{ hash: string | null }>`select perceptual_hash::text hash from image order by id`.execute(
        room.db,
      )
    ).rows
  await room.accept(original)
  await room.accept(await jpeg(plain(400, 300)))
  const noted = await hashes()
  expect(noted.map(({ hash }) => hash).toSorted()).toEqual([String(await hashOf(original)), null].toSorted())
  await sql`update image set perceptual_hash = null`.execute(room.db)
  expect(await hashImages(room.db, room.storage)).toEqual({ looked: 2, unreadable: 0 })
  expect(await hashes()).toEqual(noted)
  await room.close()
})
