import type { Tx } from '../types.ts'
import { weight } from './weight.ts'

/**
 * How the sample's shops hand over what they sell, and how they are paid. Addresses, tariffs and account numbers are
 * invented; the tariffs are of the size that couriers take.
 */
export async function loadDelivery(tx: Tx) {
  const sellers = await tx
    .selectFrom('seller')
    .leftJoin('business_house', 'business_house.regency_code', 'seller.regency_code')
    .select(['seller.id', 'seller.slug', 'seller.regency_code', 'seller.contact_name'])
    .select('business_house.slug as house_slug')
    .orderBy('seller.id')
    .execute()
  for (const seller of sellers) await loadShop(tx, seller)
}

type Seller = {
  id: number
  slug: string
  regency_code: string | null
  contact_name: string
  house_slug: string | null
}

async function loadShop(tx: Tx, { id: seller_id, slug, regency_code, contact_name, house_slug }: Seller) {
  const pick = weight(slug)
  const isFetched = pick % 3 !== 0 || slug === 'ecoprint-turatea'
  if (isFetched)
    await tx
      .updateTable('seller')
      .set({ address: addresses[pick % addresses.length] ?? '', hours: 'Senin–Sabtu, 08.00–16.00' })
      .where('id', '=', seller_id)
      .execute()
  const instructions = 'Kabari dahulu lewat WhatsApp, supaya barangnya sudah siap.'
  const added = await tx
    .insertInto('delivery_option')
    .values([
      { seller_id, kind: 'courier', name: couriers[pick % couriers.length] ?? '' },
      ...(isFetched ? [{ seller_id, kind: 'pickup', instructions }] : []),
      ...(house_slug === null ? [] : [{ seller_id, kind: 'house', house_slug }]),
      // What is hard to pack, or far from every courier, is sent by arrangement as well.
      ...(/gerabah|ukir|kabalutan|wakai|barrang|lonthoir|ouw/.test(slug) || pick % 5 === 0
        ? [{ seller_id, kind: 'arranged', instructions: 'Dikirim dengan kapal atau bus.' }]
        : []),
    ])
    .returning(['id', 'kind'])
    .execute()
  const courier = added.find(({ kind }) => kind === 'courier')
  if (courier && regency_code !== null)
    await tx
      .insertInto('delivery_rate')
      .values(ratesFrom(regency_code).map((rate) => ({ option_id: courier.id, ...rate })))
      .execute()
  await tx
    .insertInto('seller_payment_method')
    .values([
      {
        seller_id,
        kind: 'bank',
        bank_name: 'Bank Contoh',
        account_number: `000${String(1_000_000 + seller_id)}`,
        account_holder: contact_name,
      },
      ...(isFetched || house_slug !== null ? [{ seller_id, kind: 'cash' }] : []),
    ])
    .execute()
}

const couriers = ['JNE Reguler', 'Pos Reguler', 'J&T Reguler']
const addresses = [
  'Rumah kedua dari balai desa, pagar biru',
  'Seberang masjid, di samping lapangan voli',
  'Jalan Poros Desa, sebelum jembatan, ada papan nama',
  'Di belakang pasar, masuk gang pertama',
]

/** Near is cheap; the capital has its own rate, and across the islands it costs most. */
function ratesFrom(regencyCode: string) {
  const province = regencyCode.slice(0, 2)
  const isEast = Number(province) >= 61
  const rate = (region_code: string, rupiah: number, days_least: number, days_most: number) => ({
    region_code,
    first_kg_rupiah: rupiah,
    next_kg_rupiah: rupiah - 2000,
    days_least,
    days_most,
  })
  return [
    rate('', isEast ? 62_000 : 48_000, 4, 8),
    rate('31', isEast ? 39_000 : 19_000, 2, 4),
    rate(province, 15_000, 2, 3),
    rate(regencyCode, 9_000, 1, 2),
    // Makassar, through which most of the east is sent.
    ...(province === '73' && regencyCode !== '73.71' ? [rate('73.71', 12_000, 1, 2)] : []),
    ...(isEast && province !== '73' ? [rate('73.71', 28_000, 2, 4)] : []),
  ]
}
