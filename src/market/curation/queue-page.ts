import { paths } from '../../paths.ts'
import type { QueueKind } from './queue.ts'

/** Where something that waits is decided or looked at. */
export function pageOfItem({ kind, page }: { kind: QueueKind; page: number }) {
  return paths.office(`${parts[kind]}/${page}`)
}

const parts: Record<QueueKind, string> = {
  seller: 'usaha',
  product: 'produk',
  'published-product': 'produk',
  certificate: 'sertifikat',
  consent: 'program',
  'consent-of-seller': 'program',
  feature: 'pilihan',
  'feature-ending': 'pilihan',
  reverification: 'usaha',
  complaint: 'laporan',
  review: 'ulasan',
  dispute: 'sengketa',
  dormant: 'usaha',
}
