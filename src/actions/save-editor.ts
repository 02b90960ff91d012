import type { ActionAPIContext } from 'astro:actions'
import type { Tx } from '../../db/types.ts'
import { handIn } from '../market/curation/hand-in.ts'
import { asSeen, press, rowsOf, type Values, withRows } from '../market/products/editor-values.ts'
import { readEditor } from '../market/products/read-editor.ts'
import { saveDraft } from '../market/products/save-draft.ts'
import { startProduct } from '../market/products/start-product.ts'
import { whatIsMissing } from '../market/products/what-is-missing.ts'
import { acceptShopImage } from '../market/sellers/accept-shop-image.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { focusShopImage } from '../market/sellers/focus-shop-image.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import type { Answer } from './form-action.ts'
import { sentenceFor } from './sentences.ts'

/**
 * Takes in a product's editor, whichever of its buttons was pressed: photos first, then whatever can be read is
 * saved. Where something could not be taken, its page comes again with what was typed and why beside it; the rest is
 * saved all the same.
 */
export async function saveEditor(
  desk: Desk,
  { locals, params }: ActionAPIContext,
  button: string,
  files: File[],
): Promise<Answer> {
  const form = locals.form ?? { action: '', values: {}, problems: {}, sentence: '' }
  form.values = press(form.values, button)
  if (button === 'restore') throw new Refusal('form-restored')
  const photos = await takePhotos(desk, locals, files)
  form.values = withPhotos(form.values, photos.image_ids)
  await focusPhotos(desk, locals, form.values)
  const read = readEditor(form.values)
  const problems = { ...read.problems, ...photos.problems }
  const submits = button === 'submit' && Object.keys(problems).length === 0
  const productId = Number(params['product'] ?? form.values['product_id']?.at(-1) ?? 0)
  const version = Number(form.values['version']?.at(-1) ?? 0)
  const saved = await locals.db.transaction().execute(async (tx) => {
    const product = await save(tx, locals.enqueue, desk, productId, { ...read, version })
    return { ...product, submission: submits ? await submit(tx, locals.enqueue, desk, product) : undefined }
  })
  if (Object.keys(problems).length > 0) {
    form.values = { ...asSeen(form.values), product_id: [String(saved.product_id)] }
    form.problems = problems
    throw new Refusal('partly-saved')
  }
  return answer(desk, button, saved)
}

type Read = ReturnType<typeof readEditor> & { version: number }
type Saved = Awaited<ReturnType<typeof save>>

async function save(
  tx: Tx,
  enqueue: App.Locals['enqueue'],
  desk: Desk,
  productId: number,
  { draft, seen, version }: Read,
) {
  if (productId === 0) {
    const { product_id } = await startProduct(tx, desk, draft)
    return { product_id, draft, taken_back: false, is_revision: true }
  }
  return {
    product_id: productId,
    draft,
    ...(await saveDraft(tx, enqueue, desk, productId, { version, draft, seen })),
  }
}

/** What became of handing it in. */
async function submit(
  tx: Tx,
  enqueue: App.Locals['enqueue'],
  desk: Desk,
  { product_id, draft, is_revision }: Saved,
) {
  if (!is_revision) return 'unneeded'
  if (Object.keys(whatIsMissing(draft)).length > 0) return 'incomplete'
  const { is_published } = await handIn(enqueue)(tx, desk, product_id)
  return is_published ? 'published' : 'submitted'
}

function answer(desk: Desk, button: string, saved: Saved & { submission: string | undefined }): Answer {
  const to = paths.desk(desk.seller_id, `produk/${saved.product_id}`)
  if (button.endsWith('variant') || button.startsWith('remove-variant')) return `${to}#variants`
  if (button.includes('photo')) return `${to}#photos`
  if (saved.submission === 'incomplete') return `${to}?periksa=1`
  if (saved.submission === 'submitted') return { to, notice: 'produk-diajukan' }
  if (saved.submission === 'published') return { to, notice: 'produk-tampil-langsung' }
  if (saved.taken_back) return { to, notice: 'produk-ditarik-karena-diubah' }
  return { to, notice: 'tersimpan' }
}

/** Takes the photos in, one after the other; of one that is refused, why. */
async function takePhotos(desk: Desk, { db, storage, enqueue }: App.Locals, files: File[]) {
  const image_ids: string[] = []
  const refused: string[] = []
  for (const file of files)
    try {
      const upload = { body: file.stream(), type: file.type }
      image_ids.push((await acceptShopImage(db, storage, enqueue, desk, upload)).image_id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(`${file.name}: ${sentenceFor(error).sentence}`)
    }
  return { image_ids, problems: refused.length > 0 ? { photos: refused.join(' ') } : {} }
}

function withPhotos(values: Values, imageIds: string[]) {
  const rows = rowsOf(values, 'images')
  const known = new Set(rows.map((row) => row['image_id']?.at(-1)))
  const fresh = [...new Set(imageIds)].filter((id) => !known.has(id))
  return withRows(values, 'images', [...rows, ...fresh.map((id) => ({ image_id: [id], alt: [''] }))])
}

/** Moves the focal points that were changed ("40-60", in percent), and forgets that they were. */
async function focusPhotos(desk: Desk, { db, storage }: App.Locals, values: Values) {
  for (const row of rowsOf(values, 'images')) {
    const [, x, y] = /^(\d{1,2}|100)-(\d{1,2}|100)$/.exec(row['focus']?.at(-1) ?? '') ?? []
    const imageId = row['image_id']?.at(-1)
    if (x === undefined || y === undefined || imageId === undefined) continue
    await focusShopImage(db, storage, desk, imageId, { focal_x: Number(x), focal_y: Number(y) })
  }
}
