import { clockTime } from '../../i18n/dates.ts'
import type { Statement, StatementLine } from './find-statement.ts'

/** A statement's lines in the words of the desk. */

const kindNames: Record<StatementLine['kind'], string> = {
  sale: 'Penjualan',
  refund: 'Pengembalian uang',
  payout: 'Pencairan',
  dispute: 'Sengketa bank',
  reversal: 'Ralat: uangnya tidak masuk',
}

/** Where the money of a line is. */
export const placeNames: Record<NonNullable<StatementLine['at']>, string> = {
  stripe: 'lewat operator',
  direct: 'langsung ke penjual',
  connected: 'ke akun Stripe penjual',
}

/** "Penjualan, pesanan ET-17"; a payout says by what the bank knows it. */
export function titleOf(line: StatementLine) {
  const what = line.order_id === null ? line.note : `pesanan ET-${line.order_id}`
  return [nameOf(line), what].filter(Boolean).join(', ')
}

/** What was to go back to a buyer and did not arrive there is the shop's again. */
export function nameOf({ kind, turnover }: Pick<StatementLine, 'kind' | 'turnover'>) {
  return kind === 'refund' && turnover > 0 ? `${kindNames.refund} yang gagal` : kindNames[kind]
}

/** "17 Agu, 11.00" in the shop's time zone; the month's heading says the rest. */
export function momentOf({ posted_at }: StatementLine, timeZone: string) {
  return posted_at.toLocaleString('id-ID', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
}

/** The same with its year and zone, for a sheet. */
export function wholeMomentOf({ posted_at }: StatementLine, timeZone: string) {
  return clockTime(posted_at, timeZone)
}

const turnoverNote =
  'Omzet adalah yang dibayar pembeli, lewat cara apa pun, dikurangi yang dikembalikan dan yang ditarik bank pembeli.'
const balanceNote =
  'Saldo adalah yang masih harus diteruskan operator; pembayaran yang langsung diterima penjual tidak mengubahnya.'

export const statementNote = `${turnoverNote} ${balanceNote}`

const feesNote = 'Biaya dan pajak dengan tanda minus kembali kepada penjual, karena uang pembelinya kembali.'

/** What there is to say of a month: nothing of a balance or of fees where all came to the seller directly. */
export function partsOf({ opening, lines }: Pick<Statement, 'opening' | 'lines'>) {
  const has_balance = opening !== 0 || lines.some(({ owed }) => owed !== 0)
  const has_fees = lines.some(({ fee, tax }) => fee !== 0 || tax !== 0)
  const note = has_balance ? statementNote : turnoverNote
  return { has_balance, has_fees, note: has_fees ? `${note} ${feesNote}` : note }
}
