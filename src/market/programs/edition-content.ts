import { Refusal } from '../../refusal.ts'
import type { EditionCriteria } from './edition-criteria.ts'

/** What an agency writes of an edition. Days are "2026-08-17"; without an end it runs until one is set. */
export type EditionContent = {
  name: string
  name_en: string
  starts_on: string
  ends_on: string | null
  /** Places for sellers; null where they are not counted. */
  quota: number | null
  target: number | null
  rules: string
  rules_en: string
  takes_applications: boolean
  criteria: EditionCriteria
}

/** @throws {Refusal} edition-ends-early */
export function holdPeriod({ starts_on, ends_on }: EditionContent) {
  if (ends_on !== null && ends_on < starts_on) throw new Refusal('edition-ends-early')
}

/** As it goes into the table. */
export function editionRow({ criteria, ...content }: EditionContent) {
  return { ...content, criteria: JSON.stringify(criteria) }
}
