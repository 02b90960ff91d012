import { type Insertable, sql } from 'kysely'
import type { DB, Tx } from '../types.ts'
import { agencies } from './agencies.ts'
import { loadCertificates } from './load-certificates.ts'
import { loadComplaints } from './load-complaints.ts'
import { loadCollections, loadFeatures } from './load-curation.ts'
import { loadDelivery } from './load-delivery.ts'
import { loadHistory } from './load-history.ts'
import { loadEnrollments, loadPrograms } from './load-programs.ts'
import { loadSubmissions } from './load-submissions.ts'
import { loadViews } from './load-views.ts'
import { samplePhone } from './phones.ts'
import type { SampleSeller } from './sample-types.ts'
import { sampleProducts, sampleSellers, type SluggedProduct } from './sellers.ts'
import { weight } from './weight.ts'

/** A sample product with the ids that it was given. */
export type LoadedProduct = SluggedProduct & { id: number; sellerId: number }

/** Puts the sample agencies, sellers, products, programmes, collections and features into an empty catalogue. */
export async function loadSample(tx: Tx, log: (line: string) => void) {
  const sellers = await sampleSellers()
  const agencyIds = await loadAgencies(tx)
  const products = await loadProducts(tx, sellers, await loadSellers(tx, sellers))
  await loadDetails(tx, products)
  await loadPrograms(tx, agencyIds)
  await loadDelivery(tx)
  await loadEnrollments(tx, products)
  await publish(tx, products)
  await loadCollections(tx)
  await loadFeatures(tx, agencyIds)
  await loadComplaints(tx)
  await loadSubmissions(tx)
  await loadHistory(tx)
  await loadViews(tx)
  log(`Data contoh: ${sellers.length} penjual, ${products.length} produk`)
}

async function loadAgencies(tx: Tx) {
  const rows = await tx
    .insertInto('agency')
    .values(
      agencies.map((agency) => ({
        slug: agency.slug,
        ...(agency.regionCode.length === 2
          ? { province_code: agency.regionCode, regency_code: null }
          : { province_code: null, regency_code: agency.regionCode }),
        name: agency.name,
        address: agency.address,
        phone: samplePhone(Number(agency.phoneSuffix)),
        email: agency.email,
        head_name: agency.headName ?? '',
        welcome: agency.welcome,
        welcome_en: agency.welcomeEn,
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}

async function loadSellers(tx: Tx, sellers: SampleSeller[]) {
  const rows = await tx
    .insertInto('seller')
    .values(
      sellers.map((seller, index) => ({
        slug: seller.slug,
        name: seller.name,
        kind: seller.kind,
        village_code: seller.villageCode,
        scale: seller.scale,
        since_year: seller.since,
        contact_name: seller.contact,
        whatsapp: samplePhone(1000 + index),
        tagline: seller.tagline,
        story: seller.story,
        opened_at: new Date(),
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}

async function loadProducts(tx: Tx, sellers: SampleSeller[], sellerIds: Map<string, number>) {
  const products = sampleProducts(sellers).map((product) => ({
    ...product,
    sellerId: found(sellerIds, product.seller.slug),
  }))
  const rows = await tx
    .insertInto('product')
    .values(products.map(productRow))
    .returning(['id', 'slug'])
    .execute()
  const ids = new Map(rows.map((row) => [row.slug, row.id]))
  return products.map((product) => ({ ...product, id: found(ids, product.slug) }))
}

function productRow(product: Omit<LoadedProduct, 'id'>): Insertable<DB['product']> {
  return {
    seller_id: product.sellerId,
    slug: product.slug,
    name: product.name,
    summary: product.summary,
    description: product.description,
    category_slug: product.category,
    unit: product.unit,
    unit_size: product.unitSize ?? null,
    is_unique: product.unique ?? false,
    lead_days: product.madeToOrder?.leadDays ?? null,
    monthly_capacity: product.madeToOrder?.monthlyCapacity ?? null,
    length_cm: product.size?.lengthCm ?? null,
    width_cm: product.size?.widthCm ?? null,
    height_cm: product.size?.heightCm ?? null,
  }
}

async function loadDetails(tx: Tx, products: LoadedProduct[]) {
  await tx
    .insertInto('product_variant')
    .values(
      products.flatMap((product) =>
        product.variants.map((variant, position) => ({
          product_id: product.id,
          is_unique: product.unique ?? false,
          position,
          options: JSON.stringify(variant.options),
          price_rupiah: variant.price,
          stock: variant.stock,
          weight_grams: variant.weightGrams,
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('product_technique')
    .values(
      products.flatMap((product) =>
        (product.techniques ?? []).map((technique) => ({
          product_id: product.id,
          technique_slug: technique,
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('product_material')
    .values(
      products.flatMap((product) =>
        product.materials.map((material) => ({ product_id: product.id, material_slug: material })),
      ),
    )
    .execute()
  await loadCertificates(tx, products)
}

/** Publishes over the past months, sellers taking turns, so that "newest" shows many shops and crafts. */
async function publish(tx: Tx, products: LoadedProduct[]) {
  const turns = products
    .map((product) => ({
      product,
      turn: product.seller.products.findIndex((own) => own.name === product.name),
    }))
    .toSorted((one, other) => one.turn - other.turn || weight(one.product.slug) - weight(other.product.slug))
  const hoursApart = 9
  await sql`
    update product set published_at = turn.at, first_published_at = turn.at
    from (
      select id, now() - place * ${hoursApart} * interval '1 hour' as at
      from unnest(${turns.map(({ product }) => product.id)}::bigint[]) with ordinality turn(id, place)) turn
    where product.id = turn.id`.execute(tx)
}

export function found<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`Sample data names ${String(key)}, which does not exist`)
  return value
}
