import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptImage } from '../../../src/market/images/accept-image.ts'
import { failImage } from '../../../src/market/images/fail-image.ts'
import { previewVariants } from '../../../src/market/images/image.ts'
import { Refusal } from '../../../src/refusal.ts'
import { imageRoom } from '../../support/image-room.ts'
import { animatedGif, bombPng, colourAt, plain, quarters, spot, svg } from '../../support/pictures.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
beforeAll(async () => {
  room = await imageRoom()
})
afterAll(() => room.close())

describe('an accepted picture', () => {
  test('is stored by its content, with a preview and a job', async () => {
    const bytes = await spot(800, 600, { x: 700, y: 100 }).jpeg().toBuffer()
    room.jobs.length = 0
    const image = await room.accept(bytes, 'image/jpeg')
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
    expect(image).toEqual({
      image_id: id,
      width: 800,
      height: 600,
      focal_x: expect.closeTo(88, -1) as number,
      focal_y: expect.closeTo(17, -1) as number,
      state: 'preview',
      dominant_colour: '#f8f8f8',
      thumbhash: expect.stringMatching(/^[A-Za-z0-9+/]{20,40}=*$/) as string,
    })
    expect(room.jobs).toEqual([{ queue: 'image.process', data: { image_id: id } }])
    expect(await room.stored(`originals/${id}`)).toEqual(bytes)
    const [whole, crop] = await Promise.all(
      previewVariants(id, image, image).map(({ key }) => room.stored(key)),
    )
    expect(await colourAt(whole as Buffer, 700 / 800, 100 / 600)).toBe('red')
    // The crop is the right-hand 600 x 600, where the spot is.
    expect(await colourAt(crop as Buffer, 500 / 600, 100 / 600)).toBe('red')
  })

  for (const [type, make] of Object.entries({
    'image/jpeg': () => quarters().jpeg().toBuffer(),
    'image/png': () => quarters().png().toBuffer(),
    'image/webp': () => quarters().webp().toBuffer(),
    'image/avif': () => quarters().avif({ effort: 0 }).toBuffer(),
    'image/tiff': () => quarters().tiff().toBuffer(),
    'image/gif': () => quarters().gif().toBuffer(),
    'application/octet-stream': () => quarters(402).png().toBuffer(),
  }))
    test(`may be ${type}`, async () => {
      expect(await room.accept(await make(), type)).toMatchObject({ height: 300, state: 'preview' })
    })

  test('may be one pixel', async () => {
    expect(await room.accept(await plain(1, 1).png().toBuffer())).toMatchObject({ width: 1, height: 1 })
  })

  test('may have stray bytes between its parts, as phones write them', async () => {
    const bytes = await quarters(404).jpeg().toBuffer()
    const end = bytes.length - 2
    const stray = Buffer.concat([bytes.subarray(0, end), Buffer.from('stray'), bytes.subarray(end)])
    expect(await room.accept(stray, 'image/jpeg')).toMatchObject({ width: 404 })
  })
})

describe('the same photo twice', () => {
  const rows = (id: string) => room.db.selectFrom('image').selectAll().where('id', '=', id).execute()

  test('is one image and one job', async () => {
    const bytes = await quarters(410).png().toBuffer()
    room.jobs.length = 0
    const first = await room.accept(bytes)
    expect(await room.accept(bytes)).toEqual(first)
    expect(await rows(first.image_id)).toHaveLength(1)
    expect(room.jobs).toHaveLength(1)
  })

  test('at the same moment, too', async () => {
    const bytes = await quarters(420).png().toBuffer()
    room.jobs.length = 0
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => room.accept(bytes)))
    expect(new Set(all.map((image) => JSON.stringify(image))).size).toBe(1)
    expect(room.jobs).toHaveLength(1)
  })

  test('is tried again after it failed', async () => {
    const bytes = await quarters(430).png().toBuffer()
    const { image_id } = await room.accept(bytes)
    await failImage(room.db, image_id, 'disk full')
    room.jobs.length = 0
    expect(await room.accept(bytes)).toMatchObject({ image_id, state: 'preview' })
    expect(room.jobs).toHaveLength(1)
  })

  test('without its job there is no image', async () => {
    const bytes = await quarters(440).png().toBuffer()
    const broken = () => Promise.reject(new Error('queue is away'))
    const upload = { body: Readable.from([bytes]) }
    await expect(acceptImage(room.db, room.storage, broken, upload)).rejects.toThrow('queue is away')
    expect(await rows(createHash('sha256').update(bytes).digest('hex').slice(0, 32))).toEqual([])
  })
})

