import { z } from 'astro/zod'
import { addToCollection } from '../market/curation/add-to-collection.ts'
import { approveFeature } from '../market/curation/approve-feature.ts'
import { archiveCollection, restoreCollection } from '../market/curation/archive-collection.ts'
import { arrangeCollection } from '../market/curation/arrange-collection.ts'
import { changeFeature } from '../market/curation/change-feature.ts'
import { collectionWords } from '../market/curation/collection.ts'
import { createCollection } from '../market/curation/create-collection.ts'
import { declineFeature } from '../market/curation/decline-feature.ts'
import { endFeature } from '../market/curation/end-feature.ts'
import { featureWish, whyNot } from '../market/curation/feature.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { proposeFeature } from '../market/curation/propose-feature.ts'
import { publishCollection, takeBackCollection } from '../market/curation/publish-collection.ts'
import { saveCollection } from '../market/curation/save-collection.ts'
import { setCollectionPicture } from '../market/curation/set-collection-picture.ts'
import { paths } from '../paths.ts'
import { agencyAction, agencyUpload } from './form-action.ts'

const id = z.coerce.number().int().positive()
const slug = z.string().min(1).max(100)
const seen = z.iso.datetime().transform((at) => new Date(at))
const thing = z.union([z.object({ product_id: id }), z.object({ collection_slug: slug })], {
  error: 'Pilih dahulu produk atau koleksinya.',
})
const feature = (feature_id: number) => paths.office(`pilihan/${feature_id}`)
const collection = (of: string) => paths.office(`koleksi/${of}`)
const picture = {
  collection_slug: slug,
  image_alt: z
    .string()
    .min(5, 'Tulis apa yang tampak di gambar, paling sedikit 5 huruf.')
    .max(200, 'Terlalu panjang: paling banyak 200 huruf.'),
  picture: z.instanceof(File).optional(),
}

export const curation = {
  propose: agencyAction({
    roles: ['head', 'curator'],
    input: featureWish.and(thing),
    run: async (tx, officer, wish) => ({
      to: feature(await proposeFeature(tx, officer, wish, wish, new Date())),
      notice: 'pilihan-diusulkan',
    }),
  }),
  change: agencyAction({
    roles: ['head', 'curator'],
    input: featureWish.extend({ feature_id: id }),
    run: async (tx, officer, { feature_id, ...wish }) => {
      await changeFeature(tx, officer, feature_id, wish, new Date())
      return { to: feature(feature_id), notice: 'pilihan-diubah' }
    },
  }),
  approve: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ feature_id: id, seen }),
    run: async (tx, officer, input, { locals }) => {
      await approveFeature(tx, locals.enqueue, officer, input, new Date())
      return { to: await nextInQueue(tx, officer, 'feature'), notice: 'pilihan-disetujui' }
    },
  }),
  decline: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ feature_id: id, seen, decline_reason: whyNot }),
    run: async (tx, officer, input) => {
      await declineFeature(tx, officer, input)
      return { to: await nextInQueue(tx, officer, 'feature'), notice: 'pilihan-ditolak' }
    },
  }),
  end: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ feature_id: id, end_reason: whyNot }),
    run: async (tx, officer, input) => {
      await endFeature(tx, officer, input, new Date())
      return { to: feature(input.feature_id), notice: 'pilihan-dihentikan' }
    },
  }),

  createCollection: agencyAction({
    roles: ['head', 'curator'],
    input: collectionWords,
    run: async (tx, officer, words) => ({
      to: collection(await createCollection(tx, officer, words)),
      notice: 'koleksi-dibuat',
    }),
  }),
  saveCollection: agencyAction({
    roles: ['head', 'curator'],
    input: collectionWords.extend({ collection_slug: slug }),
    run: async (tx, officer, { collection_slug, ...words }) => {
      await saveCollection(tx, officer, collection_slug, words)
      return { to: collection(collection_slug), notice: 'tersimpan' }
    },
  }),
  setPicture: agencyUpload({
    roles: ['head', 'curator'],
    input: z.object(picture),
    run: async (officer, { collection_slug, image_alt, picture }, { locals }) => {
      const upload = picture && { body: picture.stream(), type: picture.type }
      await setCollectionPicture(locals, officer, collection_slug, { upload, image_alt })
      return { to: collection(collection_slug), notice: 'tersimpan' }
    },
  }),
  addItem: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ collection_slug: slug, product_id: id }),
    run: async (tx, officer, { collection_slug, product_id }, { url }) => {
      await addToCollection(tx, officer, collection_slug, product_id)
      // Back to what was found, so that the next one can be added.
      const query = { cari: url.searchParams.get('cari') ?? '', pesan: 'koleksi-ditambah' }
      return `${paths.office(`koleksi/${collection_slug}`, query)}#hasil`
    },
  }),
  arrange: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({
      collection_slug: slug,
      items: z.array(
        z.object({
          product_id: id,
          position: z.coerce.number('Isi urutan dengan angka.').int('Isi urutan dengan angka bulat.'),
          is_removed: z.coerce.boolean().default(false),
        }),
      ),
    }),
    run: async (tx, officer, { collection_slug, items }) => {
      await arrangeCollection(tx, officer, collection_slug, items)
      return { to: collection(collection_slug), notice: 'tersimpan' }
    },
  }),
  publishCollection: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ collection_slug: slug, version: id }),
    run: async (tx, officer, input) => {
      await publishCollection(tx, officer, input)
      return { to: collection(input.collection_slug), notice: 'koleksi-tampil' }
    },
  }),
  takeBackCollection: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ collection_slug: slug }),
    run: async (tx, officer, { collection_slug }) => {
      await takeBackCollection(tx, officer, collection_slug)
      return { to: collection(collection_slug), notice: 'koleksi-ditarik' }
    },
  }),
  archive: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ collection_slug: slug }),
    run: async (tx, officer, { collection_slug }) => {
      await archiveCollection(tx, officer, collection_slug)
      return { to: collection(collection_slug), notice: 'koleksi-disimpan' }
    },
  }),
  restore: agencyAction({
    roles: ['head', 'curator'],
    input: z.object({ collection_slug: slug }),
    run: async (tx, officer, { collection_slug }) => {
      await restoreCollection(tx, officer, collection_slug)
      return { to: collection(collection_slug), notice: 'koleksi-dibuka' }
    },
  }),
}
