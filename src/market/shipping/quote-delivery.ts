import { billableKg, type Parcel } from './billable-weight.ts'
import type { DeliveryOption } from './find-delivery.ts'

export type Quote = { delivery_rupiah: number | null; days_least: number | null; days_most: number | null }
type Rate = DeliveryOption['rates'][number]

/**
 * What it costs to hand the parcels over in this way, in rupiah; null where the shop says it later. Undefined where a
 * courier does not go to the village: the rate with the longest code that begins the village's code holds.
 */
export function quoteDelivery(
  { kind, rates }: Pick<DeliveryOption, 'kind' | 'rates'>,
  parcels: readonly Parcel[],
  villageCode: string | null,
): Quote | undefined {
  if (kind === 'arranged') return { delivery_rupiah: null, days_least: null, days_most: null }
  if (kind !== 'courier') return { delivery_rupiah: 0, days_least: null, days_most: null }
  if (villageCode === null) return undefined
  const rate = rates
    .filter(({ region_code }) => region_code === '' || villageCode.startsWith(`${region_code}.`))
    .toSorted((one, other) => other.region_code.length - one.region_code.length)[0]
  if (!rate) return undefined
  const { days_least, days_most } = rate
  return { delivery_rupiah: chargeOf(rate, billableKg(parcels)), days_least, days_most }
}

/** What a courier takes at this rate for whole kilograms, in rupiah. */
export function chargeOf(
  { first_kg_rupiah, next_kg_rupiah }: Pick<Rate, 'first_kg_rupiah' | 'next_kg_rupiah'>,
  kg: number,
) {
  return first_kg_rupiah + (kg - 1) * next_kg_rupiah
}

/** Whether goods handed over in this way may be paid in that moment: somebody of the shop, or its house, is there. */
export function takesCash(kind: DeliveryOption['kind']) {
  return kind !== 'courier'
}
