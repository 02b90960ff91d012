import { describe, expect, test } from 'vitest'
import { businessForm, peopleForm, placeForm, storyForm } from '../../src/actions/registration-forms.ts'

const business = {
  name: 'Tenun Ibu Sitti',
  kind: 'group',
  nib_state: 'has',
  nib: '1234 5678 90123',
  kbli: '13121',
  kbli_version: '2025',
  since_year: '2014',
  is_new: 'running',
  capital: '',
  sales: '48 jt',
}
const problems = (form: typeof businessForm, typed: object) =>
  Object.fromEntries(
    (form.safeParse(typed).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

describe('business', () => {
  test('is read as people write it', () => {
    expect(businessForm.parse(business)).toEqual({
      name: 'Tenun Ibu Sitti',
      kind: 'group',
      nib: '1234567890123',
      kbli_code: '13121',
      kbli_version: '2025',
      since_year: 2014,
      is_new: false,
      capital_rupiah: null,
      annual_sales_rupiah: 48_000_000,
    })
    expect(
      businessForm.parse({ ...business, nib_state: 'none', kbli: '', capital: '800 ribu' }),
    ).toMatchObject({
      nib: null,
      kbli_code: null,
      kbli_version: null,
      capital_rupiah: 800_000,
    })
  })

  test.each([
    [{ name: '' }, ['name']],
    [{ name: 'T' }, ['name']],
    [{ kind: 'bank' }, ['kind']],
    [{ nib_state: '' }, ['nib_state']],
    [{ nib: '123' }, ['nib']],
    [{ kbli: '1312' }, ['kbli']],
    [{ since_year: '14' }, ['since_year']],
    [{ since_year: '3014' }, ['since_year']],
    [{ is_new: 'new' }, ['capital']],
    [{ sales: '' }, ['sales']],
    [{ sales: 'banyak' }, ['sales']],
    [{ name: '', nib: '1', kbli: 'x', sales: '' }, ['name', 'kbli', 'nib', 'sales']],
  ])('%j is told beside its field', (typed, fields) => {
    expect(Object.keys(problems(businessForm, { ...business, ...typed }))).toEqual(fields)
  })

  test('with nothing typed says what to do in each field, in Indonesian', () => {
    expect(problems(businessForm, {})).toEqual({
      name: 'Isi nama usahanya.',
      kind: 'Pilih jenis usahanya.',
      nib_state: 'Pilih: sudah punya NIB atau belum. Belum punya tidak apa-apa.',
      is_new: 'Pilih: usaha baru atau sudah berjalan.',
    })
  })
})

test('place, people and story', () => {
  const place = { province: '73', regency: '73.04', district: '73.04.05', village: '73.04.05.2014' }
  expect(placeForm.parse({ place, address: 'Dusun', hours: '' })).toEqual({
    village_code: '73.04.05.2014',
    address: 'Dusun',
    hours: '',
  })
  expect(placeForm.safeParse({}).error?.issues[0]?.path).toEqual(['place', 'village'])
  expect(peopleForm.parse({ contact_name: 'Sitti', whatsapp: '0812 3456 7890' })).toEqual({
    contact_name: 'Sitti',
    whatsapp: '+6281234567890',
    email: null,
  })
  expect(
    peopleForm.safeParse({ contact_name: 'Sitti', whatsapp: '123', email: 'x' }).error?.issues,
  ).toHaveLength(2)
  expect(storyForm.parse({ tagline: 'Tenun', story: 'Kami.', image_alt: '' })).toEqual({
    tagline: 'Tenun',
    story: 'Kami.',
    image_alt: null,
  })
})
