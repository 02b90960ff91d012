import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDraft } from '../../src/market/products/product-draft.ts'
import { startProduct } from '../../src/market/products/start-product.ts'
import { submitProduct } from '../../src/market/products/submit-product.ts'
import { enterDesk } from '../../src/market/sellers/enter-desk.ts'
import { paths } from '../../src/paths.ts'
import { anAccount } from '../support/factories.ts'
import { tagsOf, textOf, textsOf } from '../support/html.ts'
import { anUploadedImage } from '../support/product-room.ts'
import { aGround, type Ground } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let ground: Ground
let officer: Visitor
let owner: Visitor
beforeAll(async () => {
  site = await startSite()
  ground = await aGround(site.db, '73.04')
  officer = await aVisitor(site, ground.officers.all)
  owner = await aVisitor(site, ground.owner)
})
afterAll(() => site.stop())

const page = async (who: Visitor, path: string) => {
  const answer = await who.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
const points = {
  'points.photos': '20',
  'points.description': '20',
  'points.packaging': '10',
  'points.price': '10',
}

/** A product of the shop, handed in; returns its id and its submission's. */
async function handedIn(given: Partial<typeof emptyDraft>) {
  const desk = await enterDesk(site.db, ground.owner, ground.shop)
  const image_id = await anUploadedImage(site.db, ground.shop)
  const draft = {
    ...emptyDraft,
    name: 'Keripik Contoh',
    summary: 'Keripik tipis yang renyah.',
    description: 'Digoreng dua kali supaya renyah, dibumbui sesudahnya.',
    category_slug: 'kuliner-keripik',
    images: [{ image_id, alt: '' }],
    variants: [{ options: {}, sku: null, price_rupiah: 15_000, stock: 4, weight_grams: 150 }],
    ...given,
  }
  return site.db.transaction().execute(async (tx) => {
    const { product_id } = await startProduct(tx, desk, draft)
    return { product_id, ...(await submitProduct(tx, desk, product_id)) }
  })
}

test('an officer reads the product and the rubric, and what was typed stays when it is refused', async () => {
  const { submission_id } = await handedIn({})
  const path = paths.office(`produk/${submission_id}`)
  const shown = await page(officer, path)
  expect(textOf(shown)).toContain('Digoreng dua kali supaya renyah')
  expect(textsOf(shown, 'legend')).toEqual([
    'Foto',
    'Keterangan',
    'Kemasan',
    'Harga dan pilihan',
    'Halal, atau keterangan tidak halal',
    'P-IRT atau MD',
  ])
  expect(textOf(shown)).toContain('Belum ada, wajib')
  const sent = { submission_id: String(submission_id), rubric_version: '1', ...points }
  const refused = await officer.post(path, 'productReviews.review', {
    ...sent,
    decision: 'approved',
    'point_notes.photos': 'Fotonya baik.',
  })
  expect(refused.status).toBe(422)
  const again = await refused.text()
  expect(textOf(again)).toContain('Belum bisa disetujui, karena ini belum ada: Halal')
  expect(again).toContain('Fotonya baik.')
  expect(tagsOf(again, 'input').find(({ name }) => name === 'points.photos')?.['value']).toBe('20')
  const silent = await officer.post(path, 'productReviews.review', { ...sent, decision: 'returned' })
  expect(textOf(await silent.text())).toContain('Tulis paling sedikit satu catatan')
})

test('what the second officer typed stays to be read when the first was faster', async () => {
  const { submission_id } = await handedIn({ name: 'Keripik Berebut' })
  const path = paths.office(`produk/${submission_id}`)
  const sent = { submission_id: String(submission_id), rubric_version: '1', ...points, decision: 'returned' }
  const first = { ...sent, notes: 'Tambahkan foto kemasannya.' }
  expect((await officer.post(path, 'productReviews.review', first)).status).toBe(303)
  const late = { ...sent, notes: 'Harganya belum masuk akal.', 'point_notes.photos': 'Fotonya <gelap>.' }
  const refused = await officer.post(path, 'productReviews.review', late)
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(textOf(html)).toContain('baru saja diputuskan oleh')
  expect(textOf(html)).toContain('Catatan Anda yang belum tersimpan')
  expect(html).toContain('Harganya belum masuk akal.')
  expect(html).toContain('Fotonya &lt;gelap&gt;.')
  expect(textsOf(html, 'dt')).toEqual(expect.arrayContaining(['Nilai Foto', 'Catatan tentang Foto']))
  expect(textOf(await page(officer, path))).not.toContain('Catatan Anda yang belum tersimpan')
})

test('the maker marks it non-halal, the officer approves, and everybody reads the mark in both languages', async () => {
  const { product_id, submission_id } = await handedIn({ name: 'Keripik Tidak Halal', is_non_halal: true })
  const sent = { submission_id: String(submission_id), rubric_version: '1', ...points, decision: 'approved' }
  const done = await officer.post(paths.office(`produk/${submission_id}`), 'productReviews.review', {
    ...sent,
    notes: 'Bagus.',
  })
  expect([done.status, done.headers.get('location')]).toEqual([
    303,
    expect.stringContaining('pesan=produk-disetujui') as unknown,
  ])
  const { slug } = await site.db
    .selectFrom('product')
    .where('id', '=', product_id)
    .select('slug')
    .executeTakeFirstOrThrow()
  expect(textOf((await site.ask(paths.product(slug))).body)).toMatch(/Kehalalan\s+Tidak halal/)
  expect(textOf((await site.ask(`/en${paths.product(slug)}`)).body)).toMatch(/Halal or not\s+Non-halal/)
  const desk = paths.desk(ground.shop, `produk/${product_id}`)
  expect(textOf(await page(owner, `${desk}/riwayat`))).toMatch(/Nilai B \(7\d dari 100\), disetujui/)
  const editor = await page(owner, desk)
  expect(tagsOf(editor, 'input').find(({ name }) => name === 'is_non_halal')).toHaveProperty('checked')
})

test('what an officer may not decide is shown without its forms, and what is out of sight is not there', async () => {
  const { submission_id } = await handedIn({ name: 'Keripik Lain' })
  const path = paths.office(`produk/${submission_id}`)
  const mentor = await page(await aVisitor(site, ground.officers.mentor), path)
  expect(mentor).not.toContain('productReviews.')
  const theirs = await aGround(site.db, '72.09')
  expect((await (await aVisitor(site, theirs.officers.all)).get(path)).status).toBe(404)
  expect((await officer.get(paths.office('produk/0'))).status).toBe(404)
  expect((await officer.get(paths.office('produk/abc'))).status).toBe(404)
  expect((await owner.get(path)).status).toBe(404)
})

test('what is approved while its maker keeps the shop closed is shown when it opens again', async () => {
  const desk = paths.desk(ground.shop)
  expect((await owner.post(desk, 'sellers.close')).status).toBe(303)
  const { product_id, submission_id } = await handedIn({
    name: 'Kain Saat Tutup',
    category_slug: 'kriya-tenun',
  })
  const sent = { submission_id: String(submission_id), rubric_version: '1', ...points, decision: 'approved' }
  const path = paths.office(`produk/${submission_id}`)
  expect((await officer.post(path, 'productReviews.review', sent)).status).toBe(303)
  expect(textOf(await page(owner, paths.desk(ground.shop, 'kabar')))).toContain(
    'tampil begitu lapak Anda dibuka',
  )
  const { slug } = await site.db
    .selectFrom('product')
    .where('id', '=', product_id)
    .select('slug')
    .executeTakeFirstOrThrow()
  expect((await site.ask(paths.product(slug))).status).toBe(404)
  expect((await owner.post(desk, 'sellers.reopen')).status).toBe(303)
  await expect.poll(async () => (await site.ask(paths.product(slug))).status).toBe(200)
})

test('a trusted shop is told that its product is shown at once', async () => {
  const { submission_id } = await handedIn({ name: 'Keripik Dahulu' })
  const path = paths.office(`produk/${submission_id}`)
  const trust = { seller_id: String(ground.shop), reason: 'Semua produknya bernilai baik.' }
  const granted = await officer.post(path, 'productReviews.grantTrust', trust)
  expect(granted.headers.get('location')).toBe(`${path}?pesan=lapak-dipercaya`)
  const { product_id } = await handedIn({ name: 'Kain Langsung', category_slug: 'kriya-tenun' })
  const desk = paths.desk(ground.shop, `produk/${product_id}`)
  await owner.post(desk, 'products.withdraw')
  const sent = await owner.post(desk, 'products.submit')
  expect(sent.headers.get('location')).toBe(`${desk}?pesan=produk-tampil-langsung`)
  expect(textOf(await page(officer, path))).toContain('langsung tampil dan dinilai kemudian')
})

test('the operator makes a new version of the rubric, and the old one stays readable', async () => {
  const operator = await aVisitor(site, (await anAccount(site.db, { is_operator: true })).id)
  const path = paths.operator('rubrik')
  const shown = await page(operator, path)
  const fields = Object.fromEntries([
    ...tagsOf(shown, 'input')
      .filter(({ name, type }) => name?.match(/^(criteria|least|version)/) && type !== 'checkbox')
      .map(({ name = '', value = '' }) => [name, value]),
    ...[...shown.matchAll(/<textarea[^>]*name="(criteria[^"]*)"[^>]*>([^<]*)</g)].map(([, name, text]) => [
      name,
      text,
    ]),
    ...tagsOf(shown, 'input')
      .filter(({ name, ...rest }) => name?.endsWith('is_on[]') && 'checked' in rest)
      .map(({ name = '' }) => [name, 'ya']),
  ]) as Record<string, string>
  const wrong = await operator.post(path, 'rubric.revise', { ...fields, least_for_b: '99', note: 'Coba.' })
  expect(textOf(await wrong.text())).toContain('Batas A harus di atas batas B')
  const done = await operator.post(path, 'rubric.revise', {
    ...fields,
    'criteria.photos.title': 'Foto produk',
    note: 'Tidak ada lagi yang wajib.',
  })
  expect(done.headers.get('location')).toBe(`${path}?pesan=rubrik-diganti`)
  const { submission_id } = await handedIn({ name: 'Keripik Rubrik Baru' })
  const review = await page(officer, paths.office(`produk/${submission_id}`))
  expect(textsOf(review, 'legend')[0]).toBe('Foto produk')
  expect(textOf(await page(operator, `${path}/1`))).toContain('Rubrik awal.')
  expect((await officer.get(path)).status).toBe(404)
})
