import { fc } from '../support/property.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listingParameters } from '../../src/market/discovery/listing-filter.ts'
import { testServer } from '../support/database.ts'
import { RawConnection } from '../support/raw-http.ts'
import { type Site, startSite } from '../support/site.ts'

/** The embedded database takes several times as long for each. */
const count = testServer === undefined ? 2500 : 10_000
const atOnce = 16

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

test(`no address, whatever is in it, breaks the server: ${count} of them`, { timeout: 300_000 }, async () => {
  const seed = Date.now() % 2 ** 31
  const addresses = fc.sample(address(), { numRuns: count, seed })
  const wrong: string[] = []
  const sender = async () => {
    const connection = new RawConnection(site.origin)
    for (let next = addresses.pop(); next !== undefined && wrong.length < 10; next = addresses.pop()) {
      const answer = await wrongAnswer(connection, next)
      if (answer !== undefined) wrong.push(answer)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  expect(wrong, `the seed of fast-check was ${seed}`).toEqual([])
  expect((await site.ask('/')).status).toBe(200)
})

test.each([
  '/en/%25',
  '/en/produk/%25zz',
  '/en/produk/%25_%25',
  '/en/program/1-asn-1-produk/.html',
  '/produk/.html',
])('%s is a page that is not there', async (address) => {
  expect((await site.ask(address)).status).toBe(404)
})

test('bytes that are no request at all are told so', async () => {
  const connection = new RawConnection(site.origin)
  for (const request of [
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
    `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n',
    'NONSENSE / HTTP/1.1\r\nHost: x\r\n\r\n',
    '\x16\x03\x01\x02\0\x01\0\x01\x03\x03',
  ]) {
    const { status } = await connection.send(request)
    expect(status, JSON.stringify(request.slice(0, 60))).toBeOneOf([400, 405, 431])
    connection.close()
  }
  expect((await site.ask('/')).status).toBe(200)
})

/** What is wrong with the answer to an address, if anything. */
async function wrongAnswer(connection: RawConnection, address: string) {
  const { status, body, location = '/' } = await connection.get(address)
  const isWrong =
    status >= 500 ||
    status < 200 ||
    /node_modules|\bat .*:\d+:\d+|syntax error|invalid (?:input|byte)/.test(body) ||
    !/^\/(?![/\\])/.test(location)
  return isWrong ? `${status} for ${JSON.stringify(address)}: ${body.slice(0, 300)}` : undefined
}

/** Most are lists with a parameter or a few; others are pages and files of any name. */
function address() {
  const parameter = fc.tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<string>(...listingParameters) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('kabupaten[]', 'q[a]', '__proto__', 'constructor', 'utm_source'),
      },
      { weight: 1, arbitrary: encoded() },
    ),
    value(),
  )
  const query = fc
    .array(parameter, { minLength: 1, maxLength: 4 })
    .map((parameters) => parameters.map(([name, value]) => `${name}=${value}`).join('&'))
  const list = fc.constantFrom('/produk', '/en/produk', '/daerah', '/toko/ecoprint-turatea', '/')
  const before = ['/produk/', '/toko/', '/daerah/', '/daerah/bali/', '/program/', '/program/1-asn-1-produk/']
  const folder = fc.constantFrom(
    ...before,
    ...before.map((path) => `/en${path}`),
    ...[
      '/kerajinan/',
      '/koleksi/',
      '/rumah-usaha-mikro/',
      '/img/',
      '/sitemap-',
      '/_astro/',
      '/',
      '/en/',
      '/./',
    ],
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(list, query).map(([path, search]) => `${path}?${search}`) },
    { weight: 2, arbitrary: fc.tuple(folder, encoded()).map(([path, name]) => path + name) },
    { weight: 1, arbitrary: fc.tuple(folder, raw()).map(([path, name]) => path + name) },
    { weight: 1, arbitrary: fc.tuple(list, raw()).map(([path, search]) => `${path}?${search}`) },
  )
}

function value() {
  const number = fc.oneof(
    fc.integer().map(String),
    fc.double().map(String),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
    fc.constantFrom('1e309', '-0', '0x10', '1_000', '٣', 'NaN', '5e-324', '9007199254740993', ''),
  )
  const sort = fc.constantFrom('terbaru', 'termurah', 'termahal', 'relevan', 'x')
  const cursor = fc.tuple(sort, number, number).map(([of, key, id]) => `${of}_${key}_${id}`)
  const known = fc.constantFrom(
    '73',
    '73.04',
    '00',
    '99.99',
    'ecoprint',
    'kain-tope',
    'ya',
    'relevan',
    'tenun',
  )
  return fc.oneof(encoded(), cursor, number, known)
}

/** Percent-encoded: any UTF-16, lone surrogates too, long things, and what other programs would trip over. */
function encoded() {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  return fc.oneof(
    fc.string({ unit }).map(percentEncoded),
    fc.string({ unit: 'grapheme' }).map(percentEncoded),
    fc.constantFrom(...awkward).map(percentEncoded),
    fc
      .tuple(fc.constantFrom('a', ' ', '%', 'é', '😀', '-', '&', "'"), fc.integer({ min: 100, max: 2500 }))
      .map(([each, count]) => percentEncoded(each.repeat(count)).slice(0, 9000)),
  )
}

/** As it is typed into a socket; only what would end the request's line is left out. */
function raw() {
  return fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...broken), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    )
    .map((text) => text.replace(/[\r\n\0\s]/g, ''))
}

const awkward = [
  ...["' or 1=1 --", "'; drop table product; --", "\\'", '$1', '%_%', '::int', "E'\\x00'", '/* */', '"'],
  ...['a & b', 'a:*', '!a', '(a | b)', '<->', "'a' <2> 'b'", ':', '\\', '*', '{1,2}', '[]', '{"a":1}', '()'],
  ...[
    '<script>alert(1)</script>',
    '{{7*7}}',
    '${7*7}',
    '../../../etc/passwd',
    '..\\..\\',
    'file:///etc/passwd',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff',
    '\u202e',
    '\ufeff',
    '\u0301',
    'İ',
    'ﬃ',
    '\u{10ffff}',
    '\r\n\r\n',
  ],
  ...[
    'true',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '-',
    '_',
    '.',
    '..',
  ],
]

const broken = [
  ...[
    '%',
    '%0',
    '%zz',
    '%00',
    '%E0%A4',
    '%ED%A0%80',
    '%FF',
    '%C0%AF',
    '%25',
    '%u0041',
    '%2e%2e%2f',
    '%5c',
    '%2F',
  ],
  ...[
    '/',
    '//',
    '/../',
    '/./',
    '?',
    '&',
    '=',
    '#',
    ';',
    '@',
    ':',
    '[',
    ']',
    '|',
    '^',
    '`',
    '{',
    '"',
    '<',
    '+',
    '~',
  ],
  ...['a', 'q=', 'setelah=', 'kabupaten=', 'https://example.com', 'é', '😀', '.html', '.php', '.json'],
]

/** `encodeURIComponent`, with lone surrogates in the way of UTF-8. */
function percentEncoded(text: string) {
  return text.replace(/[^]/gu, (each) => {
    const code = each.codePointAt(0) ?? 0
    if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(each)
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
    return bytes.map((byte) => `%${byte.toString(16)}`).join('')
  })
}
