import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { changeOffer } from './change-offer.ts'
import { findContents } from './find-contents.ts'
import { findOffersByKey, type OfferRow, shownOf } from './find-offers.ts'
import { formatRupiah } from './rupiah.ts'
import { saveDraft } from './save-draft.ts'

/** A row of the table as it came back: what was shown in it, and what it says now. */
export type TypedOffer = { key: string; shown: string; price_rupiah: number | null; stock: number | null }
/** What is wrong with a cell. */
export type OfferProblem = { key: string; field: 'price' | 'stock'; sentence: string }

/**
 * Saves the rows of the table that somebody changed, and only those: on sale at once, in a draft as its editor would.
 * Where a row is wrong, or was changed by another since it was shown, nothing is saved and `problems` says where.
 * @throws {Refusal} not-found for a row of another shop
 */
export async function saveOffers(tx: Tx, enqueue: Enqueue, desk: Desk, rows: readonly TypedOffer[]) {
  const edited = rows.filter(({ shown, ...typed }) => shown.replace(/^[^:]*:/, '') !== textOf(typed))
  await lockProducts(tx, desk, edited)
  const now = await findOffersByKey(
    tx,
    desk,
    edited.map(({ key }) => key),
  )
  const changes = edited.map((typed) => {
    const row = now.get(typed.key)
    if (!row) throw new Refusal('not-found')
    return { typed, row }
  })
  const problems = changes.flatMap(({ typed, row }) => problemsOf(typed, row))
  if (problems.length > 0) return { changed: 0, problems }
  await changeLive(tx, enqueue, desk, changes)
  await changeDrafts(tx, enqueue, desk, changes)
  return { changed: changes.length, problems }
}

type Change = { typed: TypedOffer; row: OfferRow }

function textOf({ price_rupiah, stock }: Pick<TypedOffer, 'price_rupiah' | 'stock'>) {
  return shownOf({ version: null, price_rupiah, stock }).replace(/^[^:]*:/, '')
}

/** In one order, so that two tables at once cannot wait for each other. */
async function lockProducts(tx: Tx, { seller_id }: Desk, rows: readonly TypedOffer[]) {
  const live = rows.map(({ key }) => Number(/^v(\d{1,15})$/.exec(key)?.[1] ?? 0))
  const drafts = rows.map(({ key }) => Number(/^d(\d{1,15})-\d+$/.exec(key)?.[1] ?? 0))
  await sql`
    select id from product
    where seller_id = ${seller_id}
      and (id = any(${drafts}) or id in (select product_id from product_variant where id = any(${live})))
    order by id for no key update`.execute(tx)
}

function problemsOf({ key, shown, price_rupiah, stock }: TypedOffer, row: OfferRow): OfferProblem[] {
  if (shown !== shownOf(row)) {
    const now = [
      row.price_rupiah === null ? 'tanpa harga' : formatRupiah(row.price_rupiah),
      `stok ${row.stock ?? 'pesanan'}`,
    ]
    return [
      {
        key,
        field: 'price',
        sentence: `Baru saja diubah orang lain menjadi ${now.join(', ')}. Periksa, lalu simpan lagi.`,
      },
    ]
  }
  if (row.variant_id !== null && price_rupiah === null)
    return [{ key, field: 'price', sentence: 'Isi harganya.' }]
  if (row.is_unique && (stock === null || stock > 1))
    return [{ key, field: 'stock', sentence: 'Barang ini hanya satu: isi 1, atau 0 bila sudah terjual.' }]
  if (row.variant_id !== null && stock === null && row.lead_days === null)
    return [{ key, field: 'stock', sentence: 'Isi lama pengerjaan di halaman produknya dahulu.' }]
  return []
}

function changeLive(tx: Tx, enqueue: Enqueue, desk: Desk, changes: readonly Change[]) {
  const offers = changes.flatMap(({ typed: { price_rupiah, stock }, row: { variant_id } }) =>
    variant_id === null ? [] : { variant_id, stock, ...(price_rupiah !== null && { price_rupiah }) },
  )
  return changeOffer(tx, enqueue, desk, offers)
}

async function changeDrafts(tx: Tx, enqueue: Enqueue, desk: Desk, changes: readonly Change[]) {
  const inDrafts = changes.filter(({ row }) => row.variant_id === null)
  const products = Map.groupBy(inDrafts, ({ row }) => row.product_id)
  for (const { id, draft, version } of await findContents(tx, desk.seller_id, [...products.keys()])) {
    const variants = draft.variants.map((variant, place) => {
      const typed = products.get(id)?.find(({ row }) => row.place === place)?.typed
      return typed ? { ...variant, price_rupiah: typed.price_rupiah, stock: typed.stock } : variant
    })
    await saveDraft(tx, enqueue, desk, id, { version, draft: { ...draft, variants } })
  }
}