describe('refused', () => {
  const refusal = (bytes: Buffer, type?: string) =>
    room.accept(bytes, type).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refusal ? error.code : error),
    )

  test('SVG, also in disguise', async () => {
    expect(await refusal(svg, 'image/svg+xml')).toBe('image-svg')
    expect(await refusal(svg, 'image/png')).toBe('image-svg')
    expect(await refusal(svg)).toBe('image-svg')
  })

  test('what is no picture', async () => {
    expect(await refusal(Buffer.from('Selamat pagi'), 'image/jpeg')).toBe('image-not-an-image')
    expect(await refusal(Buffer.alloc(0))).toBe('image-not-an-image')
    expect(await refusal(Buffer.from('%PDF-1.7'), 'application/pdf')).toBe('image-not-an-image')
  })

  test('a GIF that says JPEG, and a type that is no picture', async () => {
    expect(await refusal(await animatedGif(), 'image/jpeg')).toBe('image-type-mismatch')
    expect(await refusal(await quarters().png().toBuffer(), 'text/html')).toBe('image-type-mismatch')
  })

  for (const [format, make] of Object.entries({
    jpeg: () => quarters(900, 700).jpeg().toBuffer(),
    'progressive jpeg': () => quarters(900, 700).jpeg({ progressive: true }).toBuffer(),
    png: () => quarters(900, 700).png({ compressionLevel: 0 }).toBuffer(),
    webp: () => quarters(900, 700).webp().toBuffer(),
    avif: () => quarters(900, 700).avif({ effort: 0 }).toBuffer(),
    tiff: () => quarters(900, 700).tiff({ compression: 'none' }).toBuffer(),
    gif: () => quarters(900, 700).gif().toBuffer(),
  }))
    test(`a truncated ${format}`, async () => {
      const bytes = await make()
      for (const part of [0.1, 0.5, 0.9])
        expect([part, await refusal(bytes.subarray(0, bytes.length * part))]).toEqual([
          part,
          'image-truncated',
        ])
    })

  test('a decompression bomb, by its header', async () => {
    expect(await refusal(bombPng(30_000, 30_000), 'image/png')).toBe('image-too-many-pixels')
    expect(await refusal(bombPng(2 ** 31 - 1, 2 ** 31 - 1))).toMatch(/^image-(truncated|too-many-pixels)$/)
  })

  test('over 60 megapixels, and an AVIF that would fill the memory at 24', async () => {
    expect(await refusal(await plain(7800, 7800).jpeg().toBuffer())).toBe('image-too-many-pixels')
    expect(await refusal(await plain(4900, 4900).avif({ effort: 0 }).toBuffer())).toBe(
      'image-too-many-pixels',
    )
  })

  test('longer than ten times its width', async () => {
    expect(await refusal(await plain(20, 201).png().toBuffer())).toBe('image-too-elongated')
    expect(await refusal(await plain(20, 200).png().toBuffer())).toBe('accepted')
  })

  test('a HEIC that libvips cannot read', async () => {
    const avif = await quarters().avif({ effort: 0 }).toBuffer()
    const heic = Buffer.from(
      avif.toString('latin1').replaceAll('avif', 'heic').replaceAll('av01', 'hvc1'),
      'latin1',
    )
    expect(await refusal(heic, 'image/heic')).toBe('image-heic-unreadable')
  })

  test('26 MB, without reading to the end', async () => {
    let sent = 0
    function* endless() {
      for (; ; sent++) yield Buffer.alloc(1024 * 1024, 0xff)
    }
    await expect(
      acceptImage(room.db, room.storage, room.enqueue, { body: Readable.from(endless()) }),
    ).rejects.toMatchObject({ code: 'image-too-large' })
    expect(sent).toBeLessThan(30)
  })

  test('an upload that breaks off is an error, and nothing stays behind', async () => {
    function* broken() {
      yield Buffer.from('\xff\xd8\xff', 'latin1')
      throw new Error('connection reset')
    }
    const uploads = async () => (await readdir(tmpdir())).filter((name) => /^etalase-image-/.test(name))
    const before = await uploads()
    await expect(
      acceptImage(room.db, room.storage, room.enqueue, { body: Readable.from(broken()) }),
    ).rejects.toThrow('connection reset')
    // Those of other tests are gone in a while.
    const stayed = async () => (await uploads()).filter((name) => !before.includes(name))
    await expect.poll(stayed, { timeout: 10_000 }).toEqual([])
  })
})
