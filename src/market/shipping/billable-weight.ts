/**
 * What a courier bills: the greater of weight and volume (L x W x H in cm / 6000 gives kg), at least 1 kg; the last
 * kilogram counts once it is begun by more than 300 g. Source: the couriers' published terms (JNE among them).
 */
export const volumetricDivisor = 6000
export const toleratedGrams = 300
/** More than any parcel weighs: what is above it is a slip of the finger in a weight or a size. */
export const mostKg = 2_000_000

export type Parcel = {
  quantity: number
  weight_grams: number
  length_cm: number | null
  width_cm: number | null
  height_cm: number | null
}

/** Whole kilograms for everything that goes in one parcel. */
export function billableKg(parcels: readonly Parcel[]) {
  const grams = parcels.reduce(
    (sum, each) => sum + each.quantity * Math.max(each.weight_grams, volumeGrams(each)),
    0,
  )
  const whole = Math.floor(grams / 1000)
  return Math.min(mostKg, Math.max(1, grams - whole * 1000 > toleratedGrams ? whole + 1 : whole))
}

function volumeGrams({ length_cm, width_cm, height_cm }: Parcel) {
  if (length_cm === null || width_cm === null || height_cm === null) return 0
  return Math.ceil((length_cm * width_cm * height_cm * 1000) / volumetricDivisor)
}
