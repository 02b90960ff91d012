import { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import { handIn } from '../market/curation/hand-in.ts'
import { pictureOf } from '../market/images/picture.ts'
import { archiveProduct, restoreProduct } from '../market/products/archive-product.ts'
import { discardDraft } from '../market/products/discard-draft.ts'
import { duplicateProduct } from '../market/products/duplicate-product.ts'
import { withdrawProduct } from '../market/products/submit-product.ts'
import { republishProduct, unpublishProduct } from '../market/products/unpublish-product.ts'
import { acceptShopImage } from '../market/sellers/accept-shop-image.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction, deskUpload } from './form-action.ts'
import { saveEditor } from './save-editor.ts'

const file = z.instanceof(File, { message: 'Pilih satu foto.' })
const nothing = z.object({})

/** A form without fields on a page below `/lapak/{shop}/produk/{product}`. */
const product = (params: Record<string, string | undefined>) => {
  const id = Number(params['product'])
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  return id
}
const editor = (desk: Desk, id: number) => paths.desk(desk.seller_id, `produk/${id}`)

export const products = {
  save: deskUpload({
    input: z.object({ press: z.string().default('save'), photos: z.array(file).max(20).default([]) }),
    run: (desk, { press, photos }, context) => saveEditor(desk, context, press, photos),
  }),
  /** One photo of a script that sends them one by one; it belongs to the product when that is saved. */
  addPhoto: deskUpload({
    input: z.object({ photo: file }),
    run: async (desk, { photo }, { locals: { db, storage, enqueue }, url }) => {
      const upload = { body: photo.stream(), type: photo.type }
      const image = await acceptShopImage(db, storage, enqueue, desk, upload)
      const { src } = pictureOf({ ...image, alt: '' }, true)
      return { to: url.pathname, data: { image_id: image.image_id, src } }
    },
  }),
  submit: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params, locals }) => {
      const id = product(params)
      const handed = await handInWhole(tx, locals.enqueue, desk, id)
      if (!handed) return `${editor(desk, id)}?periksa=1`
      return {
        to: editor(desk, id),
        notice: handed.is_published ? 'produk-tampil-langsung' : 'produk-diajukan',
      }
    },
  }),
  withdraw: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      await withdrawProduct(tx, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-ditarik' }
    },
  }),
  discard: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      await discardDraft(tx, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-perubahan-dibuang' }
    },
  }),
  unpublish: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      await unpublishProduct(tx, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-diturunkan' }
    },
  }),
  republish: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params, locals }) => {
      await republishProduct(tx, locals.enqueue, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-ditampilkan' }
    },
  }),
  duplicate: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      const copy = await duplicateProduct(tx, desk, product(params))
      return { to: editor(desk, copy.product_id), notice: 'produk-disalin' }
    },
  }),
  archive: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      await archiveProduct(tx, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-diarsipkan' }
    },
  }),
  restore: deskAction({
    input: nothing,
    run: async (tx, desk, _, { params }) => {
      await restoreProduct(tx, desk, product(params))
      return { to: editor(desk, product(params)), notice: 'produk-dikembalikan' }
    },
  }),
}

/** Hands it in; nothing where something is missing, which its editor names. */
async function handInWhole(tx: Tx, enqueue: App.Locals['enqueue'], desk: Desk, productId: number) {
  try {
    return await handIn(enqueue)(tx, desk, productId)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'product-incomplete') return undefined
    throw error
  }
}
