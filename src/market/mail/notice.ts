import { id as messages } from '../../i18n/id.ts'
import { certificateWords } from './certificate-words.ts'
import { complaintWords } from './complaint-words.ts'
import { featureWords } from './feature-words.ts'
import type { Content } from './letter.ts'
import { moneyWords } from './money-words.ts'
import { orderWords } from './order-words.ts'
import { programWords } from './program-words.ts'
import { reviewWords } from './review-words.ts'
import { shopWords } from './shop-words.ts'
import { standingWords } from './standing-words.ts'
import { verdictWords } from './verdict-words.ts'

/** What the people of a shop are told, by kind; the data is what the words need. Days are "2026-08-17". */
export type NoticeData = {
  'seller-verified': object
  /** `notes`: what to mend, in the agency's words. */
  'seller-returned': { notes: string }
  'seller-refused': { reason: string }
  'seller-suspended': { reason: string }
  /** `is_open`: false where the shop had closed itself before it was suspended. */
  'seller-reinstated': { reason: string; is_open: boolean }
  /** `grade` and `notes` where it was reviewed; `awaits_opening`: the public sees it when the shop opens. */
  'product-approved': ProductName & {
    slug: string
    grade?: string
    notes?: string
    awaits_opening?: boolean
    /** Nobody has looked yet: the shop is trusted. */
    is_automatic?: boolean
  }
  /** What a trusted shop had shown at once was reviewed, and stays. */
  'product-kept': ProductName & { grade: string; notes?: string }
  'product-returned': ProductName & { notes: string }
  'product-taken-down': ProductName & { notes: string }
  /** New products are shown at once from now on, or no more. */
  'trust-granted': { reason: string }
  'trust-ended': { reason: string }
  'certificate-expiring': CertificateName & { expires_on: string; days: number }
  'certificate-expired': CertificateName & { expires_on: string }
  'certificate-verified': CertificateName
  'certificate-rejected': CertificateName & { reason: string }
  'certificate-revoked': CertificateName & { reason: string }
  /** Somebody reported the shop, or a product of it, and was right: what to mend. `complaint` is the kind of report. */
  'complaint-warned': { product: string | null; complaint: string; reason: string }
  /** What is left of each variant of which little is; `variant` is empty where there is only one. */
  'low-stock': ProductName & { left: { variant: string; stock: number }[] }
  /** A mentor of an agency asks to work in the shop. */
  'mentor-asked': { mentor: string; agency: string }
  /** `program` is the edition's name; `product` is null where the shop itself takes part. */
  'program-invited': { program: string; agency: string; product: string | null }
  'program-agreed': { program: string; product: string | null }
  'program-declined': { program: string; product: string | null; reason: string }
  'program-ended': { program: string; product: string | null; reason: string }
  /**
   * The agency puts forward products of the shop, named: alone, or in a collection with this title. `path` is the page of
   * what is shown, `place` the name of the page that shows it; `from` and `until` are the first and the last day.
   */
  featured: {
    products: string[]
    collection: string | null
    path: string
    place: string
    agency: string
    from: string
    until: string
    reason: string
  }
  'member-joined': { member: string; role: 'owner' | 'staff' }
  /**
   * `total` is "Rp350.000"; `is_asked` where the shop has yet to say what delivery costs, `is_agreed` where the buyer has
   * just agreed to what the shop has said.
   */
  'order-placed': OrderName & {
    total: string
    payment: 'bank' | 'qris' | 'cash' | 'stripe'
    is_asked: boolean
    is_agreed?: boolean
  }
  'order-paid': OrderName & { total: string }
  'proof-sent': OrderName
  /** `by`: whoever it was, where somebody did. */
  'order-cancelled': OrderName & { by?: 'pembeli' | 'dinas' | 'operator' }
  'order-lapsed': OrderName
  /** It lapses within a day if the shop does not take it on. */
  'order-unanswered': OrderName
  'order-received': OrderName
  'return-asked': OrderName
  'dispute-opened': OrderName
  /** The agency asks the shop something about it. */
  'dispute-asked': OrderName
  /** For whom, and until when, "2026-08-17"; missing in what was told before there was that. */
  'dispute-settled': OrderName & {
    ruling?: 'buyer' | 'seller' | 'agreed' | 'withdrawn'
    due_on?: string | null
  }
  'order-message': OrderName
  'review-written': { product: string; stars: number }
  /** The agency has hidden a review, or shows it again. */
  'review-hidden': { product: string }
  'review-shown': { product: string }
  /** What the operator has handed on, in whole rupiah; `proof` is what the bank calls the transfer. */
  /** `is_back`: the shop has paid the operator back. */
  'payout-recorded': { amount_rupiah: number; paid_on: string; proof: string; is_back: boolean }
  'payout-corrected': { amount_rupiah: number; paid_on: string; proof: string; correction: string }
  /** A buyer's bank asks back what was paid: the order's part of it, in whole rupiah. */
  'bank-dispute': OrderName & { amount_rupiah: number }
  /** What the shop has taken in the year has come to 80%, or to all, of Rp500 million. */
  'turnover-near': { year: number; turnover_rupiah: number }
  'turnover-over': { year: number; turnover_rupiah: number }
}
export type NoticeKind = keyof NoticeData

/** `goods` are lines like "2 × Kain Tope (Gading)". */
export type OrderName = { order_id: number; goods: string[] }
export type ProductName = { product_id: number; product: string }
/** `certificate` is the kind of certificate, as in the table. */
export type CertificateName = { certificate: CertificateKind; number: string }
type CertificateKind = keyof typeof messages.shop.certificateKinds

export type Shop = { id: number; name: string }

/** The words of each kind of one family. */
export type WordsOf<Kind extends NoticeKind> = { [K in Kind]: (data: NoticeData[K], shop: Shop) => Content }

const words: WordsOf<NoticeKind> = {
  ...verdictWords,
  ...complaintWords,
  ...standingWords,
  ...certificateWords,
  ...shopWords,
  ...featureWords,
  ...programWords,
  ...orderWords,
  ...reviewWords,
  ...moneyWords,
}

/** What a notice says. */
export function noticeContent<K extends NoticeKind>(kind: K, data: NoticeData[K], shop: Shop): Content {
  return words[kind](data, shop)
}

/** "Sertifikat halal (BPJPH) nomor ID32110000123456" */
export function certificateTitle({ certificate, number }: CertificateName) {
  return `${messages.shop.certificateKinds[certificate]} nomor ${number}`
}
