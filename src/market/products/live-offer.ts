import { isDeepStrictEqual } from 'node:util'
import type { Face } from './find-face.ts'
import { emptyDraft, type ProductDraft, productDraft } from './product-draft.ts'

/** The content of a revision as it was stored, also by an earlier version of the program. */
export function storedDraft(content: unknown): ProductDraft {
  return productDraft.parse({ ...emptyDraft, ...(content as object) })
}

/**
 * A draft as it stands today: what applies at once (price and stock of variants on sale, how long making takes, when
 * stock is low) is read from the face, whatever the draft says. A variant that is on sale no more is a new one.
 */
export function withLiveOffer(draft: ProductDraft, face: Face | undefined): ProductDraft {
  if (!face) return detached(draft)
  const { lead_days, monthly_capacity, low_stock_at } = face
  const variants = draft.variants.map(({ id, ...variant }) => {
    const live = face.variants.find((each) => each.id === id)
    return live ? { ...variant, id: live.id, price_rupiah: live.price_rupiah, stock: live.stock } : variant
  })
  return { ...draft, lead_days, monthly_capacity, low_stock_at, variants }
}

/** With the ids of what is on sale also where a variant says the same and does not know it: a form from before. */
export function recognised(draft: ProductDraft, face: Face): ProductDraft {
  const taken = new Set(draft.variants.map(({ id }) => id))
  const variants = draft.variants.map((variant) => {
    if (variant.id !== undefined) return variant
    const same = face.variants.find(
      ({ id, options }) => !taken.has(id) && isDeepStrictEqual(options, variant.options),
    )
    taken.add(same?.id)
    return same ? { ...variant, id: same.id } : variant
  })
  return { ...draft, variants }
}

/** The same draft for another product: none of its variants is on sale there. */
export function detached(draft: ProductDraft): ProductDraft {
  const variants = draft.variants.map(({ options, sku, price_rupiah, stock, weight_grams }) => ({
    options,
    sku,
    price_rupiah,
    stock,
    weight_grams,
  }))
  return { ...draft, variants }
}

/** What of a draft differs from what was before, field by field; both empty where nothing does. */
export function changesBetween(before: ProductDraft, after: ProductDraft) {
  const [one, other] = [inOrder(before), inOrder(after)]
  const names = (Object.keys(one) as (keyof ProductDraft)[]).filter(
    (name) => !isDeepStrictEqual(one[name], other[name]),
  )
  const only = (draft: ProductDraft): Partial<ProductDraft> =>
    Object.fromEntries(names.map((name) => [name, draft[name]]))
  return { names, before: only(before), after: only(after) }
}

/** With the fields of the type only, and what has no order of its own in one order. */
function inOrder(draft: ProductDraft): ProductDraft {
  return {
    ...productDraft.parse(draft),
    techniques: draft.techniques.toSorted(),
    materials: draft.materials.toSorted(),
    certificates: draft.certificates.toSorted((one, other) => one - other),
  }
}
