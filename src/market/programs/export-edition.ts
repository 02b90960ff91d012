import type { Db } from '../../../db/types.ts'
import { progressOf, stepCounts } from './edition-numbers.ts'
import { findVillageCounts } from './find-edition-parts.ts'
import type { OfficeEdition } from './find-office-editions.ts'
import {
  enrollmentState,
  findEverybody,
  type Participant,
  participantStateNames,
} from './find-participants.ts'
import { type Facility, facilities, stepNames, stepsOf } from './program-steps.ts'

export type Cell = string | number

const heading = [
  'Usaha',
  'Produk',
  'Desa/kelurahan',
  'Kabupaten/kota',
  'Skala',
  'Kelas, surat, atau mitra',
  'Keadaan',
  'Diminta oleh',
  'Diminta tanggal',
]

/** Everybody of an edition, a row for each, headings first; the steps of its kind stand in columns of their own. */
export async function exportParticipants(db: Db, edition: OfficeEdition): Promise<Cell[][]> {
  const way = stepsOf(edition.kind)
  const everybody = await findEverybody(db, edition.id)
  const steps = way.map((step) => `${stepNames[step]} tanggal`)
  return [
    [...heading, ...steps, 'Nomor', 'Nilai (Rp)', 'Alasan berakhir'],
    ...everybody.map((each) => [
      each.seller_name,
      each.product_name ?? '',
      each.village_name ?? '',
      each.regency_name ?? '',
      each.scale ?? '',
      detailWords(each),
      participantStateNames[enrollmentState(each)],
      each.asked_by_side === 'agency' ? 'Dinas' : 'Penjual',
      each.asked_on,
      ...way.map((step) => each.steps.find((done) => done.step === step)?.on_date ?? ''),
      each.steps.find(({ number }) => number !== null)?.number ?? '',
      each.steps.find(({ value_rupiah }) => value_rupiah !== null)?.value_rupiah ?? '',
      each.end_reason ?? '',
    ]),
  ]
}

/** The edition's numbers against its target, and those of its villages. */
export async function exportNumbers(db: Db, edition: OfficeEdition): Promise<Cell[][]> {
  const { reached, target, words } = progressOf(edition)
  const villages = edition.kind === 'young-entrepreneurs' ? await findVillageCounts(db, edition.id) : []
  return [
    ['Program', edition.program_name],
    ['Pelaksanaan', edition.name],
    ['Daerah', edition.region_name],
    [`Tercapai (${words})`, reached],
    ['Target', target ?? ''],
    ['Usaha yang ikut', edition.seller_count],
    ['Produk yang ikut', edition.product_count],
    ...stepCounts(edition).map(({ name, count }) => [name, count]),
    ...(edition.kind === 'partnership' ? [['Nilai (Rp)', edition.value_rupiah]] : []),
    ...(villages.length > 0 ? [['Desa/kelurahan', 'Target', 'Wirausaha']] : []),
    ...villages.map(({ name, district_name, target: wanted, count }) => [
      `${name}, ${district_name}`,
      wanted ?? '',
      count,
    ]),
  ]
}

/** The class, the paper or the firm that somebody takes part for. */
export function detailWords({
  class_name,
  partner_name,
  facility,
}: Pick<Participant, 'class_name' | 'partner_name' | 'facility'>) {
  return class_name ?? partner_name ?? (facility === null ? '' : facilities[facility as Facility])
}
