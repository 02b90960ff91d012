import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findPriceList } from '../../../src/market/products/find-price-list.ts'
import { printPriceList } from '../../../src/market/products/print-price-list.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { textOfPdf } from '../../support/pdf-text.ts'
import { aDesk } from '../../support/product-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const site = 'https://etalase.contoh.id'
const now = new Date('2026-11-21T16:05:00Z')

async function pagesOf(seller_id: number) {
  const pdf = await printPriceList(site, await findPriceList(db, await aDesk(db, { seller_id })), now)
  return { pdf, pages: textOfPdf(pdf) }
}

describe('a price list', () => {
  test('says whose it is, where and when, and every price with its unit and supply', async () => {
    const seller = await aSeller(db, {
      slug: 'samataring',
      name: 'Penenun Samataring',
      whatsapp: '+6281234567890',
      hours: 'Senin–Sabtu',
    })
    const of = { seller_id: seller.id }
    await aProduct(db, { ...of, name: 'Kain Tope Polos', unit: 'metre', price: 750_000, stock: 12 })
    await aProduct(db, {
      ...of,
      name: 'Łódź “Sarung” 🧵 ᨅᨔ',
      price: [250_000, 1_250_000],
      stock: null,
      lead_days: 60,
      monthly_capacity: 4,
    })
    const honey = { name: 'Madu Hutan', category_slug: 'kuliner-madu', unit: 'gram', unit_size: 250 }
    await aProduct(db, { ...of, ...honey, price: 85_000, stock: 0 })
    await aProduct(db, { ...of, name: 'Naskah', published_at: null })
    await aProduct(db, { name: 'Milik Orang Lain' })

    const { pdf, pages } = await pagesOf(seller.id)

    expect(pages).toHaveLength(1)
    expect(pages[0]).toBe(
      [
        'Penenun Samataring',
        'Desa Samataring, Kecamatan Kelara, Kabupaten Jeneponto, Sulawesi Selatan',
        'WhatsApp 0812-3456-7890',
        'Senin–Sabtu',
        'Daftar harga per 22 Nov 2026, 00.05 WITA',
        'Harga dan persediaan dapat berubah.',
        'Pindai untuk melihat fotonya',
        'Tenun',
        'Kain Tope Polos 12 meter tersedia Rp750.000 per meter 0',
        'Łódź “Sarung” Dibuat dulu, sekitar 2 bulan · paling banyak 4 sebulan',
        '0 Dibuat dulu Rp250.000 1 Dibuat dulu Rp1.250.000',
        'Madu',
        'Madu Hutan Habis Rp85.000 per 250 g 0',
        'Penenun Samataring · https://etalase.contoh.id/toko/samataring Halaman 1 dari 1 ',
      ].join(' '),
    )
    const file = pdf.toString('latin1')
    expect(file).toMatch(/\/Lang \(id-ID\)/)
    expect(file).toContain('(Daftar harga Penenun Samataring)')
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(file).not.toContain('Helvetica')
  })

  test('says how much of it can still be sold: what is held for a buyer is not', async () => {
    const seller = await aSeller(db)
    const held = async (name: string, reserved: number) => {
      const { id } = await aProduct(db, { seller_id: seller.id, name, stock: 5 })
      await db.updateTable('product_variant').set({ reserved }).where('product_id', '=', id).execute()
    }
    await held('Kain Sebagian', 3)
    await held('Kain Semua', 5)
    const { pages } = await pagesOf(seller.id)
    expect(pages[0]).toContain('Kain Sebagian 2 tersedia')
    expect(pages[0]).toContain('Kain Semua Habis')
  })

  test('of 300 products is whole, turns its pages, and numbers them', async () => {
    const seller = await aSeller(db)
    const many = { count: 300, seller_id: seller.id }
    await fill(many)
    const { pages } = await pagesOf(seller.id)
    const all = pages.join('')
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    const told = [...all.matchAll(/Barang (\d+) 5 tersedia (Rp[\d.]+)/g)].map(([, n, price]) => [n, price])
    expect(told).toHaveLength(300)
    expect(new Set(told.map(([n]) => n)).size).toBe(300)
    expect(told).toContainEqual(['299', 'Rp100.299'])
  })

  test('stops after 500 and says how many more there are', async () => {
    const seller = await aSeller(db, { slug: 'besar' })
    await fill({ count: 503, seller_id: seller.id })
    const { pages } = await pagesOf(seller.id)
    expect(pages.join('').match(/Barang \d+/g)).toHaveLength(500)
    expect(pages.at(-1)).toContain('Dan 3 produk lain, di https://etalase.contoh.id/toko/besar')
  })

  test('of one product with more variants than a page holds goes on overleaf', async () => {
    const seller = await aSeller(db)
    await aProduct(db, { seller_id: seller.id, price: Array.from({ length: 60 }, (_, n) => 1000 + n) })
    const { pages } = await pagesOf(seller.id)
    expect(pages.length).toBe(2)
    expect(pages.join('').match(/Rp1\.0\d\d/g)).toHaveLength(60)
  })

  test('of names without a space keeps every letter, within the paper', async () => {
    const name = 'W'.repeat(119)
    const seller = await aSeller(db, { name })
    await aProduct(db, { seller_id: seller.id, name: `${name}X` })
    const { pages } = await pagesOf(seller.id)
    const text = pages.join('').replaceAll(' ', '')
    expect(text).toContain(`${name}Desa`)
    expect(text).toContain(`${name}X`)
  })

  test('of a shop that shows nothing yet, or has no place yet, says so and is no error', async () => {
    const seller = await aSeller(db, { name: 'Toko Baru', slug: 'toko-baru', opened_at: null })
    const nowhere = { village_name: null, village_kind: null, district_name: null, regency_code: null }
    const list = {
      ...(await findPriceList(db, await aDesk(db, { seller_id: seller.id }))),
      ...nowhere,
      time_zone: null,
    }
    const pages = textOfPdf(await printPriceList(site, list, now))
    expect(pages).toEqual([
      'Toko Baru Daftar harga per 21 Nov 2026, 23.05 WIB Harga dan persediaan dapat berubah. ' +
        'Pindai untuk melihat fotonya Belum ada produk yang dipajang. ' +
        'Toko Baru · https://etalase.contoh.id/toko/toko-baru Halaman 1 dari 1 ',
    ])
  })
})

async function fill({ count, seller_id }: { count: number; seller_id: number }) {
  const { id: first } = await aProduct(db, { seller_id, name: 'Barang 0', price: 100_000 })
  await db.deleteFrom('product').where('id', '=', first).execute()
  const numbers = Array.from({ length: count }, (_, n) => n)
  const products = await db
    .insertInto('product')
    .values(
      numbers.map((n) => ({
        seller_id,
        slug: `barang-${seller_id}-${n}`,
        name: `Barang ${n}`,
        summary: '',
        description: '',
        category_slug: n % 2 === 0 ? 'kriya-tenun' : 'kuliner-kopi-teh-cokelat',
        unit: 'piece',
        published_at: new Date(),
      })),
    )
    .returning(['id', 'name'])
    .execute()
  await db
    .insertInto('product_variant')
    .values(
      products.map(({ id, name }) => ({
        product_id: id,
        position: 0,
        price_rupiah: 100_000 + Number(name.split(' ')[1]),
        stock: 5,
        weight_grams: 100,
      })),
    )
    .execute()
}
