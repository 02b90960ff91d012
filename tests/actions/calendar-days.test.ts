import { describe, expect, test } from 'vitest'
import { edition, stepNote } from '../../src/actions/program-fields.ts'
import { featureWish } from '../../src/market/curation/feature.ts'
import { holidayPlan } from '../../src/market/sellers/shop-front.ts'

/** What each form says of its day, or nothing. */
const forms: Record<string, (day: string) => string | undefined> = {
  'an edition’s first day': (starts_on) =>
    wrong(edition, { edition_id: '1', name: 'PK2UMK', rules: 'Peserta punya NIB.', starts_on }, 'starts_on'),
  'an edition’s last day': (ends_on) =>
    wrong(
      edition,
      { edition_id: '1', name: 'PK2UMK', rules: 'Peserta punya NIB.', starts_on: '2026-01-01', ends_on },
      'ends_on',
    ),
  'a step': (on_date) =>
    wrong(stepNote, { edition_id: '1', enrollments: ['1'], step: 'x', on_date, note: '' }, 'on_date'),
  'a feature': (starts_on) => wrong(featureWish, { starts_on }, 'starts_on'),
  'a holiday': (from) => wrong(holidayPlan, { from, until: from, note: '' }, 'from'),
}

describe.each(Object.entries(forms))('the day of %s', (_, problemWith) => {
  test.each(['0000-01-01', '0001-01-01', '1999-12-31', '2101-01-01', '9999-12-31'])('is not %s', (day) => {
    expect(problemWith(day)).toBe('Periksa tahunnya.')
  })
  test.each(['2026-02-30', '26-01-01', '+12026-01-01', '2026-01-01x'])('%s is none', (day) => {
    expect(problemWith(day)).toMatch(/^Isi tanggal/)
  })
  test.each(['2000-01-01', '2026-08-17', '2100-12-31'])('may be %s', (day) => {
    expect(problemWith(day)).toBeUndefined()
  })
})

type Form = {
  safeParse: (typed: unknown) => {
    error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined
  }
}

function wrong(form: Form, typed: Record<string, unknown>, field: string) {
  return form.safeParse(typed).error?.issues.find(({ path }) => path.join('.') === field)?.message
}
