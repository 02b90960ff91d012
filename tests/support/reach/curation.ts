import type { Db } from '../../../db/types.ts'
import { paths } from '../../../src/paths.ts'
import { aFeature } from '../factories.ts'
import type { Ground, ReachRoom } from './ground.ts'

/** A proposal that waits, a feature that runs, and collections of the agency: a draft, a public one, one put away. */
async function furnish(db: Db, { agency, officers, regency_code, product }: Ground) {
  const proposed_by = officers.head
  const waiting = await aFeature(db, { product_id: product, agency_id: agency, regency_code, proposed_by })
  const running = await aFeature(db, {
    product_id: product,
    agency_id: agency,
    proposed_by,
    approved_by: officers.curator,
    approved_at: new Date(),
  })
  const collection = `koleksi-${agency}`
  const archived = `arsip-${agency}`
  const live = `tampil-${agency}`
  const words = { title: 'Pilihan', title_en: '', about: 'Dari sini.', about_en: '', position: 1 }
  await db
    .insertInto('collection')
    .values([
      { slug: collection, agency_id: agency, ...words },
      { slug: live, agency_id: agency, published_at: new Date(), ...words },
      { slug: archived, agency_id: agency, archived_at: new Date(), ...words },
    ])
    .execute()
  const item = { collection_slug: collection, product_id: product, position: 1 }
  await db.insertInto('collection_item').values(item).execute()
  return {
    waiting: waiting.id,
    seen: waiting.proposed_at.toISOString(),
    running: running.id,
    collection,
    archived,
    live,
  }
}

type Things = Awaited<ReturnType<typeof furnish>>
const wish = {
  place: 'program:pk2umk',
  starts_on: '2030-01-01',
  starts_hour: '8',
  ends_on: '2030-02-01',
  position: '1',
  reason: 'ditenun dengan sabar di rumah penenunnya',
  reason_en: '',
}
const words = { title: 'Untuk di rumah', title_en: '', about: 'Barang untuk setiap hari.', about_en: '' }
const featurePage = ({ waiting }: Things) => paths.office(`pilihan/${waiting}`)
const collectionPage = ({ collection }: Things) => paths.office(`koleksi/${collection}`)

export const curation: ReachRoom<Things> = {
  furnish,
  rows: {
    'curation.propose': {
      page: ({ product }) => paths.office('pilihan/baru', { produk: product }),
      fields: ({ product }) => ({ ...wish, product_id: String(product) }),
    },
    'curation.change': {
      page: featurePage,
      fields: ({ waiting }) => ({ ...wish, feature_id: String(waiting) }),
    },
    'curation.approve': {
      page: featurePage,
      fields: ({ waiting, seen }) => ({ feature_id: String(waiting), seen }),
    },
    'curation.decline': {
      page: featurePage,
      fields: ({ waiting, seen }) => ({
        feature_id: String(waiting),
        seen,
        decline_reason: 'Fotonya belum jelas.',
      }),
    },
    'curation.end': {
      page: ({ running }) => paths.office(`pilihan/${running}`),
      fields: ({ running }) => ({ feature_id: String(running), end_reason: 'Stoknya habis.' }),
    },
    'curation.createCollection': {
      page: () => paths.office('koleksi'),
      fields: () => words,
      namesNothing: true,
    },
    'curation.saveCollection': {
      page: collectionPage,
      fields: ({ collection }) => ({ ...words, collection_slug: collection }),
    },
    'curation.setPicture': {
      page: collectionPage,
      fields: ({ collection }) => ({ collection_slug: collection, image_alt: 'Kain di atas meja' }),
    },
    'curation.addItem': {
      page: collectionPage,
      fields: ({ collection, product }) => ({ collection_slug: collection, product_id: String(product) }),
    },
    'curation.arrange': {
      page: collectionPage,
      fields: ({ collection, product }) => ({
        collection_slug: collection,
        'items.0.product_id': String(product),
        'items.0.position': '1',
      }),
    },
    'curation.publishCollection': {
      page: collectionPage,
      fields: ({ collection }) => ({ collection_slug: collection, version: '1' }),
    },
    'curation.takeBackCollection': {
      page: ({ live }) => paths.office(`koleksi/${live}`),
      fields: ({ live }) => ({ collection_slug: live }),
    },
    'curation.archive': {
      page: collectionPage,
      fields: ({ collection }) => ({ collection_slug: collection }),
    },
    'curation.restore': {
      page: ({ archived }) => paths.office(`koleksi/${archived}`),
      fields: ({ archived }) => ({ collection_slug: archived }),
    },
  },
}
