import { messages } from '../../i18n/messages.ts'
import type { Lang } from '../../paths.ts'
import { renderLetter } from './render-letter.ts'

type Answered = {
  lang: Lang
  /** The product or the shop that was reported. */
  about: string
  outcome: 'upheld' | 'dismissed'
  answer: string
  agency: string
  path: string
}

/** For somebody who reported a product or a shop and left an address: what came of it, in their language. */
export function complaintAnswered({ lang, about, outcome, answer, agency, path }: Answered) {
  const words = messages[lang].complaint
  const own = letters[lang]
  return renderLetter(
    { kind: 'complaint-answered', name: '', why: own.why, lang },
    {
      subject: own.subject(about),
      parts: [own.thanks(about), `${words.outcomes[outcome]}. ${words.answerOf(agency)}:`, { quote: answer }],
      button: { label: own.button, path },
    },
  )
}

const letters = {
  id: {
    subject: (about: string) => `Jawaban atas laporan Anda tentang ${about}`,
    thanks: (about: string) => `Terima kasih sudah melaporkan ${about}. Dinas sudah memeriksanya.`,
    button: 'Lihat laporan Anda',
    why: 'Surat ini dikirim karena alamat ini ditulis di sebuah laporan. Alamatnya kami hapus setahun lagi.',
  },
  en: {
    subject: (about: string) => `The answer to your report about ${about}`,
    thanks: (about: string) => `Thank you for reporting ${about}. The agency has looked into it.`,
    button: 'See your report',
    why: 'You get this because your address was given in a report. We erase the address a year from now.',
  },
} satisfies Record<Lang, unknown>
