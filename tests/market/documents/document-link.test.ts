import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { documentLink, isDocumentLink } from '../../../src/market/documents/document-link.ts'

const secretKey = 'kunci contoh yang cukup panjang untuk uji'
const id = '0123456789abcdef0123456789abcdef'
const now = new Date('2026-11-21T03:00:00.400Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const signs = '0123456789abcdefABCDEF/?&=#%+. '
const link = documentLink(secretKey, id, 7, now)

/** As the endpoint reads an address, for whoever asks at some time. */
function opens(address: string, account_id = 7, at = now, key = secretKey) {
  if (!URL.canParse(`https://etalase.test${address}`)) return false
  const url = new URL(`https://etalase.test${address}`)
  const found = /^\/berkas\/([^/]+)$/.exec(url.pathname)
  if (!found) return false
  return isDocumentLink(
    key,
    {
      document_id: found[1] ?? '',
      account_id,
      until: url.searchParams.get('sampai') ?? '',
      signature: url.searchParams.get('tanda') ?? '',
    },
    at,
  )
}

describe('a link to a private file', () => {
  test('opens it for the account that it was made for, for ten minutes', () => {
    expect(link).toMatch(/^\/berkas\/0123456789abcdef0123456789abcdef\?sampai=\d{10}&tanda=[0-9a-f]{64}$/)
    expect([opens(link), opens(link, 7, minutes(9.99)), opens(link, 7, minutes(10))]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('is useless to another account, with another key, and as it was made for another file', () => {
    const other = documentLink(secretKey, id.replaceAll('0', 'f'), 7, now)
    const signature = new URL(other, 'https://etalase.test').searchParams.get('tanda') ?? ''
    expect([
      opens(link, 8),
      opens(link, 7, now, `${secretKey}!`),
      opens(link.replace(/tanda=.*/, `tanda=${signature}`)),
      opens(documentLink(secretKey, id, 8, now)),
    ]).toEqual([false, false, false, false])
  })

  test('is useless when any one of its characters is altered, left out or doubled', () => {
    const altered = fc
      .tuple(
        fc.nat(link.length - 1),
        fc.oneof(
          fc.nat(signs.length - 1).map((at) => signs.charAt(at)),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          fc.constant(''),
        ),
      )
      .map(([at, character]) => link.slice(0, at) + character + link.slice(at + 1))
      // A backslash in the path is another way to write a slash for `URL`; the server refuses it unread.
      .filter((address) => address !== link && !/^[^?#]*\\/.test(address))
    const positions = Array.from(
      { length: link.length },
      (_, at) => link.slice(0, at) + (link[at] === '0' ? '1' : '0') + link.slice(at + 1),
    )
    for (const address of positions) expect(opens(address), address).toBe(false)
    fc.assert(
      fc.property(altered, (address) => !opens(address)),
      { numRuns: 5000 },
    )
  })

  test('a later end cannot be asked for', () => {
    const later = link.replace(/sampai=(\d+)/, (_, until) => `sampai=${Number(until) + 60}`)
    expect(opens(later)).toBe(false)
    expect(opens(link.replace(/sampai=\d+/, 'sampai=Infinity'))).toBe(false)
  })
})
