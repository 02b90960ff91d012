/**
 * The shapes in which sample sellers, products and pictures are written down.
 * Everything here is invented: no person, phone number, NIB or certificate is real.
 */

/** What a drawing shows. `db/sample/drawings` draws several pictures of each, varied by seed. */
export type Subject =
  | 'kain-tope'
  | 'ecoprint-cloth'
  | 'ecoprint-pashmina'
  | 'ecoprint-bag'
  | 'ecoprint-garment'
  | 'batik-cloth'
  | 'tenun-ikat'
  | 'natural-dye-yarn'
  | 'woven-basket'
  | 'woven-mat'
  | 'woven-hat'
  | 'wood-bowl'
  | 'bamboo-lamp'
  | 'pottery'
  | 'shell-craft'
  | 'silver-jewelry'
  | 'iron-blade'
  | 'leather-bag'
  | 'souvenir-boat'
  | 'crackers'
  | 'banana-chips'
  | 'cookies'
  | 'shredded-fish'
  | 'dried-fish'
  | 'chilli-sauce'
  | 'spices'
  | 'coffee'
  | 'tea'
  | 'chocolate'
  | 'syrup-bottle'
  | 'honey'
  | 'palm-sugar'
  | 'sago'
  | 'rice'
  | 'seaweed'
  | 'frozen-food'
  | 'soap'
  | 'essential-oil'
  | 'broom'
  | 'gift-hamper'
  /** Scenes, for shops and places. */
  | 'loom-scene'
  | 'workshop-scene'
  | 'shelf-scene'
  | 'shore-scene'
  | 'garden-scene'

export type SampleVariant = {
  /** Option name to value, for example { Ukuran: 'M' }; {} for a product without options. */
  options: Record<string, string>
  /** Whole rupiah, per unit of the product. */
  price: number
  /** Pieces (or whole metres) at hand; null for made to order. */
  stock: number | null
  weightGrams: number
}

export type SampleProduct = {
  name: string
  /** One sentence, at most 140 characters, no full stop needed. */
  summary: string
  /** Two to four short paragraphs separated by a blank line. */
  description: string
  category: string
  techniques?: string[]
  materials: string[]
  unit: 'piece' | 'metre' | 'set' | 'gram'
  /** For unit 'gram': how many grams the price is for. */
  unitSize?: number
  unique?: true
  madeToOrder?: { leadDays: number; monthlyCapacity: number }
  /** Size in centimetres, where it matters. */
  size?: { lengthCm: number; widthCm: number; heightCm?: number }
  variants: SampleVariant[]
  /** One to three pictures; the first is shown on cards. `alt` says what this product's picture shows, in Indonesian. */
  pictures: { subject: Subject; alt: string }[]
  /** Slugs of programme editions' programmes that it belongs to, e.g. '1-asn-1-produk'. */
  programs?: string[]
}

export type SampleCertificate = {
  kind: 'halal' | 'pirt' | 'bpom' | 'nib' | 'merek' | 'ig'
  number: string
  expiresOn: string | null
}

export type SampleSeller = {
  slug: string
  name: string
  kind: 'individual' | 'cooperative' | 'group'
  /** Kemendagri village code, checked against idn-area-data. */
  villageCode: string
  since: number
  /** Plainly invented contact person. */
  contact: string
  /** One sentence for cards. */
  tagline: string
  /** Two or three paragraphs separated by a blank line, in the makers' or a plain third-person voice. */
  story: string
  scene: Subject
  scale: 'mikro' | 'kecil'
  certificates?: SampleCertificate[]
  programs?: string[]
  products: SampleProduct[]
}
