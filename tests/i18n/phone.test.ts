import { expect, test } from 'vitest'
import { formatPhone } from '../../src/i18n/phone.ts'

test.each([
  ['+6281234567890', '0812-3456-7890'],
  ['+62812345678', '0812-3456-78'],
  ['(0419) 21000', '(0419) 21000'],
  ['+62 419 21000', '+62 419 21000'],
  ['', ''],
])('%s is written %s', (phone, written) => expect(formatPhone(phone)).toBe(written))
