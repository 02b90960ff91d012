import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { formatPhone } from '../../../src/i18n/phone.ts'
import { parsePhone } from '../../../src/market/sellers/phone.ts'

const phones = fc.stringMatching(/^\+628[1-35-9]\d{7,10}$/)

describe('parsePhone', () => {
  test.each([
    '0812-3456-7890',
    '812 3456 7890',
    '+62 812 3456 7890',
    '6281234567890',
    '0062 812.3456.7890',
    '+62 (0) 812-3456-7890',
    '620 81234567890',
    '\u202a+62 812‑3456‑7890\u202c',
  ])('%s', (text) => expect(parsePhone(text)).toBe('+6281234567890'))

  test.each([
    '',
    '0411 123456',
    '+60123456789',
    '0842345678',
    '08123',
    '0812345678901234',
    '0812 3456 789x',
    '1',
  ])('"%s" is no mobile number', (text) => expect(parsePhone(text)).toBeNull())

  test('reads whatever formatPhone writes, and each usual prefix', () => {
    fc.assert(
      fc.property(phones, fc.constantFrom('+62', '62', '0', '', '0062', '620', '+620'), (phone, prefix) => {
        expect(parsePhone(formatPhone(phone))).toBe(phone)
        expect(parsePhone(prefix + phone.slice(3))).toBe(phone)
      }),
    )
  })

  test('answers what the database takes, or null, for any text', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'+062813579 -()'.split('')), maxLength: 18 })
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        expect(parsePhone(text) ?? '+6281234567890').toMatch(/^\+628[1-35-9]\d{7,10}$/)
      }),
    )
  })
})
