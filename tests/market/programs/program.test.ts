import { expect, test } from 'vitest'
import { todayIn } from '../../../src/i18n/dates.ts'
import { en } from '../../../src/i18n/en.ts'
import { id } from '../../../src/i18n/id.ts'
import { periodOf } from '../../../src/market/programs/program.ts'

test.each([
  ['2026-03-02', '2026-12-18', 'running', '2 Mar 2026 sampai 18 Des 2026', '2 Mar 2026 to 18 Dec 2026'],
  ['2026-08-17', null, 'running', 'sejak 17 Agu 2026', 'since 17 Aug 2026'],
  ['2026-12-05', null, 'coming', 'mulai 5 Des 2026', 'from 5 Dec 2026'],
])('an edition from %s to %s that is %s', (starts_on, ends_on, state, inIndonesian, inEnglish) => {
  const edition = { starts_on, ends_on, state }
  expect(periodOf(id, 'id', edition)).toBe(inIndonesian)
  expect(periodOf(en, 'en', edition)).toBe(inEnglish)
})

test('the day is that of the place', () => {
  const now = new Date('2026-08-16T16:30:00Z')
  expect(todayIn('Asia/Jayapura', now)).toBe('2026-08-17')
  expect(todayIn('Asia/Makassar', now)).toBe('2026-08-17')
  expect(todayIn('Asia/Jakarta', now)).toBe('2026-08-16')
})

test('where a programme runs is a sentence, however many regions there are', () => {
  expect(id.programs.where([], 0)).toBe('Belum dibuka di daerah mana pun')
  expect(id.programs.where(['Maluku', 'Kota Ambon'], 2)).toBe('Di Maluku dan Kota Ambon')
  expect(id.programs.where(['A', 'B', 'C'], 514)).toBe('Di A, B, C, dan 511 daerah lain')
  expect(en.programs.where(['A', 'B', 'C'], 4)).toBe('In A, B, C and 1 other region')
})
