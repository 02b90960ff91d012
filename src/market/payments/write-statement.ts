import { monthName } from '../../i18n/dates.ts'
import { writeCsv } from '../products/write-sheet.ts'
import type { Statement } from './find-statement.ts'
import { nameOf, placeNames, wholeMomentOf } from './statement-words.ts'

/** A month of the ledger as a CSV: a line for each posting, whole rupiah without dots, and the balances around them. */
export function statementAsCsv({ month, opening, closing, totals, lines }: Statement, timeZone: string) {
  return writeCsv([
    heading,
    [`Saldo awal ${monthName(month)}`, '', '', '', '', '', '', '', opening, ''],
    ...lines.map((line) => [
      nameOf(line),
      wholeMomentOf(line, timeZone),
      line.order_id === null ? '' : `ET-${line.order_id}`,
      line.at === null ? '' : placeNames[line.at],
      line.turnover,
      line.fee,
      line.tax,
      line.owed,
      line.balance,
      line.note,
    ]),
    ['Saldo akhir', '', '', '', totals.turnover, totals.fee, totals.tax, totals.owed, closing, ''],
  ])
}

const heading = [
  'Catatan',
  'Waktu',
  'Pesanan',
  'Uangnya',
  'Omzet',
  'Biaya',
  'Pajak',
  'Perubahan saldo',
  'Saldo',
  'Bukti',
]
