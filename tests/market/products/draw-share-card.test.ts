import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cardTag } from '../../../src/market/products/card-tag.ts'
import { drawShareCard } from '../../../src/market/products/draw-share-card.ts'
import { findShareCard, type ShareCard } from '../../../src/market/products/find-share-card.ts'
import { runsOf, writable } from '../../../src/market/products/lettering.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { imageRoom } from '../../support/image-room.ts'
import { colourAt, plain, quarters } from '../../support/pictures.ts'
import { aDesk } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
beforeAll(async () => {
  room = await imageRoom()
})
afterAll(() => room.close())

const site = 'https://etalase.contoh.id'

/** The card of a new product, with the picture as its photo. */
async function aCard(given: { name?: string; seller_name?: string } = {}, picture?: Sharp) {
  const { db } = room
  const seller = await aSeller(db, { name: given.seller_name ?? 'Penenun Samataring' })
  const product = await aProduct(db, { seller_id: seller.id, name: given.name ?? 'Kain Tope' })
  if (picture) {
    const [file] = await room.publish(await picture.png().toBuffer())
    const image_id = file?.key.split('/')[1] ?? ''
    await db
      .insertInto('product_image')
      .values({ product_id: product.id, image_id, position: 0, alt: 'Foto' })
      .execute()
  }
  const desk = await aDesk(db, { seller_id: seller.id })
  const card = await findShareCard(db, desk, String(product.id))
  if (!card) throw new Error('The product has no card')
  return card
}

const draw = (card: ShareCard, width?: number) => drawShareCard(room.storage, site, card, width)

describe('a share card', () => {
  test('is a PNG for a status, with a QR code to the product’s page', async () => {
    const card = await aCard({}, quarters(1200, 1000))
    const png = await draw(card)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1920 })
    expect(png.length).toBeLessThan(1_000_000)
    expect(await codeOf(png)).toEqual(encode(`${site}/produk/${card.slug}`, { ecc: 'M', border: 0 }).data)
    expect(await sharp(await draw(card, 360)).metadata()).toMatchObject({ width: 360, height: 640 })
  })

  test('is the same on a machine without fonts', async () => {
    const card = await aCard({ name: 'Selendang Łódź' })
    const here = createHash('sha256')
      .update(await draw(card))
      .digest('hex')
    const script = `
      import { createHash } from 'node:crypto'
      import { drawShareCard } from './src/market/products/draw-share-card.ts'
      const storage = { get: async () => null }
      const png = await drawShareCard(storage, '${site}', ${JSON.stringify(card)})
      console.log(createHash('sha256').update(png).digest('hex'))`
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: `${import.meta.dirname}/../../..`,
      env: { FONTCONFIG_FILE: '/dev/null', FONTCONFIG_PATH: '/nowhere', HOME: '/nowhere' },
    })
    expect(there.toString().trim()).toBe(here)
  })

  test('shows every word of the longest name and leaves room for the photo', async () => {
    const words = Array.from('abcdefghijklmnopqrstu').map((letter) => letter.repeat(4))
    const name = `${words.join(' ')} 123456789012345`.slice(0, 120)
    const shop = 'Kelompok Usaha Bersama '.repeat(5).trim()
    const card = await aCard({ name, seller_name: shop }, plain(1200, 1000, 'red'))
    const png = await draw(card)
    const middle = await pixelAt(png, 540, 600)
    expect(middle).toBe('red')
    const seen = await digest(png)
    for (const word of [words[0], words[10], words.at(-1), '345'])
      expect(await digest(await draw({ ...card, name: name.replace(word ?? '', 'x') }))).not.toBe(seen)
    expect(await digest(await draw({ ...card, seller_name: `${shop}.` }))).not.toBe(seen)
    expect(await digest(await draw({ ...card, price_min: 1, price_max: 1 }))).not.toBe(seen)
  })

  test('leaves out what the typeface cannot write, and nothing else', async () => {
    const card = await aCard()
    const plainly = await digest(await draw({ ...card, name: 'Kopi Élégant Łódź' }))
    const adorned = { ...card, name: ' Kopi 👩🏽‍🌾 Élégant\nŁódź ᨅᨔ' }
    expect(await digest(await draw(adorned))).toBe(plainly)
    expect(await digest(await draw({ ...card, name: 'Kopi Elegant Lodz' }))).not.toBe(plainly)
    await draw({ ...card, name: '🧵🧵🧵' })
  })

  test('fills its place with the photo around the focal point', async () => {
    const card = await aCard({}, quarters(1600, 1000))
    const [left, right] = await Promise.all(
      [0, 100].map(async (focal_x) => draw({ ...card, image: card.image && { ...card.image, focal_x } })),
    )
    expect(await pixelAt(left, 20, 20)).toBe('red')
    expect(await pixelAt(right, 1060, 20)).toBe('green')
  })

  test.each([
    [2400, 600],
    [600, 2400],
  ])('shows a photo of %i × %i whole', async (width, height) => {
    const png = await draw(await aCard({}, quarters(width, height)))
    const corners = await Promise.all(
      [
        [520, 440],
        [560, 440],
        [520, 560],
        [560, 560],
      ].map(([x = 0, y = 0]) => pixelAt(png, x, y)),
    )
    expect(corners).toEqual(['red', 'green', 'blue', 'white'])
  })

  test('is drawn from the preview until the variants are made, and without a photo where storage has none', async () => {
    const card = await aCard({}, plain(1200, 1000, 'red'))
    const preview = await draw({ ...card, image: card.image && { ...card.image, state: 'preview' } })
    expect(await pixelAt(preview, 540, 400)).toBe('red')
    const lost = card.image && { ...card.image, image_id: 'f'.repeat(32) }
    expect(await digest(await draw({ ...card, image: lost }))).toBe(
      await digest(await draw({ ...card, image: null })),
    )
  })

  test('has another tag once it would come out otherwise', async () => {
    const card = await aCard()
    const tag = cardTag(site, card, 1080)
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(cardTag(site, { ...card }, 1080)).toBe(tag)
    const others = [
      cardTag(site, { ...card, price_min: card.price_min + 1 }, 1080),
      cardTag(site, { ...card, is_available: false }, 1080),
      cardTag(site, card, 360),
      cardTag('https://lain.contoh.id', card, 1080),
    ]
    expect(new Set([tag, ...others]).size).toBe(5)
  })
})

