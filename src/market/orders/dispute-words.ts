import type { Dispute } from './find-dispute.ts'

/** What the desk says of the facts of a dispute. */

export const sideNames: Record<string, string> = {
  buyer: 'pembeli',
  seller: 'toko',
  agency: 'dinas',
  operator: 'operator',
  system: 'otomatis',
}

/** What has become of money that goes back. */
export function refundState({ kind, done_at, failed_at }: Dispute['refunds'][number]) {
  if (failed_at !== null) return 'gagal, belum sampai kepada pembeli'
  if (done_at === null) return kind === 'direct' ? 'belum dikirim toko' : 'sedang dikirim'
  if (kind === 'direct') return 'sudah dikirim menurut toko'
  return kind === 'operator' ? 'sudah dikirim operator lewat bank' : 'sudah dikirim lewat Stripe'
}

/** What the buyer's bank has done about the payment. */
export function bankState({ status, is_gone }: NonNullable<Dispute['bank']>) {
  if (status === 'won' || status === 'warning_closed') return 'selesai, uangnya tetap di penjual'
  if (status === 'lost') return 'selesai, uangnya kembali kepada pembeli'
  return is_gone ? 'uangnya ditarik bank selama diperiksa' : 'sedang diperiksa bank'
}
