/** Why a shop finds no edition that it may ask to take part in: it is not open itself, or there is none. */
export function whyNoneIsOpen(
  { opened_at, closed_at }: { opened_at: Date | null; closed_at: Date | null },
  suspension: { agency: string | null } | undefined,
) {
  if (suspension)
    return `Lapak ini sedang ditangguhkan, jadi belum bisa memohon ikut program. Hubungi ${suspension.agency ?? 'dinas'} untuk menyelesaikannya.`
  if (opened_at === null)
    return 'Lapak ini belum diverifikasi dinas. Sesudah dibuka, Anda bisa memohon ikut program di sini.'
  if (closed_at !== null)
    return 'Lapak ini sedang ditutup. Buka lagi lapaknya dahulu, lalu Anda bisa memohon ikut program di sini.'
  return 'Belum ada program yang menerima permohonan di daerah Anda.'
}