describe('findShareCard', () => {
  test('knows only published products of the desk’s own shop', async () => {
    const { db } = room
    const desk = await aDesk(db)
    const own = await aProduct(db, { seller_id: desk.seller_id, price: [90_000, 120_000] })
    const draft = await aProduct(db, { seller_id: desk.seller_id, published_at: null })
    const strange = await aProduct(db)
    expect(await findShareCard(db, desk, String(own.id))).toMatchObject({
      slug: own.slug,
      price_min: 90_000,
      price_max: 120_000,
      village_name: 'Samataring',
      regency_name: 'Kabupaten Jeneponto',
      image: null,
    })
    for (const id of [
      String(draft.id),
      String(strange.id),
      '0',
      '-1',
      'x',
      '',
      '1e3',
      '9'.repeat(30),
      undefined,
    ])
      expect(await findShareCard(db, desk, id), id).toBeUndefined()
  })
})

describe('the letters', () => {
  test('are told apart by the file that has them', () => {
    expect(runsOf('Łódź')).toEqual([
      { subset: 'latin-ext', text: 'Ł' },
      { subset: 'latin', text: 'ód' },
      { subset: 'latin-ext', text: 'ź' },
    ])
    expect(writable('Rp1.250.000 · “½ m²” – café’s e\u0301…')).toBe('Rp1.250.000 · “½ m²” – café’s é…')
    expect(writable('\u202eAwas\u0007 日本 🧵  ok ')).toBe('Awas ok')
  })
})

function pixelAt(png: Buffer | undefined, x: number, y: number) {
  return colourAt(png ?? Buffer.of(), (x + 0.5) / 1080, (y + 0.5) / 1920)
}

/** The modules of the code in the lower right, sampled in their middles. */
async function codeOf(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)
  const isBlack = (x: number, y: number) => at(x, y).every((value) => value < 24)
  const [left, top, right, bottom] = [640, 1300, info.width, info.height]
  const black: [number, number][] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isBlack(x, y)) black.push([x, y])
  const [xs, ys] = [black.map(([x]) => x), black.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const side = Math.max(...xs) + 1 - x
  // The dark edge of the upper left corner is seven modules long.
  let corner = 0
  while (isBlack(x + corner, y)) corner++
  const module = corner / 7
  const count = side / module
  expect(Number.isInteger(module) && Number.isInteger(count)).toBe(true)
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) =>
      isBlack(Math.floor(x + (column + 0.5) * module), Math.floor(y + (row + 0.5) * module)),
    ),
  )
}

async function digest(png: Buffer) {
  return createHash('sha256')
    .update(await sharp(png).raw().toBuffer())
    .digest('hex')
}
