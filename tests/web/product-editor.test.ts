import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../db/types.ts'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { approveProduct } from '../../src/market/curation/approve-product.ts'
import { findEditor } from '../../src/market/products/find-editor.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import { paths } from '../../src/paths.ts'
import { textOf } from '../support/html.ts'
import { plain, svg } from '../support/pictures.ts'
import { aDesk, anOfficer, aWholeDraft } from '../support/product-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'
import { startProduct } from '../../src/market/products/start-product.ts'

let site: Site
let desk: Desk
let owner: Visitor
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())
beforeEach(async () => {
  desk = await aDesk(site.db)
  owner = await aVisitor(site, desk.account_id)
})

const page = (name: string | number, of = desk) => paths.desk(of.seller_id, `produk/${name}`)
const jpeg = async (name: string, width = 400) => {
  const bytes = await plain(width, 300).jpeg().toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}
const editorOf = async (id: number) => {
  const editor = await findEditor(site.db, desk, String(id))
  if (!editor) throw new Error('not found')
  return editor
}
/** The product that a redirect leads to. */
const productIn = (response: Response) =>
  Number(/produk\/(\d+)/.exec(response.headers.get('location') ?? '')?.[1])
const begun = (draft: Parameters<typeof startProduct>[2]) =>
  site.db.transaction().execute((tx) => startProduct(tx, desk, draft))
const productsOf = (db: Db, sellerId: number) =>
  db.selectFrom('product').select('id').where('seller_id', '=', sellerId).execute()

const row = {
  'variants.0.price_rupiah': '1,25 jt',
  'variants.0.stock': '3',
  'variants.0.weight_grams': '1,5 kg',
}

