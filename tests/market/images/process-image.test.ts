import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFailedImages } from '../../../src/market/images/find-failed-images.ts'
import { pictureOf } from '../../../src/market/images/picture.ts'
import { processImage } from '../../../src/market/images/process-image.ts'
import { reprocessImages, type Progress } from '../../../src/market/images/reprocess-images.ts'
import { setFocalPoint } from '../../../src/market/images/set-focal-point.ts'
import type { Storage } from '../../../src/market/images/storage.ts'
import { imageRoom } from '../../support/image-room.ts'
import { animatedGif, colourAt, cornersOf, plain, quarters, spot } from '../../support/pictures.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
beforeAll(async () => {
  room = await imageRoom()
})
afterAll(() => room.close())

const imageRow = (id: string) =>
  room.db.selectFrom('image').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('every variant has its format and size, and none is enlarged', async () => {
  const files = await room.publish(await quarters(1000, 700).png().toBuffer())
  const found = await Promise.all(
    files.map(async ({ key, bytes }) => {
      const { format, width, height } = await sharp(bytes).metadata()
      return `${key.replace(/.*\/[0-9a-f]{32}/, '')} ${format} ${width}x${height}`
    }),
  )
  const names = { avif: 'heif', webp: 'webp', jpg: 'jpeg' }
  const expected = (crop: string, sizes: string[]) =>
    sizes.flatMap((size) =>
      Object.entries(names).map(([end, format]) => `${crop}/${size.split('x')[0]}.${end} ${format} ${size}`),
    )
  expect(found).toEqual([
    ...expected('', ['160x112', '320x224', '480x336', '800x560', '1000x700']),
    ...expected(found.at(-1)?.split('/')[0] ?? '', ['160x160', '320x320', '480x480', '640x640']),
  ])
})

// EXIF 2.3, tag 0x0112: where the first row and the first column of the file are in the upright picture.
const uprights = {
  1: ['red', 'green', 'white', 'blue'],
  2: ['green', 'red', 'blue', 'white'],
  3: ['white', 'blue', 'red', 'green'],
  4: ['blue', 'white', 'green', 'red'],
  5: ['red', 'blue', 'white', 'green'],
  6: ['blue', 'red', 'green', 'white'],
  7: ['white', 'green', 'red', 'blue'],
  8: ['green', 'white', 'blue', 'red'],
}
for (const [orientation, corners] of Object.entries(uprights))
  test(`orientation ${orientation} ends upright in every variant`, async () => {
    const bytes = await quarters(400, 300)
      .withMetadata({ orientation: Number(orientation) })
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).orientation).toBe(Number(orientation))
    const files = await room.publish(bytes)
    const tall = Number(orientation) >= 5
    for (const file of files) {
      expect([file.key, await cornersOf(file.bytes)]).toEqual([file.key, corners])
      if (!file.focal) expect(file.width > file.height).toBe(!tall)
    }
  })

