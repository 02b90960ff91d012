import { z } from 'zod'

/**
 * What a seller has written about a product so far, whole or not: the `content` of a revision. Whatever is missing
 * is null or empty, so that half a form can be saved; `whatIsMissing` says what the public face still needs.
 * Money is whole rupiah, lengths centimetres, weights grams; `stock` null means made to order.
 */
export type ProductDraft = z.infer<typeof productDraft>
export type VariantDraft = ProductDraft['variants'][number]

/** The most that a field takes: what the columns hold, and above which it is a slip of the finger. */
export const limits = {
  name: 120,
  summary: 160,
  description: 10_000,
  alt: 300,
  price_rupiah: 2_000_000_000,
  stock: 1_000_000,
  count: 1_000_000,
  lead_days: 730,
  quantity_step: 1000,
  variants: 60,
  images: 20,
} as const

const upTo = (most: number) => z.number().int().positive().max(most).nullable()
const count = upTo(limits.count)
const variant = z.object({
  /** The variant on sale that this one edits; absent where it is new. */
  id: z.number().int().positive().optional(),
  options: z.record(z.string(), z.string()),
  sku: z.string().nullable(),
  price_rupiah: upTo(limits.price_rupiah),
  stock: z.number().int().min(0).max(limits.stock).nullable(),
  weight_grams: count,
})

export const productDraft = z.object({
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  category_slug: z.string().nullable(),
  techniques: z.array(z.string()),
  materials: z.array(z.string()),
  unit: z.enum(['piece', 'metre', 'set', 'gram']),
  unit_size: count,
  /** Sold by twos, by sixes: the least that is ordered, and what it grows by, in the unit. */
  quantity_step: z.number().int().min(1).max(limits.quantity_step),
  is_unique: z.boolean(),
  /** Food that is made of something that is not halal, and says so. */
  is_non_halal: z.boolean(),
  lead_days: upTo(limits.lead_days),
  monthly_capacity: count,
  origin_village_code: z.string().nullable(),
  length_cm: count,
  width_cm: count,
  height_cm: count,
  low_stock_at: z.number().int().min(0).max(limits.stock),
  variants: z.array(variant).max(limits.variants),
  /** In the order in which they are shown. */
  images: z.array(z.object({ image_id: z.string(), alt: z.string() })).max(limits.images),
  /** Certificates of the shop that cover it. */
  certificates: z.array(z.number().int()),
})

export const emptyDraft: ProductDraft = {
  name: '',
  summary: '',
  description: '',
  category_slug: null,
  techniques: [],
  materials: [],
  unit: 'piece',
  unit_size: null,
  quantity_step: 1,
  is_unique: false,
  is_non_halal: false,
  lead_days: null,
  monthly_capacity: null,
  origin_village_code: null,
  length_cm: null,
  width_cm: null,
  height_cm: null,
  low_stock_at: 0,
  variants: [{ options: {}, sku: null, price_rupiah: null, stock: 1, weight_grams: null }],
  images: [],
  certificates: [],
}
