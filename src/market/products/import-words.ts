import type { ProductImport } from './find-import.ts'
import { letterOf } from './sheet-columns.ts'

/** Words of an import's pages. */

type State = Pick<ProductImport, 'started_at' | 'finished_at' | 'failure'>

export function stateOfImport({ started_at, finished_at, failure }: State) {
  if (started_at === null) return 'Sudah diperiksa, belum dijalankan'
  if (finished_at === null) return 'Sedang berjalan'
  return failure === null ? 'Selesai' : 'Terhenti'
}

/** Why an import stopped, and what to do. */
export function whyStopped(failure: string) {
  return failure === 'not-allowed'
    ? 'Impor ini terhenti karena yang menjalankannya tidak lagi bekerja di lapak ini. Yang sudah tersimpan tetap ada.'
    : 'Impor ini terhenti karena gangguan pada kami. Yang sudah tersimpan tetap ada; lanjutkan untuk sisanya.'
}

/** "A: Nama barang" for each column of the sheet, for choosing from. */
export function sheetColumns(heading: readonly string[]) {
  return heading.map((name, index) => ({
    value: index,
    name: `${letterOf(index)}: ${name || '(tanpa judul)'}`,
  }))
}

/** What running the import would do, in one sentence. */
export function forecast({ creates, updates, same, wrong }: ProductImport['counts']) {
  const parts = [
    creates > 0 && `${creates} produk baru`,
    updates > 0 && `${updates} produk diperbarui`,
    same > 0 && `${same} produk tidak berubah`,
    wrong > 0 && `${wrong} baris salah`,
  ].filter((part) => part !== false)
  return `${parts.join(', ')}.`
}
