import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { CheckedProduct } from './check-rows.ts'
import type { KnownProduct } from './known-to-shop.ts'
import { changesBetween } from './live-offer.ts'
import { saveDraft } from './save-draft.ts'
import type { ProductDraft } from './product-draft.ts'
import { submitProduct } from './submit-product.ts'

/** What became of a product's rows, with a sentence where there is more to say. */
export type Fate = {
  product_id: number | null
  outcome: 'created' | 'updated' | 'unchanged' | 'skipped'
  reason: string
}

/** `before`: the product that the rows change, as it is; or `started`: the new one that was begun with them. */
type Wish = { before: KnownProduct | undefined; started: number | undefined; submits: boolean }

/** Finishes a new product, or changes one as its editor would; what is refused is skipped, and said. */
export async function importProduct(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  { rows, draft }: CheckedProduct,
  { before, started, submits }: Wish,
): Promise<Fate> {
  const submitted = (id: number) => (submits ? submit(tx, desk, id) : '')
  if (started !== undefined)
    return { product_id: started, outcome: 'created', reason: await submitted(started) }
  const wrong = rows.flatMap(({ line, problems }) => problems.map(({ reason }) => `Baris ${line}: ${reason}`))
  if (wrong.length > 0 || before === undefined)
    return skipped(before, `Berubah sejak diperiksa. ${wrong.join(' ')}`)
  if (changesBetween(before.draft, draft).names.length === 0)
    return { product_id: before.id, outcome: 'unchanged', reason: '' }
  try {
    const { is_revision } = await save(tx, enqueue, desk, before, draft)
    return {
      product_id: before.id,
      outcome: 'updated',
      reason: is_revision ? await submitted(before.id) : '',
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return skipped(before, sentences[error.code] ?? `Belum bisa disimpan (${error.code}).`)
  }
}

function skipped(before: KnownProduct | undefined, reason: string): Fate {
  return { product_id: before?.id ?? null, outcome: 'skipped', reason }
}

/** What was sold while the sheet was read stays sold: `seen` says what the rows were compared with. */
function save(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  { id, version, draft: before }: KnownProduct,
  draft: ProductDraft,
) {
  const seen = before.variants.flatMap((variant) =>
    variant.id === undefined ? [] : { ...variant, id: variant.id },
  )
  return undoneIfRefused(tx, () => saveDraft(tx, enqueue, desk, id, { version, draft, seen }))
}

/** What was already written of a product that is then refused goes back; the others of the transaction stay. */
async function undoneIfRefused<Result>(tx: Tx, work: () => Promise<Result>) {
  await sql`savepoint one_product`.execute(tx)
  try {
    return await work()
  } catch (error) {
    await sql`rollback to savepoint one_product`.execute(tx)
    throw error
  } finally {
    await sql`release savepoint one_product`.execute(tx)
  }
}

/** Hands it to the agency where it is whole, and says which of the two. */
async function submit(tx: Tx, desk: Desk, productId: number) {
  try {
    await submitProduct(tx, desk, productId)
    return 'Sudah diajukan.'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'product-incomplete') return sentences[error.code] ?? `Belum diajukan (${error.code}).`
    return `Belum diajukan. ${Object.values(error.values).join(' ')}`
  }
}

const sentences: Partial<Record<string, string>> = {
  'not-found': 'Produk ini tidak ada lagi di lapak Anda.',
  'product-archived': 'Produk ini diarsipkan. Keluarkan dari arsip dahulu.',
  'saved-by-another': 'Produk ini baru saja diubah orang lain. Impor sekali lagi barisnya.',
  'unique-piece-stock': 'Barang yang hanya satu: stoknya 1, atau 0 bila sudah terjual.',
  'lead-time-missing': 'Barang pesanan perlu lama pengerjaan dan kapasitas per bulan.',
  'image-not-yours': 'Fotonya bukan milik lapak ini.',
  'term-unknown': 'Kategori, teknik, bahan, atau desa asalnya tidak ada lagi dalam daftar.',
  'already-submitted': 'Sudah diajukan sebelumnya.',
}
