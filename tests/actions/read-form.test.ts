import { fc } from '../support/property.ts'
import { expect, test } from 'vitest'
import { readForm, typedValues } from '../../src/actions/read-form.ts'

test('names with dots become objects, numbered ones lists in the order of their numbers, and [] a list of one', () => {
  const photo = new File(['x'], 'kain.jpg', { type: 'image/jpeg' })
  expect(
    readForm(
      form([
        ['name', '  Kain Tope  '],
        ['variants.10.price', '750.000'],
        ['variants.2.price', '1,25 jt'],
        ['variants.2.options.Warna', 'Putih gading'],
        ['techniques[]', 'kain-tope'],
        ['story', 'Satu\r\nDua'],
        ['photos[]', photo],
        ['twice', 'first'],
        ['twice', 'last'],
      ]),
    ),
  ).toEqual({
    name: 'Kain Tope',
    variants: [{ price: '1,25 jt', options: { Warna: 'Putih gading' } }, { price: '750.000' }],
    techniques: ['kain-tope'],
    story: 'Satu\nDua',
    photos: [photo],
    twice: 'last',
  })
})

test('a file field in which nothing was chosen is left out', () => {
  expect(readForm(form([['photos[]', new File([], '')]]))).toEqual({})
})

test('what was typed is kept for the page, but for passwords and codes', () => {
  const typed = form([
    ['phone', '0810 0000 0001'],
    ['password', 'rahasia'],
    ['new_password', 'rahasia'],
    ['code', '123456'],
    ['village_code', '73.04.05.2014'],
    ['techniques[]', 'tenun'],
    ['techniques[]', 'kain-tope'],
    ['photos[]', new File(['x'], 'kain.jpg')],
  ])
  expect(typedValues(typed)).toEqual({
    phone: ['0810 0000 0001'],
    village_code: ['73.04.05.2014'],
    'techniques[]': ['tenun', 'kain-tope'],
    'photos[]': [],
  })
})

test('what the database does not take is dropped, in names and values', () => {
  const typed = form([
    ['na\0me', 'Kain\0 Tope\0'],
    ['sheet', new File(['x'], 'ba\0rang.csv')],
  ])
  const { sheet, ...rest } = readForm(typed)
  expect(rest).toEqual({ name: 'Kain Tope' })
  expect(sheet).toMatchObject({ name: 'barang.csv', size: 1 })
  expect(typedValues(typed)).toEqual({ name: ['Kain Tope'], sheet: [] })
})

test('of a long text only what a field could take is shown again', () => {
  expect(typedValues(form([['words', '<'.repeat(1_000_000)]]))).toEqual({ words: ['<'.repeat(20_000)] })
})

test('a form of very many names is read at once', () => {
  const typed = form(Array.from({ length: 50_000 }, (_, index) => [`name${index}`, 'x'] as const))
  const started = performance.now()
  expect(Object.keys(typedValues(typed))).toHaveLength(50_000)
  expect(performance.now() - started).toBeLessThan(2000)
})

test('no name reaches an object that is not the form', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '__proto__.admin',
      'constructor.prototype.x',
      'a.__proto__.b',
      '__proto__[]',
      'toString.x',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
      readForm(form(fields))
      expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
      expect(({} as Record<string, unknown>)['x']).toBeUndefined()
      expect(({} as Record<string, unknown>)['b']).toBeUndefined()
    }),
  )
})

function form(fields: readonly (readonly [string, string | File])[]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
