import { expect, test } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from '../../../src/market/accounts/password.ts'

test.each([
  'kopi tubruk pagi',
  'tope-samataring',
  'Batu7Karang',
  'aku suka hujan',
  '   jalan   ',
  'ñandú çava',
])('%s will do', (password) => expect(passwordProblem(password)).toBeNull())

test.each([
  'pendek7',
  '12345678',
  '87654321',
  '0123456789',
  'aaaaaaaa',
  'abababab',
  'password',
  'Password123!',
  'bismillah',
  'Bismillah99',
  'sayangku123',
  'qwertyuiop',
  'asdfghjkl',
  'indonesia45',
  'i n d o n e s i a',
  '        ',
  'x'.repeat(201),
])('%s will not', (password) => expect(passwordProblem(password)).toMatch(/^Kata sandi /))

test('it is stored as argon2id with the parameters that OWASP gives, and the same letters always fit', async () => {
  const composed = await hashPassword('caf\u00e9 di pantai')
  expect(composed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(composed, 'cafe\u0301 di pantai')).toBe(true)
  expect(await verifyPassword(composed, 'cafe di pantai')).toBe(false)
  expect(await verifyPassword('-', '-')).toBe(false)
})