test('no variant has metadata: neither place nor camera, profile or comment', async () => {
  const bytes = await quarters(500, 400)
    .withExif({
      IFD0: { Make: 'Kamera Rahasia', Copyright: 'Ibu Sitti' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '5/1 37/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '119/1 42/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  const before = await sharp(bytes).metadata()
  expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true)
  const image = await room.accept(bytes)
  const preview = await room.stored(`variants/${image.image_id}/320.webp`)
  const files = await room.publish(bytes)
  for (const file of [preview, ...files.map((f) => f.bytes)]) {
    const { exif, xmp, iptc, icc, comments } = await sharp(file).metadata()
    expect({ exif, xmp, iptc, icc, comments }).toEqual({})
    expect(file.toString('latin1')).not.toMatch(/Exif|Rahasia|Sitti|xmpmeta/)
  }
})

describe('colours end as sRGB', () => {
  const corners = ['red', 'green', 'white', 'blue']
  const everyCorner = async (bytes: Buffer) =>
    Promise.all((await room.publish(bytes)).map((file) => cornersOf(file.bytes)))

  test('Display P3, JPEG and 16-bit PNG', async () => {
    const jpeg = await quarters(401).withIccProfile('p3').jpeg({ chromaSubsampling: '4:4:4' }).toBuffer()
    const png = await quarters(402).toColourspace('rgb16').withIccProfile('p3').png().toBuffer()
    const raw = await sharp(jpeg, { ignoreIcc: true }).raw().toBuffer()
    expect(raw[0]).toBeLessThan(240) // the file's own numbers are not those of sRGB
    for (const bytes of [jpeg, png])
      for (const found of await everyCorner(bytes)) expect(found).toEqual(corners)
    const pure = await plain(200, 200).withIccProfile('p3').png().toBuffer()
    const jpeg200 = (await room.publish(pure)).find((file) => file.key.endsWith('/200.jpg'))
    const pixel = await sharp(jpeg200?.bytes).raw().toBuffer()
    expect([...pixel.subarray(0, 3)].map((v) => Math.round(v / 8))).toEqual([32, 0, 0])
  })

  test('CMYK', async () => {
    const bytes = await plain(300, 200).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(bytes).metadata()).space).toBe('cmyk')
    for (const file of await room.publish(bytes)) {
      const { data, info } = await sharp(file.bytes).raw().toBuffer({ resolveWithObject: true })
      expect(info.channels).toBe(3)
      const [red = 0, green = 255, blue = 255] = data
      expect([red > 200, green < 70, blue < 70]).toEqual([true, true, true])
    }
  })

  test('16 bits', async () => {
    const bytes = await quarters(403).toColourspace('rgb16').png().toBuffer()
    expect((await sharp(bytes).metadata()).depth).toBe('ushort')
    for (const found of await everyCorner(bytes)) expect(found).toEqual(corners)
  })

  test('grey', async () => {
    const bytes = await quarters(404).toColourspace('b-w').png().toBuffer()
    expect((await sharp(bytes).metadata()).channels).toBe(1)
    const [topLeft, , bottomRight] = (await everyCorner(bytes)).at(-1) ?? []
    expect([topLeft, bottomRight]).toEqual([expect.stringMatching(/^rgb\((\d+),\1,\1\)$/), 'white'])
  })

  test('transparency becomes white', async () => {
    const clear = {
      width: 300,
      height: 300,
      channels: 4 as const,
      background: { r: 255, g: 0, b: 0, alpha: 0 },
    }
    const bytes = await sharp({ create: clear })
      .composite([{ input: await plain(150, 300, 'blue').png().toBuffer(), left: 0, top: 0 }])
      .png()
      .toBuffer()
    for (const found of await everyCorner(bytes)) expect(found).toEqual(['blue', 'white', 'white', 'blue'])
  })
})

test('of an animation the first frame', async () => {
  for (const file of await room.publish(await animatedGif(), 'image/gif'))
    expect(await colourAt(file.bytes, 0.5, 0.9)).toBe('red')
})

test('one pixel has one width', async () => {
  const files = await room.publish(await plain(1, 1, 'blue').png().toBuffer())
  expect(files.map(({ width, height }) => `${width}x${height}`)).toEqual(Array<string>(6).fill('1x1'))
})

test('a picture names only files that are there, before and after', async () => {
  for (const [width, height] of [
    [1, 1],
    [150, 90],
    [320, 320],
    [700, 2100],
    [3000, 600],
  ] as const) {
    const image = await room.accept(await quarters(width, height).jpeg().toBuffer())
    const names = async (state: string) => {
      for (const whole of [true, false]) {
        const { src, sources } = pictureOf({ ...image, state, alt: '' }, whole)
        const paths = [
          src,
          ...sources.flatMap((s) => s.srcset.split(',').map((part) => part.replace(/ .*/, ''))),
        ]
        for (const path of paths)
          expect([path, await room.stored(path.replace('/img/', 'variants/'))]).toEqual([
            path,
            expect.any(Buffer),
          ])
      }
    }
    await names('preview')
    await processImage(room.db, room.storage, image.image_id)
    await names('ready')
  }
})

