import type { MyShop } from './find-shops.ts'

/** Where a shop stands, as its people read it. */
export const stateNames: Record<MyShop['state'], string> = {
  draft: 'Belum dikirim',
  submitted: 'Menunggu dinas',
  returned: 'Perlu diperbaiki',
  refused: 'Ditolak dinas',
  open: 'Buka',
  closed: 'Ditutup',
  suspended: 'Ditangguhkan dinas',
}

export const roleNames = { owner: 'Pemilik', staff: 'Anggota', mentor: 'Pendamping' }
