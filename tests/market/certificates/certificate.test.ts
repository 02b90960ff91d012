import { describe, expect, test } from 'vitest'
import {
  certificateKinds,
  certificateState,
  daysLeft,
  numberWarning,
  readNumber,
  usualEnd,
} from '../../../src/market/certificates/certificate.ts'
import { certificateInput } from '../../../src/market/certificates/certificate-input.ts'

describe('a number', () => {
  const fitting: [Parameters<typeof readNumber>[0], typed: string, kept: string][] = [
    ['halal', ' id 3211 0000 1234 56789 ', 'ID32110000123456789'],
    ['halal', 'ID321100001234567890', 'ID321100001234567890'],
    ['pirt', 'P-IRT No. 2057304010001–30', '2057304010001-30'],
    ['pirt', '205730401000130', '2057304010001-30'],
    ['bpom', 'BPOM RI MD 123456789012', 'MD 123456789012'],
    ['bpom', 'ml123456789012345', 'ML 123456789012345'],
    ['ig', 'IDG000000123', 'ID G 000000123'],
    ['merek', 'idm000123456', 'IDM000123456'],
    ['nib', '1234 5678 90123', '1234567890123'],
    ['koperasi', '7304010020001', '7304010020001'],
    ['sni', 'SNI 01-2891-1992', 'SNI 01-2891-1992'],
    ['tkdn', 'apa  saja', 'APA SAJA'],
  ]
  test.each(fitting)('of %s, typed as "%s", is kept as "%s"', (kind, typed, kept) => {
    expect(readNumber(kind, typed)).toEqual({ number: kept, number_mismatch: false })
  })

  const odd: [Parameters<typeof readNumber>[0], typed: string][] = [
    ['halal', 'ID3211000012345678'], // 16 digits
    ['halal', 'ID3211000012345678901'], // 19
    ['halal', 'KH-123/2024'],
    ['pirt', '9057304010001-30'],
    ['pirt', '2057304010001'],
    ['bpom', 'MD 12345678901'],
    ['ig', 'ID G 12345678'],
    ['merek', 'IDM12345'],
    ['nib', '123456789012'],
    ['koperasi', '123456789'],
  ]
  test.each(odd)('of %s that looks otherwise ("%s") is kept as it is, with a warning', (kind, typed) => {
    expect(readNumber(kind, typed)).toEqual({ number: typed, number_mismatch: true })
    expect(numberWarning(kind)).toMatch(/^Nomor ini berbeda/)
  })

  test('only kinds without a rule have no warning', () => {
    expect(certificateKinds.filter((kind) => numberWarning(kind) === undefined)).toEqual(['sni', 'tkdn'])
  })
})

test('how long each kind usually lasts', () => {
  const ends = certificateKinds.map((kind) => [kind, usualEnd(kind, '2024-02-29')])
  expect(Object.fromEntries(ends.filter(([, end]) => end !== undefined))).toEqual({
    pirt: '2029-02-28',
    bpom: '2029-02-28',
    merek: '2034-02-28',
  })
  expect(usualEnd('pirt', '2026-03-31')).toBe('2031-03-31')
})

test('the state is the newest decision, but for what the calendar says', () => {
  const today = '2026-08-17'
  const of = (given: object) =>
    certificateState(
      { verified_at: null, revoked_at: null, is_rejected: false, expires_on: null, ...given },
      today,
    )
  const verified_at = new Date()
  expect([
    of({}),
    of({ verified_at }),
    of({ verified_at, expires_on: '2026-08-17' }),
    of({ verified_at, expires_on: '2026-08-16' }),
    of({ is_rejected: true, expires_on: '2026-08-16' }),
    of({ verified_at, revoked_at: new Date(), expires_on: '2026-08-16' }),
  ]).toEqual(['submitted', 'verified', 'verified', 'expired', 'rejected', 'revoked'])
  expect(['2026-08-17', '2026-08-24', '2027-02-28', '2026-08-16'].map((day) => daysLeft(day, today))).toEqual(
    [0, 7, 195, -1],
  )
})

describe('what a form sends', () => {
  const form = { kind: 'pirt', number: '2057304010001-30', issued_on: '2026-03-03', expires_on: '2031-03-03' }
  const problems = (given: object) =>
    certificateInput
      .safeParse({ ...form, ...given })
      .error?.issues.map(({ path, message }) => [path[0], message])

  test('blank days are none', () => {
    expect(certificateInput.parse({ ...form, issued_on: '', expires_on: '', is_perpetual: ['ya'] })).toEqual({
      kind: 'pirt',
      number: '2057304010001-30',
      issuer: '',
      issued_on: null,
      is_perpetual: true,
      expires_on: null,
    })
  })

  test('is told beside each field what is wrong', () => {
    expect(problems({})).toBeUndefined()
    expect(problems({ kind: 'ktp', number: ' ', issued_on: '3 Maret', expires_on: '2026-02-30' })).toEqual([
      ['kind', 'Pilih jenis sertifikatnya.'],
      ['number', 'Isi nomornya seperti tertulis di sertifikat.'],
      ['issued_on', 'Tulis tanggalnya lengkap: hari, bulan, tahun.'],
      ['expires_on', 'Tulis tanggalnya lengkap: hari, bulan, tahun.'],
    ])
    expect(problems({ expires_on: '' })).toEqual([
      [
        'expires_on',
        'Isi sampai kapan berlakunya, atau centang “tanpa batas waktu”. Biasanya sampai 3 Mar 2031.',
      ],
    ])
    expect(problems({ is_perpetual: ['ya'] })).toEqual([
      ['expires_on', expect.stringContaining('Pilih salah satu')],
    ])
    expect(problems({ expires_on: '2026-03-02' })).toEqual([
      ['expires_on', 'Tanggal ini sebelum tanggal terbitnya.'],
    ])
    expect(problems({ expires_on: '20310-03-03' })).toHaveLength(1)
    expect(problems({ issued_on: '0026-03-03' })).toEqual([['issued_on', 'Periksa tahunnya.']])
  })
})
