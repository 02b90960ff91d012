import { type DisputeStatus, type Ruling, rulings } from './dispute.ts'

/** Words and addresses of the list of disputes at the agency's desk. `slug` is as in `?status=`. */
export const disputeParts: readonly { status: DisputeStatus; slug: string; name: string; none: string }[] = [
  { status: 'open', slug: '', name: 'Menunggu', none: 'Tidak ada sengketa yang menunggu' },
  {
    status: 'awaited',
    slug: 'dilakukan',
    name: 'Menunggu dilakukan',
    none: 'Tidak ada putusan yang masih harus dilakukan',
  },
  { status: 'over', slug: 'diputus', name: 'Sudah selesai', none: 'Belum ada yang selesai' },
]

/** What is asked of the list: of one shop (`?usaha=`) all, else those of one part. */
export function disputeQuery(query: URLSearchParams) {
  const seller_id = numberOf(query.get('usaha'))
  const part = disputeParts.find(({ slug }) => slug === query.get('status'))
  return {
    status: seller_id === null ? (part?.status ?? 'open') : null,
    seller_id,
    after: numberOf(query.get('setelah')),
  }
}

/** What became of it, in a line. */
export function disputeState(item: {
  settled_at: Date | null
  ruling: Ruling | null
  due_on: string | null
  ended_at: Date | null
}) {
  if (item.settled_at === null) return null
  const name = item.ruling === null ? 'Sudah diputus' : rulings[item.ruling].name
  return item.due_on !== null && item.ended_at === null ? `${name}, menunggu dilakukan` : name
}

function numberOf(text: string | null) {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : null
}