describe('without a script', () => {
  test('a new product is saved with its photos, as far as it is written', async () => {
    const photos = [await jpeg('satu.jpg', 401), await jpeg('dua.jpg', 402)]
    const saved = await owner.post(page('baru'), 'products.save', {
      name: 'Kain Tope',
      'photos[]': photos,
      ...row,
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/\?pesan=tersimpan$/),
    ])
    const { draft } = await editorOf(productIn(saved))
    expect(draft).toMatchObject({
      name: 'Kain Tope',
      variants: [{ price_rupiah: 1_250_000, stock: 3, weight_grams: 1500 }],
      images: [{ alt: '' }, { alt: '' }],
    })
    const html = await (await owner.get(page(productIn(saved)))).text()
    expect(html.match(/name="images\.\d\.image_id" value="[0-9a-f]{32}"/g)).toHaveLength(2)
  })

  test('a photo and a price that are refused say why beside them, and everything else is saved', async () => {
    const photos = [
      await jpeg('satu.jpg', 403),
      new File([new Uint8Array(svg)], 'gambar.svg', { type: 'image/svg+xml' }),
    ]
    const typed = { name: 'Kain Tope', summary: 'Tenun.', ...row, 'variants.0.price_rupiah': 'mahal sekali' }
    const refused = await owner.post(page('baru'), 'products.save', { 'photos[]': photos, ...typed })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(textOf(html)).toContain('Sudah disimpan, kecuali yang berikut.')
    expect(textOf(html)).toContain('gambar.svg: Ini gambar vektor (SVG). Pakai foto JPEG, PNG, atau WebP.')
    expect(html).toContain('value="mahal sekali"')
    expect(html).toMatch(/name="images\.0\.image_id" value="[0-9a-f]{32}"/)
    const product_id = Number(/name="product_id" value="(\d+)"/.exec(html)?.[1])
    expect((await editorOf(product_id)).draft).toMatchObject({
      name: 'Kain Tope',
      summary: 'Tenun.',
      variants: [{ price_rupiah: null, stock: 3 }],
      images: [{ alt: '' }],
    })
    const [, image] = /name="images\.0\.image_id" value="([0-9a-f]{32})"/.exec(html) ?? []
    const again = {
      ...typed,
      ...row,
      product_id: String(product_id),
      version: '1',
      'images.0.image_id': image ?? '',
    }
    const mended = await owner.post(page('baru'), 'products.save', again)
    expect([mended.status, productIn(mended)]).toEqual([303, product_id])
    expect(await productsOf(site.db, desk.seller_id)).toEqual([{ id: product_id }])
  })

  test('buttons of rows save what is typed and do what they say', async () => {
    const { product_id } = await begun(await aWholeDraft(site.db, desk))
    const added = await owner.post(page(product_id), 'products.save', {
      version: '1',
      name: 'Satu',
      ...row,
      press: 'add-variant',
    })
    expect(added.headers.get('location')).toBe(`${page(product_id)}#variants`)
    expect((await editorOf(product_id)).draft).toMatchObject({
      name: 'Satu',
      variants: [{ stock: 3 }, { stock: 1 }],
    })
  })

  test('handing in says what is missing beside each field, on a page that can be returned to', async () => {
    const asked = await owner.post(page('baru'), 'products.save', { name: 'Ka', ...row, press: 'submit' })
    expect(asked.headers.get('location')).toMatch(/\?periksa=1$/)
    const html = await (await owner.get(asked.headers.get('location') ?? '')).text()
    expect(textOf(html)).toContain('Sebelum diajukan, mohon lengkapi yang berikut:')
    for (const field of ['images', 'name', 'category_slug', 'description'])
      expect(html).toContain(`href="#f-${field}"`)
    expect(html).toMatch(/id="f-name"[^>]*aria-invalid="true"/)
    const { product_id } = await begun(await aWholeDraft(site.db, desk))
    const submitted = await owner.post(page(product_id), 'products.submit')
    expect(submitted.headers.get('location')).toBe(`${page(product_id)}?pesan=produk-diajukan`)
  })

  test('who saves over another keeps what was typed, and can save it after all', async () => {
    const { product_id } = await begun(await aWholeDraft(site.db, desk))
    await owner.post(page(product_id), 'products.save', { version: '1', name: 'Yang pertama', ...row })
    const late = await owner.post(page(product_id), 'products.save', {
      version: '1',
      name: 'Yang kedua',
      ...row,
    })
    const html = await late.text()
    expect(late.status).toBe(422)
    expect(textOf(html)).toContain('produk ini disimpan dari tempat lain')
    expect(html).toContain('value="Yang kedua"')
    expect(html).toContain('name="version" value="2"')
    expect((await editorOf(product_id)).draft.name).toBe('Yang pertama')
    await owner.post(page(product_id), 'products.save', { version: '2', name: 'Yang kedua', ...row })
    expect((await editorOf(product_id)).draft.name).toBe('Yang kedua')
  })

  test('what the phone has kept is shown again, and not saved', async () => {
    const { product_id } = await begun(await aWholeDraft(site.db, desk))
    const kept = { version: '1', name: 'Dari HP', ...row, 'variants.4.stock': '9', press: 'restore' }
    const html = await (await owner.post(page(product_id), 'products.save', kept)).text()
    expect(textOf(html)).toContain('Isian Anda sudah dipulihkan di bawah.')
    expect(html).toContain('value="Dari HP"')
    expect(html).toMatch(/name="variants\.1\.stock"[^>]* value="9"/)
    expect((await editorOf(product_id)).draft.name).toBe('Kain Tope Samataring')
  })
})

describe('with a script', () => {
  test('one photo is taken in, and belongs to nothing yet', async () => {
    const answer = await owner.post(
      page('baru'),
      'products.addPhoto',
      { photo: await jpeg('satu.jpg', 405) },
      { json: true },
    )
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        to: page('baru'),
        image_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        src: expect.stringMatching(/^\/img\//) as string,
      },
    ])
    expect(await productsOf(site.db, desk.seller_id)).toEqual([])
  })

  test('a photo that is refused says why', async () => {
    const photo = new File([new Uint8Array(svg)], 'gambar.svg', { type: 'image/svg+xml' })
    const answer = await owner.post(page('baru'), 'products.addPhoto', { photo }, { json: true })
    expect([answer.status, await answer.json()]).toEqual([
      422,
      { sentence: 'Ini gambar vektor (SVG). Pakai foto JPEG, PNG, atau WebP.', problems: {} },
    ])
  })
})

