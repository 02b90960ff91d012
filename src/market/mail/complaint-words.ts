import { id as messages } from '../../i18n/id.ts'
import { paths } from '../../paths.ts'
import type { WordsOf } from './notice.ts'

/** What a shop is told of reports by the public; never who wrote them. */
export const complaintWords: WordsOf<'complaint-warned'> = {
  'complaint-warned': ({ product, complaint, reason }, shop) => ({
    subject: `Teguran dinas tentang ${product ?? shop.name}`,
    parts: [
      `Dinas memeriksa laporan tentang ${product ?? shop.name} (${kindOf(complaint)}) dan mendapatinya benar. Yang perlu diperbaiki:`,
      { quote: reason },
      'Mohon segera diperbaiki. Bila Anda merasa ini keliru, hubungi dinas di daerah Anda.',
    ],
    button: { label: 'Buka meja lapak', path: paths.desk(shop.id) },
  }),
}

function kindOf(kind: string) {
  const kinds: Partial<Record<string, string>> = messages.complaint.kinds
  return (kinds[kind] ?? kind).toLowerCase()
}
