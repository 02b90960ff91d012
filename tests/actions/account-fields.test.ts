import { expect, test } from 'vitest'
import * as fields from '../../src/actions/account-fields.ts'

test('what nobody types is refused before anything is computed from it', () => {
  const megabytes = '\ufdfa'.repeat(2_000_000)
  for (const field of [fields.contact, fields.password, fields.current_password, fields.newPassword])
    expect(field.safeParse(megabytes).success).toBe(false)
  expect(fields.password.safeParse('x'.repeat(200)).success).toBe(true)
  expect(fields.password.safeParse('x'.repeat(201)).success).toBe(false)
})
