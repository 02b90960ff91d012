import { z } from 'astro/zod'
import { handIn } from '../market/curation/hand-in.ts'
import { archiveProduct } from '../market/products/archive-product.ts'
import { doToProducts } from '../market/products/do-to-products.ts'
import { readPrice, readStock } from '../market/products/read-offer.ts'
import { saveOffers } from '../market/products/save-offers.ts'
import { unpublishProduct } from '../market/products/unpublish-product.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction } from './form-action.ts'

/** A cell of the table: what is typed in it, or a sentence beside it. */
const cell = <Value>(read: (text: string) => Value | string) =>
  z.string().transform((text, context): Value => {
    const value = read(text)
    if (typeof value !== 'string') return value
    context.addIssue({ code: 'custom', message: value })
    return z.NEVER
  })
const row = z.object({
  shown: z.string().max(60),
  price: cell((text) => (text === '' ? null : readPrice(text))),
  stock: cell((text) => (text === '' ? 'Isi stoknya: jumlahnya, atau “pesanan”.' : readStock(text))),
})

export const productList = {
  /** One thing done to the products that were ticked; the list says how many it was done to. */
  choose: deskAction({
    input: z.object({
      deed: z.enum(['ajukan', 'turunkan', 'arsipkan'], 'Pilih apa yang dilakukan.'),
      products: z.array(z.coerce.number().int().positive(), 'Centang dahulu produknya.').max(100),
    }),
    run: async (tx, desk, { deed, products }, { locals }) => {
      const deeds = { ajukan: handIn(locals.enqueue), turunkan: unpublishProduct, arsipkan: archiveProduct }
      const { done, refused } = await doToProducts(tx, desk, deeds[deed], products)
      return `${paths.desk(desk.seller_id, 'produk')}?selesai=${deed}&berhasil=${done}&tidak=${refused}`
    },
  }),
  /** Price and stock of a page of the table. */
  saveTable: deskAction({
    input: z.object({
      rows: z.record(z.string().regex(/^(v\d{1,15}|d\d{1,15}-\d{1,3})$/), row).default({}),
    }),
    run: async (tx, desk, { rows }, { locals, url }) => {
      const typed = Object.entries(rows).map(([key, { shown, price, stock }]) => ({
        key,
        shown,
        price_rupiah: price,
        stock,
      }))
      const { problems } = await saveOffers(tx, locals.enqueue, desk, typed)
      for (const { key, field, sentence } of problems)
        if (locals.form) locals.form.problems[`rows.${key}.${field}`] = sentence
      if (problems.length > 0) throw new Refusal('table-wrong')
      return { to: withoutAction(url), notice: 'tersimpan' }
    },
  }),
}

/** The page that was posted to, with its search and its number. */
function withoutAction({ pathname, searchParams }: URL) {
  const query = new URLSearchParams(
    [...searchParams].filter(([name]) => !['_action', 'pesan'].includes(name)),
  )
  return query.size === 0 ? pathname : `${pathname}?${query.toString()}`
}
