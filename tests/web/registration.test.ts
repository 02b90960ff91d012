import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { anAccount } from '../support/factories.ts'
import { tagsOf, textOf } from '../support/html.ts'
import { startSite, type Site } from '../support/site.ts'
import { aVisitor, stateOfTables, type Visitor } from '../support/visitor.ts'

let site: Site
let owner: Visitor
let desk: string
beforeAll(async () => {
  site = await startSite()
  owner = await aVisitor(site, (await anAccount(site.db)).id)
  const begun = await owner.post(paths.newDesk(), 'sellers.open')
  expect(begun.status).toBe(303)
  desk = begun.headers.get('location') ?? ''
})
afterAll(() => site.stop())

const valueOf = (body: string, name: string) =>
  tagsOf(body, 'input').find((input) => input['name'] === name)?.['value']

test('what is not right yet is kept as it was typed, with what is wrong, for another browser', async () => {
  const typed = { name: 'Anyaman Bu Ros', nib_state: 'has', nib: '12-3', sales: '48 jt' }
  const answer = await owner.post(`${desk}/usaha`, 'sellers.business', typed)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${desk}/usaha?pesan=draf-tersimpan`])
  const page = await (await owner.get(`${desk}/usaha`)).text()
  expect([valueOf(page, 'name'), valueOf(page, 'nib'), valueOf(page, 'sales')]).toEqual([
    'Anyaman Bu Ros',
    '12-3',
    '48 jt',
  ])
  expect(textOf(page)).toContain('NIB terdiri dari 13 angka.')
  expect(textOf(page)).toContain('Pilih jenis usahanya.')
  expect(textOf(await (await owner.get(desk)).text())).toMatch(/Usaha Anda\s+Draf/)
  const later = await owner.post(`${desk}/usaha`, 'sellers.business', { ...typed, later: 'ya' })
  expect(later.headers.get('location')).toBe(`${desk}?pesan=draf-tersimpan`)
})

test('what is right is taken over, and the checklist says so', async () => {
  const typed = {
    name: 'Anyaman Bu Ros',
    kind: 'group',
    nib_state: 'none',
    is_new: 'running',
    sales: '48 jt',
  }
  const answer = await owner.post(`${desk}/usaha`, 'sellers.business', typed)
  expect(answer.headers.get('location')).toBe(`${desk}?pesan=langkah-tersimpan`)
  expect(textOf(await (await owner.get(desk)).text())).toMatch(/Usaha Anda\s+Lengkap/)
  const page = await (await owner.get(`${desk}/usaha`)).text()
  expect(valueOf(page, 'sales')).toBe('Rp48.000.000')
  expect(textOf(page)).toContain('Skala usaha: mikro')
})

test('a place is chosen level by level without a script, and the rest stays typed', async () => {
  const press = async (fields: Record<string, string>) => {
    const answer = await owner.post(`${desk}/tempat`, 'sellers.place', {
      address: 'Dusun Bungung',
      ...fields,
    })
    return (await owner.get(answer.headers.get('location') ?? '')).text()
  }
  const options = (body: string) => tagsOf(body, 'option').map(({ value }) => value)
  const first = await press({ 'place.province': '73', 'place.next': 'province' })
  expect(options(first)).toContain('73.04')
  expect(first).toContain('Dusun Bungung')
  const second = await press({
    'place.province': '73',
    'place.regency': '73.04',
    'place.district': '73.04.05',
    'place.next': 'district',
  })
  expect(options(second)).toContain('73.04.05.2014')
  const found = await press({ 'place.search': 'samataring jenponto', 'place.next': 'search' })
  expect(tagsOf(found, 'input').map(({ value }) => value)).toContain('73.04.05.2014')
  const saved = await press({ 'place.search': 'samataring', 'place.found': '73.04.05.2014' })
  expect(textOf(saved)).toMatch(/Tempat usaha\s+Lengkap/)
})

test('villages are told to whoever is signed in, and to nobody else', async () => {
  const answer = await owner.get('/lapak/desa.json?q=samataring+jeneponto')
  expect(await answer.json()).toEqual([
    {
      code: '73.04.05.2014',
      name: 'Samataring',
      around: 'Kec. Kelara, Kabupaten Jeneponto, Sulawesi Selatan',
    },
  ])
  const nobody = await aVisitor(site, null)
  expect((await nobody.get('/lapak/desa.json?q=samataring')).status).toBe(403)
})

test('handing in says what is missing, with links to the very fields', async () => {
  const answer = await owner.post(desk, 'sellers.submit')
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(textOf(page)).toContain('Belum bisa dikirim. Yang masih kurang: ')
  const links = tagsOf(page, 'a').map(({ href }) => href)
  expect(links).toContain(`${desk}/orang#f-contact_name`)
  expect(links).not.toContain(`${desk}/usaha#f-name`)
})

test('an invitation is shown once to whoever made it, and used from its page', async () => {
  const members = desk.replace('/daftar', '/anggota')
  const made = await owner.post(members, 'members.invite', { role: 'staff', for_whom: 'Ani' })
  expect(made.status).toBe(303)
  const cookie = made.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^sekali=.*HttpOnly/i)
  expect(cookie).not.toContain('/undangan/')
  expect(made.headers.get('location')).toBe(`${members}?pesan=undangan-dibuat`)
})

test('another shop is not there, for reading or writing', async () => {
  const stranger = await aVisitor(site, (await anAccount(site.db)).id)
  const before = await stateOfTables(site.db)
  for (const page of [
    '',
    '/usaha',
    '/tempat',
    '/orang',
    '/cerita',
    '/sertifikat',
    '/pembayaran',
    '/persetujuan',
  ])
    expect((await stranger.get(desk + page)).status).toBe(404)
  for (const action of ['business', 'place', 'people', 'story', 'agree', 'submit', 'close', 'addPayment'])
    expect((await stranger.post(desk, `sellers.${action}`, { agree: 'ya', kind: 'cash' })).status).toBe(404)
  expect(await stateOfTables(site.db)).toEqual(before)
})

test('an account that is not right yet stays typed; sent empty it is thrown away', async () => {
  const page = `${desk}/pembayaran`
  const bank = { kind: 'bank', bank_name: 'BRI', account_number: '12', account_holder: 'Ros' }
  expect((await owner.post(page, 'sellers.addPayment', bank)).status).toBe(303)
  await owner.post(page, 'sellers.addPayment', { kind: 'cash' })
  const again = await (await owner.get(page)).text()
  expect(valueOf(again, 'account_number')).toBe('12')
  expect(textOf(again)).toContain('Nomor rekening terdiri dari 6 sampai 20 angka.')
  const empty = { kind: 'bank', bank_name: '', account_number: '', account_holder: '' }
  await owner.post(page, 'sellers.addPayment', empty)
  expect(valueOf(await (await owner.get(page)).text(), 'account_number')).toBe('')
})

test('a QRIS picture is a picture: another file is refused in words that fit, and removing asks first', async () => {
  const page = `${desk}/pembayaran`
  const pdf = new File(['%PDF-1.7\n%%EOF'], 'qris.pdf', { type: 'application/pdf' })
  const wrong = await owner.post(page, 'sellers.addPayment', { kind: 'qris', document: pdf })
  expect(wrong.status).toBe(422)
  const said = textOf(await wrong.text())
  expect(said).toContain('Pilih foto atau tangkapan layar kode QRIS')
  expect(said).not.toContain('suratnya')
  await owner.post(page, 'sellers.addPayment', { kind: 'cash' })
  expect(textOf(await (await owner.get(page)).text())).toContain('Ya, hapus tunai')
})
