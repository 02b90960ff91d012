import type { ProductDraft } from './product-draft.ts'

/**
 * What the words of a sheet can mean in one shop. Terms, villages and certificates are found by `plainName`, in
 * Indonesian, English or as a slug; pictures by the name of their file in small letters.
 */
export type KnownToShop = {
  categories: ReadonlyMap<string, string>
  techniques: ReadonlyMap<string, string>
  materials: ReadonlyMap<string, string>
  villages: ReadonlyMap<string, string>
  certificates: ReadonlyMap<string, number>
  photos: ReadonlyMap<string, string>
  /** Those that the sheet may speak of, by id. */
  products: ReadonlyMap<number, KnownProduct>
  /** Plain names of all products of the shop. */
  names: ReadonlySet<string>
}

/** A product as it stands today: its open draft with the live offer, or what the public sees. */
export type KnownProduct = {
  id: number
  draft: ProductDraft
  /** Counts the savings, as `saveDraft` wants it. */
  version: number
  /** The public sees it, or has seen it: its variants are on sale. */
  is_live: boolean
  is_archived: boolean
}

/** Whatever the case, spaces and signs: "Kain  Tope" and "kain-tope" are one name. */
export function plainName(name: string) {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** How a photo's file is called in any folder, on any computer: "Foto/Tope-1.JPG" is "tope-1.jpg". */
export function photoName(file: string) {
  return (file.normalize('NFC').split(/[\\/]/).at(-1) ?? '').trim().toLowerCase()
}

/** The name without its ending: "tope-1". */
export function photoStem(file: string) {
  return photoName(file).replace(/\.\w{1,5}$/, '')
}
