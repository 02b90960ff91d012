import { expect, test } from 'vitest'
import { clockTime } from '../../src/i18n/dates.ts'
import { messages } from '../../src/i18n/messages.ts'

const days = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 3],
  [2, 3],
] as const

test('days on the way are written out, from the same day on', () => {
  const { id, en } = messages
  expect(days.map(([least, most]) => id.order.goods.days(least, most))).toEqual([
    'sampai hari itu juga',
    'paling lama 1 hari di jalan',
    'sekitar 1 hari di jalan',
    'paling lama 3 hari di jalan',
    'sekitar 2 sampai 3 hari di jalan',
  ])
  expect(days.map(([least, most]) => en.order.goods.days(least, most))).toEqual([
    'arrives the same day',
    'at most 1 day on the way',
    'about 1 day on the way',
    'at most 3 days on the way',
    'about 2 to 3 days on the way',
  ])
  expect(days.map(([least, most]) => id.checkout.days(least, most))).toEqual([
    'hari itu juga',
    '0–1 hari',
    '1 hari',
    '0–3 hari',
    '2–3 hari',
  ])
  expect(days.map(([least, most]) => en.checkout.days(least, most))).toEqual([
    'the same day',
    '0–1 day',
    '1 day',
    '0–3 days',
    '2–3 days',
  ])
})

test('how long to wait is said in the language of the page', () => {
  const waits = [1, 45, 300, 7200]
  expect(waits.map(messages.id.common.wait)).toEqual(['1 detik', '45 detik', '5 menit', '2 jam'])
  expect(waits.map(messages.en.common.wait)).toEqual(['1 second', '45 seconds', '5 minutes', '2 hours'])
})

test('a moment has the clock of its language', () => {
  const at = new Date('2026-08-17T03:05:00Z')
  expect(clockTime(at, 'Asia/Makassar')).toBe('17 Agu 2026, 11.05 WITA')
  expect(clockTime(at, 'Asia/Makassar', 'en')).toBe('17 Aug 2026, 11:05 WITA')
})