describe('others', () => {
  test('see nothing of a shop that is not theirs, and change nothing', async () => {
    const { product_id } = await begun(await aWholeDraft(site.db, desk))
    const theirs = await aDesk(site.db)
    const stranger = await aVisitor(site, theirs.account_id)
    for (const name of ['baru', product_id, `${product_id}/pratinjau`, `${product_id}/riwayat`])
      for (const of of name === 'baru' ? [desk] : [desk, theirs])
        expect((await stranger.get(page(name, of))).status, page(name, of)).toBe(404)
    const forged = { version: '1', name: 'Diambil', ...row, product_id: String(product_id) }
    for (const path of [page(product_id), page(product_id, theirs), page('baru', theirs)])
      expect((await stranger.post(path, 'products.save', forged)).status).toBe(404)
    expect((await editorOf(product_id)).draft.name).toBe('Kain Tope Samataring')
  })

  test('a photo of another shop cannot be put into a product, nor moved', async () => {
    const other = await aDesk(site.db)
    const [image] = (await aWholeDraft(site.db, other)).images
    const typed = { name: 'Kain', ...row, 'images.0.image_id': image?.image_id ?? '' }
    const taken = await owner.post(page('baru'), 'products.save', typed)
    expect([taken.status, textOf(await taken.text())]).toEqual([
      422,
      expect.stringContaining('Salah satu foto bukan milik lapak ini.'),
    ])
    const moved = await owner.post(page('baru'), 'products.save', { ...typed, 'images.0.focus': '10-10' })
    expect(moved.status).toBe(404)
    expect(await productsOf(site.db, desk.seller_id)).toEqual([])
  })
})

test('the preview is the product’s page, before the public sees it; the history says who did what', async () => {
  const { product_id } = await begun(await aWholeDraft(site.db, desk))
  const preview = await (await owner.get(page(`${product_id}/pratinjau`))).text()
  expect(textOf(preview)).toContain('Begini pembeli akan melihatnya.')
  for (const words of ['Kain Tope Samataring', 'mulai Rp750.000', '90 cm', 'Desa Samataring'])
    expect(textOf(preview)).toContain(words)
  const mentor = await aDesk(site.db, { seller_id: desk.seller_id, role: 'mentor' })
  const helper = await aVisitor(site, mentor.account_id)
  await helper.post(page(product_id), 'products.save', { version: '1', name: 'Kain Lain', ...row })
  const history = textOf(await (await owner.get(page(`${product_id}/riwayat`))).text())
  expect(history).toContain('pendamping, atas nama lapak ini')
  expect(history).toContain('Nama: dari “Kain Tope Samataring” menjadi “Kain Lain”')
})

test('an address that was left leads to the new one, in both languages', async () => {
  const draft = await aWholeDraft(site.db, desk, { name: 'Sarung Sementara' })
  const { product_id } = await begun(draft)
  const { account_id } = await anOfficer(site.db)
  const officer = await enterAgency(site.db, account_id, ['verifier'])
  const approve = async () => {
    await owner.post(page(product_id), 'products.submit')
    const { id } = await site.db
      .selectFrom('product_submission')
      .innerJoin('product_revision', 'product_revision.id', 'revision_id')
      .select('product_submission.id')
      .where('product_id', '=', product_id)
      .where('decision', 'is', null)
      .executeTakeFirstOrThrow()
    await site.db.transaction().execute((tx) => approveProduct(tx, async () => {}, officer, id))
  }
  await approve()
  expect((await site.ask('/produk/sarung-sementara')).status).toBe(200)
  const { version, draft: face } = await editorOf(product_id)
  const [image] = face.images
  await owner.post(page(product_id), 'products.save', {
    version: String(version),
    name: 'Sarung Tetap',
    summary: face.summary,
    description: face.description,
    category_slug: 'kriya-tenun',
    'images.0.image_id': image?.image_id ?? '',
    ...row,
  })
  expect(textOf((await site.ask('/produk/sarung-sementara')).body)).toContain('Sarung Sementara')
  await approve()
  for (const prefix of ['', '/en']) {
    const left = await site.ask(`${prefix}/produk/sarung-sementara`)
    expect([left.status, left.headers.location]).toEqual([301, `${prefix}/produk/sarung-tetap`])
    expect((await site.ask(`${prefix}/produk/sarung-tetap`)).status).toBe(200)
  }
})