describe('when it goes wrong', () => {
  test('what may pass is thrown, and the next try ends ready', async () => {
    const { image_id } = await room.accept(await quarters(600).jpeg().toBuffer())
    let puts = 0
    const flaky: Storage = {
      ...room.storage,
      put: (...file) => (++puts === 5 ? Promise.reject(new Error('disk full')) : room.storage.put(...file)),
    }
    await expect(processImage(room.db, flaky, image_id)).rejects.toThrow('disk full')
    expect(await imageRow(image_id)).toMatchObject({ state: 'preview', failure: null, ready_at: null })
    expect(await processImage(room.db, flaky, image_id)).toBe('ready')
    expect(await imageRow(image_id)).toMatchObject({ state: 'ready', ready_at: expect.any(Date) as Date })
  })

  test('a broken original ends as failed, is listed with its reason, and can be made again', async () => {
    const bytes = await quarters(610).jpeg().toBuffer()
    const { image_id } = await room.accept(bytes)
    await room.storage.put(`originals/${image_id}`, bytes.subarray(0, 2000), '')
    expect(await processImage(room.db, room.storage, image_id)).toBe('failed')
    await room.storage.delete(`originals/${image_id}`)
    const other = await room.accept(await quarters(620).jpeg().toBuffer())
    await room.storage.delete(`originals/${other.image_id}`)
    expect(await processImage(room.db, room.storage, other.image_id)).toBe('failed')
    const listed = await findFailedImages(room.db)
    expect(listed.map((row) => [row.image_id, row.failure])).toEqual([
      [other.image_id, 'image-original-missing'],
      [image_id, expect.stringMatching(/^image-truncated: .*premature end/)],
    ])

    await room.storage.put(`originals/${image_id}`, bytes, '')
    const seen: Progress[] = []
    expect(await reprocessImages(room.db, room.storage, 'failed', (p) => seen.push(p))).toEqual({
      ready: 1,
      failed: 1,
    })
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect((await findFailedImages(room.db)).map((row) => row.image_id)).toEqual([other.image_id])
  })

  test('an image that is gone is no error', async () => {
    expect(await processImage(room.db, room.storage, '0'.repeat(32))).toBe('gone')
  })
})

test('reprocessing brings back lost variants, and goes on after the last one done', async () => {
  const { image_id } = await room.accept(await quarters(630).jpeg().toBuffer())
  const lost = `variants/${image_id}/160.avif`
  const after = (BigInt(`0x${image_id}`) - 1n).toString(16).padStart(32, '0')
  const first = await reprocessImages(room.db, room.storage, 'all', () => {}, after)
  await room.storage.delete(lost)
  const second = await reprocessImages(room.db, room.storage, 'all', () => {}, image_id)
  expect(first.ready + first.failed).toBe(second.ready + second.failed + 1)
  await expect(room.stored(lost)).rejects.toThrow('not in storage')
  await reprocessImages(room.db, room.storage, 'all', () => {}, after)
  expect(await room.stored(lost)).toEqual(expect.any(Buffer))
})

test('the focal point moves the crop, under a new name', async () => {
  const bytes = await spot(900, 300, { x: 850, y: 150 }).jpeg().toBuffer()
  const { image_id } = await room.accept(bytes)
  await processImage(room.db, room.storage, image_id)
  await setFocalPoint(room.db, room.storage, image_id, { focal_x: 0, focal_y: 50 })
  await setFocalPoint(room.db, room.storage, image_id, { focal_x: 100, focal_y: 50 })
  expect(await imageRow(image_id)).toMatchObject({ focal_x: 100, focal_y: 50, state: 'ready' })
  const left = await room.stored(`variants/${image_id}-0-50/300.jpg`)
  const right = await room.stored(`variants/${image_id}-100-50/300.jpg`)
  expect(await colourAt(left, 250 / 300, 0.5)).toBe('white')
  expect(await colourAt(right, 250 / 300, 0.5)).toBe('red')
})
