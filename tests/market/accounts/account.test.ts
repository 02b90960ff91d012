import { expect, test } from 'vitest'
import { parseReturn } from '../../../src/market/accounts/account.ts'
import { greeted } from '../../../src/market/accounts/greeted.ts'
import { knownDevice, rememberDevice } from '../../../src/market/accounts/known-device.ts'
import { networkOf } from '../../../src/market/accounts/rate-limit.ts'
import { formatCode, makeCode, parseCode, seal, unseal } from '../../../src/market/accounts/secret.ts'
import { secretKey } from '../../support/account-room.ts'

test.each(['/akun', '/lapak/12/produk', '/dinas/penjual?halaman=2&q=kain%20tope', '/undangan/abc-DEF_9'])(
  'after signing in one may go to %s',
  (path) => expect(parseReturn(path)).toBe(path),
)

test.each([
  undefined,
  '',
  'https://jahat.contoh',
  '//jahat.contoh',
  '/\\jahat.contoh',
  '/lapak//jahat.contoh',
  '/lapak/../../x',
  '/lapak@jahat.contoh',
  '/lapakku',
  '/akun#x',
  '/akun\n',
  'javascript:alert(1)',
  '/keluar',
  `/akun?x=${'a'.repeat(600)}`,
])('but not to %j', (path) => expect(parseReturn(path)).toBeNull())

test.each([
  ['Sitti Aminah, S.Pd.', 'Sitti Aminah, S. Pd.'],
  ['Menangkan hadiah di www.jahat.contoh', 'Menangkan hadiah di www. jahat. contoh'],
  ['https://jahat.contoh/x <b>', 'https jahat. contoh x b'],
  ['x'.repeat(100), 'x'.repeat(60)],
])('a letter greets %s as %s', (name, greeting) => expect(greeted(name)).toBe(greeting))

test('a browser is remembered with the last five accounts, and its cookie cannot be made up', () => {
  let cookie: string | undefined
  for (const account of [1, 2, 3, 4, 5, 6, 3]) cookie = rememberDevice(secretKey, cookie, account)
  const known = knownDevice(secretKey, cookie)
  expect(known?.accounts).toEqual([3, 6, 5, 4, 2])
  expect(knownDevice('x'.repeat(32), cookie)).toBeNull()
  expect(knownDevice(secretKey, cookie?.replace('.3-6', '.9-6'))).toBeNull()
  expect(knownDevice(secretKey, cookie?.slice(0, -1))).toBeNull()
  expect(knownDevice(secretKey, undefined)).toBeNull()
})

test('what is sealed is read only with the same key, for the same purpose, unaltered', () => {
  const sealed = seal(secretKey, 'one', 'rahasia')
  expect(unseal(secretKey, 'one', sealed)).toBe('rahasia')
  expect(unseal(secretKey, 'two', sealed)).toBeNull()
  expect(unseal('x'.repeat(32), 'one', sealed)).toBeNull()
  expect(
    unseal(secretKey, 'one', `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`),
  ).toBeNull()
  expect(unseal(secretKey, 'one', 'x')).toBeNull()
  expect(seal(secretKey, 'one', 'rahasia')).not.toBe(sealed)
})

test('a code is read as it was made, however it is written down', () => {
  const code = makeCode(8)
  expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{8}$/)
  expect(parseCode(formatCode(code))).toBe(code)
  expect(parseCode(` ${formatCode(code).toLowerCase()} `)).toBe(code)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
