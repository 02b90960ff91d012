import type { ProductDraft } from '../../src/market/products/product-draft.ts'
import { prose } from '../reference/prose.ts'
import type { SampleProduct } from './sample-types.ts'

type SampleDraft = {
  /** The shop's address, and the one that the product would have. */
  shop: string
  slug: string
  hoursAgo: number
  draft: Partial<ProductDraft> & Pick<ProductDraft, 'name'>
  pictures: SampleProduct['pictures']
}

/** Products that wait for the agency of Jeneponto and were never shown. */
export const sampleDrafts: readonly SampleDraft[] = [
  {
    shop: 'ecoprint-turatea',
    slug: 'syal-ecoprint-daun-kelor-halus',
    hoursAgo: 30,
    draft: {
      name: 'Syal Ecoprint Daun Kelor Halus',
      summary: 'Syal katun tipis bercap daun kelor kecil, ringan untuk dipakai seharian',
      description: prose`
        Daun kelor dari pagar rumah disusun satu per satu di atas katun tipis, digulung, lalu dikukus dua
        jam. Setiap helai berbeda.

        Cuci dengan tangan memakai sabun lembut dan jemur di tempat teduh.
      `,
      category_slug: 'fesyen-kerudung-syal',
      techniques: ['ecoprint'],
      materials: ['katun'],
      length_cm: 180,
      width_cm: 60,
      variants: [{ options: {}, sku: null, price_rupiah: 145_000, stock: 6, weight_grams: 120 }],
    },
    pictures: [{ subject: 'ecoprint-pashmina', alt: 'Syal katun bercap daun kelor kecil' }],
  },
  {
    shop: 'rumah-sangrai-rumbia',
    slug: 'keripik-jagung-balado-rumbia',
    hoursAgo: 80,
    draft: {
      name: 'Keripik Jagung Balado Rumbia',
      summary: 'Keripik jagung tipis berbumbu cabai, digoreng setiap Senin dan Kamis',
      description: prose`
        Jagung pulut dari kebun sendiri direbus, dipipihkan, dijemur, lalu digoreng kering. Bumbu baladonya
        digiling pada hari yang sama.

        Simpan di tempat kering. Habiskan dalam dua bulan.
      `,
      category_slug: 'kuliner-keripik',
      unit: 'piece',
      variants: [
        { options: { Isi: '150 gram' }, sku: null, price_rupiah: 15_000, stock: 40, weight_grams: 170 },
      ],
    },
    pictures: [{ subject: 'crackers', alt: 'Keripik jagung balado di dalam toples' }],
  },
]

/** A product on show whose shop wants to say more of it. */
export const sampleRevision = {
  slug: 'kain-tope-meteran-putih-gading',
  hoursAgo: 6,
  summary: 'Tenunan kapas pintalan tangan yang jarang dan ringan, per meter, kini juga selebar 90 cm',
}

/** What the agency found of products before, oldest first: points for photos, description, packaging, price. */
export const sampleReviews: readonly {
  slug: string
  daysAgo: number
  points: readonly [number, number, number, number]
  notes: Readonly<Record<string, string>>
  isReturned?: true
}[] = [
  {
    slug: 'kain-tope-meteran-putih-gading',
    daysAgo: 40,
    points: [12, 15, 8, 12],
    notes: {
      photos: 'Tambahkan foto dari dekat agar tenunannya terlihat.',
      description: 'Sebutkan lebarnya.',
    },
    isReturned: true,
  },
  { slug: 'kain-tope-meteran-putih-gading', daysAgo: 33, points: [23, 23, 11, 14], notes: {} },
  {
    slug: 'selendang-kain-tope-berumbai',
    daysAgo: 26,
    points: [20, 18, 10, 13],
    notes: { packaging: 'Beri kartu kecil tentang cara mencuci.' },
  },
  { slug: 'pashmina-ecoprint-daun-kersen', daysAgo: 19, points: [22, 20, 12, 14], notes: {} },
]
