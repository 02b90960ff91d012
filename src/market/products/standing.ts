/** What a product can be asked to do where it stands, beside being edited. */
export type Step =
  'submit' | 'withdraw' | 'discard' | 'unpublish' | 'republish' | 'duplicate' | 'archive' | 'restore'

type Standing = {
  has_face: boolean
  /** There is a draft that the public does not see. */
  is_open: boolean
  decision: string | null
  submitted_at: Date | null
  published_at: Date | null
  unpublished_at: Date | null
  archived_at: Date | null
  /** Why the agency keeps it out of sight. */
  takedown_reason: string | null
}

/** How a product stands, as its shop reads it, and the steps that are open to it. */
export function standingOf(product: Standing, isShopOpen: boolean, day: (date: Date) => string) {
  const { has_face, is_open, submitted_at, decision, archived_at } = product
  if (archived_at !== null)
    return {
      title: 'Di arsip',
      words: [`Disimpan di arsip sejak ${day(archived_at)}.`],
      can: ['duplicate', 'restore'] as Step[],
    }
  const isWaiting = is_open && submitted_at !== null && decision === null
  const can: Step[] = [
    ...(isWaiting ? (['withdraw'] as const) : is_open ? (['submit'] as const) : []),
    ...(is_open && has_face ? (['discard'] as const) : []),
    ...(!has_face
      ? []
      : product.unpublished_at === null
        ? (['unpublish'] as const)
        : product.takedown_reason === null
          ? (['republish'] as const)
          : []),
    'duplicate',
    'archive',
  ]
  const words = isWaiting
    ? [`Diajukan ${day(submitted_at)}. Bila diubah dan disimpan, pengajuan ini ditarik kembali.`]
    : is_open && has_face
      ? ['Ada perubahan yang belum dilihat pembeli. Ajukan agar ditampilkan.']
      : is_open && decision === null
        ? ['Bila isinya sudah lengkap, tekan “Simpan dan ajukan” agar diperiksa dinas.']
        : []
  return { title: titleOf(product, isWaiting, isShopOpen), words, can }
}

function titleOf(
  { has_face, published_at, unpublished_at, decision, takedown_reason }: Standing,
  isWaiting: boolean,
  isShopOpen: boolean,
) {
  if (published_at !== null)
    return isWaiting ? 'Tampil untuk umum; perubahannya menunggu dinas' : 'Tampil untuk umum'
  if (isWaiting) return 'Menunggu pemeriksaan dinas'
  if (takedown_reason !== null) return 'Diturunkan oleh dinas; tampil lagi setelah perbaikannya disetujui'
  if (unpublished_at !== null) return 'Berhenti tayang, tidak tampil untuk umum'
  if (has_face) return isShopOpen ? 'Disetujui' : 'Disetujui; tampil begitu lapak Anda dibuka'
  return decision === 'returned' ? 'Dikembalikan untuk diperbaiki' : 'Draf, belum diajukan'
}
