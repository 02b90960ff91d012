import type { Numbers } from './find-numbers.ts'
import { type Measure, stepNames } from './measures.ts'
import { labelsOf, type NumberTable, sumOf } from './sum-numbers.ts'

/** A target that several regencies share is one target; those that they have for themselves add up. */
export function programsOf(numbers: Numbers): NumberTable {
  const aim = (measure: Measure, label: string) =>
    numbers.rows.find((row) => row.measure === measure && row.label === label)?.value
  const ownAims = (label: string) =>
    aim('edition-regency-target', label) === undefined
      ? undefined
      : sumOf(numbers, 'edition-regency-target', { label })
  return {
    id: 'program',
    title: 'Program dan target',
    about:
      'Peserta yang disetujui kedua pihak dan belum berhenti. Target program provinsi adalah target desa-desa di sini bila desanya diberi target; bila tidak, target dan kuotanya berlaku untuk seluruh provinsi.',
    columns: ['Program', 'Peserta', 'Produk', 'Target', 'Kuota', 'Capaian (%)'],
    rows: numbers.editions.map(({ id, name, program_name }) => {
      const label = String(id)
      const participants = sumOf(numbers, 'participants', { label })
      const target = ownAims(label) ?? aim('edition-target', label)
      const quota = aim('edition-quota', label)
      const goal = target ?? quota
      return [
        name.includes(program_name) ? name : `${program_name}: ${name}`,
        participants,
        sumOf(numbers, 'participant-products', { label }),
        target ?? '–',
        quota ?? '–',
        goal === undefined ? '–' : Math.round((participants / goal) * 100),
      ]
    }),
  }
}

export function stepsOf(numbers: Numbers): NumberTable {
  const edition = new Map(numbers.editions.map(({ id, name }) => [String(id), name]))
  return {
    id: 'langkah',
    title: 'Langkah peserta program',
    about: 'Langkah yang dicatat pada masa ini.',
    columns: ['Program dan langkah', 'Peserta'],
    rows: labelsOf(numbers, 'program-steps').map(({ label }) => {
      const [step = '', id = ''] = label.split(':')
      return [
        `${edition.get(id) ?? id}: ${stepNames[step] ?? step}`,
        sumOf(numbers, 'program-steps', { label }),
      ]
    }),
  }
}
