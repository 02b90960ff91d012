import { describe, expect, test } from 'vitest'
import { newDelivery, rateList } from '../../../src/market/shipping/delivery.ts'

const problemsOf = (read: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  read.error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('a new way of delivery', () => {
  test('keeps only what its kind asks for', () => {
    const typed = { name: 'JNE Reguler', house_slug: 'ampana', instructions: 'Pagi.' }
    expect(
      (['courier', 'pickup', 'house', 'arranged'] as const).map((kind) =>
        newDelivery.parse({ kind, ...typed }),
      ),
    ).toEqual([
      { kind: 'courier', name: 'JNE Reguler', house_slug: null, instructions: 'Pagi.' },
      { kind: 'pickup', name: '', house_slug: null, instructions: 'Pagi.' },
      { kind: 'house', name: '', house_slug: 'ampana', instructions: 'Pagi.' },
      { kind: 'arranged', name: '', house_slug: null, instructions: 'Pagi.' },
    ])
  })

  test.each([
    [{}, [['kind', 'Pilih salah satu.']]],
    [{ kind: 'drone' }, [['kind', 'Pilih salah satu.']]],
    [{ kind: 'courier' }, [['name', 'Tulis nama kurirnya, misalnya JNE Reguler.']]],
    [{ kind: 'house' }, [['house_slug', 'Pilih Rumah Usaha Mikronya.']]],
    [
      { kind: 'courier', name: 'x'.repeat(81) },
      [['name', 'Nama ini terlalu panjang: paling banyak 80 huruf.']],
    ],
  ])('%# is told what is wrong', (typed, problems) =>
    expect(problemsOf(newDelivery.safeParse(typed))).toEqual(problems),
  )
})

describe('the rates of a courier', () => {
  const row = {
    region_code: '73',
    first_kg_rupiah: '23.000',
    next_kg_rupiah: 'Rp 20.000',
    days_least: '2',
    days_most: '3 hari',
  }
  const read = {
    region_code: '73',
    first_kg_rupiah: 23_000,
    next_kg_rupiah: 20_000,
    days_least: 2,
    days_most: 3,
  }

  test('are read as people write them; what is left empty is like what stands before it', () => {
    expect(rateList.parse([row])).toEqual([read])
    expect(rateList.parse([{ ...row, region_code: '', next_kg_rupiah: '', days_most: '' }])).toEqual([
      { ...read, region_code: '', next_kg_rupiah: 23_000, days_most: 2 },
    ])
    expect(rateList.parse([{ ...row, first_kg_rupiah: '23rb', next_kg_rupiah: '0' }])).toEqual([
      { ...read, next_kg_rupiah: 0 },
    ])
  })

  test('a row that is to go is not read, and its zone can be written anew', () => {
    expect(rateList.parse([{ ...row, first_kg_rupiah: 'x', gone: 'ya' }, row])).toEqual([read])
    expect(rateList.parse(undefined)).toEqual([])
  })

  const rupiah = 'Isi ongkirnya, misalnya 23.000, paling banyak Rp100.000.000.'
  const days = 'Isi berapa hari, dari 0 sampai 90.'
  test.each([
    [{ first_kg_rupiah: '' }, [['0.first_kg_rupiah', rupiah]]],
    [{ first_kg_rupiah: 'gratis' }, [['0.first_kg_rupiah', rupiah]]],
    [{ first_kg_rupiah: '100.000.001' }, [['0.first_kg_rupiah', rupiah]]],
    [{ first_kg_rupiah: '100,5' }, [['0.first_kg_rupiah', rupiah]]],
    [{ next_kg_rupiah: '-1' }, [['0.next_kg_rupiah', rupiah]]],
    [{ days_least: '', days_most: '' }, [['0.days_least', days]]],
    [{ days_most: '91' }, [['0.days_most', days]]],
    [{ days_least: '4' }, [['0.days_most', 'Paling lama tidak bisa kurang dari paling cepat.']]],
  ])('%# is told what is wrong beside its field', (given, problems) =>
    expect(problemsOf(rateList.safeParse([{ ...row, ...given }]))).toEqual(problems),
  )

  test('one zone has one rate, and a code is a code', () => {
    expect(problemsOf(rateList.safeParse([row, row]))).toEqual([
      ['1.first_kg_rupiah', 'Tujuan ini sudah ada di atas.'],
    ])
    for (const region_code of ['7', '73.4', '73.04.05.2014', 'x'])
      expect(rateList.safeParse([{ ...row, region_code }]).success).toBe(false)
    expect(rateList.safeParse(Array.from({ length: 201 }, () => row)).success).toBe(false)
  })
})
