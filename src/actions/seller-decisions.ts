import { z } from 'astro/zod'
import { confirmReverification } from '../market/curation/confirm-reverification.ts'
import { liftSuspension } from '../market/curation/lift-suspension.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { refuseSeller } from '../market/curation/refuse-seller.ts'
import { sendBackSeller } from '../market/curation/send-back-seller.ts'
import { suspendSeller } from '../market/curation/suspend-seller.ts'
import { verifySeller } from '../market/curation/verify-seller.ts'
import { recordVisit } from '../market/sellers/record-visit.ts'
import { waiveRequirement } from '../market/sellers/waive-requirement.ts'
import { paths } from '../paths.ts'
import { agencyAction, agencyUpload } from './form-action.ts'

const id = z.coerce.number().int().positive()
const reason = z.string().default('')
const dossier = (seller_id: number) => paths.office(`usaha/${seller_id}`)

/** "2026-11-22T09:30", a day and a minute that exist. */
const localTime = z
  .string('Isi waktu kunjungannya.')
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'Isi tanggal dan jam kunjungannya.')
  .refine((time) => {
    const at = new Date(`${time}Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time)
  }, 'Tanggal atau jam ini tidak ada.')
const degrees = (most: number) =>
  z.union(
    [
      z.literal(''),
      z.coerce.number().min(-most, 'Angka ini tidak mungkin.').max(most, 'Angka ini tidak mungkin.'),
    ],
    'Isi dengan angka dan titik, misalnya -5.68.',
  )

/** A place is two numbers or none. */
const visit = z
  .object({
    seller_id: id,
    key: z.uuid(),
    visited_at: localTime,
    latitude: degrees(90).default(''),
    longitude: degrees(180).default(''),
    accuracy_metres: z.literal('').or(z.coerce.number().min(0).max(1e6)).default(''),
    is_as_described: z.enum(['ya', 'tidak'], 'Pilih salah satu.'),
    findings: z
      .string('Tulis apa yang Anda lihat.')
      .min(5, 'Tulis apa yang Anda lihat, paling sedikit 5 huruf.')
      .max(4000),
    photos: z.array(z.instanceof(File)).default([]),
  })
  .refine(({ latitude, longitude }) => (latitude === '') === (longitude === ''), {
    path: ['longitude'],
    message: 'Isi lintang dan bujur dua-duanya, atau kosongkan dua-duanya.',
  })

/** What an officer decides about a shop. */
export const sellerDecisions = {
  verify: agencyAction({
    input: z.object({ seller_id: id, submission_id: id }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, { seller_id, submission_id }, { locals }) => {
      await verifySeller(tx, locals.enqueue, officer, seller_id, submission_id)
      return { to: await nextInQueue(tx, officer, 'seller'), notice: 'usaha-terverifikasi' }
    },
  }),
  sendBack: agencyAction({
    input: z.object({ seller_id: id, submission_id: id, notes: reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input, { locals }) => {
      await sendBackSeller(tx, locals.enqueue, officer, input)
      return { to: await nextInQueue(tx, officer, 'seller'), notice: 'usaha-dikembalikan' }
    },
  }),
  refuse: agencyAction({
    input: z.object({ seller_id: id, submission_id: id, reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input, { locals }) => {
      await refuseSeller(tx, locals.enqueue, officer, input)
      return { to: await nextInQueue(tx, officer, 'seller'), notice: 'usaha-ditolak' }
    },
  }),
  suspend: agencyAction({
    input: z.object({ seller_id: id, reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input, { locals }) => {
      await suspendSeller(tx, locals.enqueue, officer, input)
      return { to: dossier(input.seller_id), notice: 'usaha-ditangguhkan' }
    },
  }),
  lift: agencyAction({
    input: z.object({ seller_id: id, reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input, { locals }) => {
      await liftSuspension(tx, locals.enqueue, officer, input)
      return { to: dossier(input.seller_id), notice: 'penangguhan-dicabut' }
    },
  }),
  confirm: agencyAction({
    input: z.object({ seller_id: id, notes: z.string().max(2000, 'Paling banyak 2.000 huruf.').default('') }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input) => {
      await confirmReverification(tx, officer, input)
      return { to: await nextInQueue(tx, officer, 'reverification'), notice: 'usaha-masih-sesuai' }
    },
  }),
  waive: agencyAction({
    input: z.object({
      seller_id: id,
      requirement_id: id,
      reason: z.string().max(500, 'Paling banyak 500 huruf.').default(''),
    }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, input) => {
      await waiveRequirement(tx, officer, input)
      const notice = input.reason === '' ? 'syarat-diminta-lagi' : 'syarat-dibebaskan'
      return { to: dossier(input.seller_id), notice }
    },
  }),
  recordVisit: agencyUpload({
    input: visit,
    roles: ['head', 'verifier', 'mentor'],
    run: async (officer, input, { locals }) => {
      const { latitude, longitude, accuracy_metres: accuracy, photos, ...seen } = input
      const accuracy_metres = accuracy === '' ? null : Math.round(accuracy)
      const place = latitude === '' || longitude === '' ? null : { latitude, longitude, accuracy_metres }
      await recordVisit(locals.db, locals.storage, officer, {
        visit: { ...seen, place, is_as_described: input.is_as_described === 'ya' },
        photos: photos.map((photo) => ({ body: photo.stream() })),
        now: new Date(),
      })
      return { to: dossier(input.seller_id), notice: 'kunjungan-tercatat' }
    },
  }),
}
