import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aProduct, aSeller, anAccount, aStaffMember, villages } from '../support/factories.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { quarters } from '../support/pictures.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let officer: Visitor
let mentor: Visitor
let stranger: Visitor
let province: Visitor
beforeAll(async () => {
  site = await startSite()
  const { db } = site
  const staff = async (region: Parameters<typeof theAgencyOf>[1], role: string) => {
    const { id: account_id } = await anAccount(db, { name: `Petugas ${role}` })
    await aStaffMember(db, { agency_id: (await theAgencyOf(db, region)).id, account_id, role })
    return aVisitor(site, account_id)
  }
  officer = await staff({ regency_code: '73.04' }, 'verifier')
  mentor = await staff({ regency_code: '73.04' }, 'mentor')
  stranger = await staff({ regency_code: '72.09' }, 'verifier')
  province = await staff({ province_code: '73' }, 'verifier')
})
afterAll(() => site.stop())

const waiting = async (name: string) => {
  const { id } = await site.db
    .selectFrom('seller')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const submission = await site.db
    .selectFrom('seller_submission')
    .select('id')
    .where('seller_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { seller_id: String(id), submission_id: String(submission.id), page: paths.office(`usaha/${id}`) }
}
const textOf = async (response: Response) => (await response.text()).replace(/\s+/g, ' ')

describe('the list', () => {
  test('shows the shops in sight, by status, name and place', async () => {
    const all = await textOf(await officer.get(paths.office('usaha')))
    expect(all).toContain('Gula Aren Parang')
    expect(all).not.toContain('Abon Tuna Sansarino')
    const found = await textOf(
      await officer.get(paths.office('usaha', { cari: 'gula aren', status: 'waiting' })),
    )
    expect(found).toContain('Gula Aren Parang')
    expect(found).not.toContain('Samataring Jaya')
    const village = await textOf(await officer.get(paths.office('usaha', { cari: '100%_' })))
    expect(village).toContain('Tidak ada usaha yang cocok')
    expect(
      (await officer.get(paths.office('usaha', { status: 'nya', sesudah: 'x', kecamatan: "'" }))).status,
    ).toBe(200)
  })

  test('a province chooses one of its regencies, which its links keep; a regency is not asked', async () => {
    const address = paths.office('usaha', { kabupaten: '73.04', cari: 'gula aren' })
    const own = await textOf(await province.get(address))
    expect(own).toMatch(/<option value="73\.04" selected[^>]*>\s*Kabupaten Jeneponto/)
    expect(own).toContain('Gula Aren Parang')
    expect(own).toMatch(/status=waiting&(amp;|#38;)kabupaten=73\.04/)
    const elsewhere = await textOf(await province.get(paths.office('usaha', { kabupaten: '73.71' })))
    expect(elsewhere).not.toContain('Gula Aren Parang')
    expect(await textOf(await officer.get(paths.office('usaha')))).not.toContain('name="kabupaten"')
  })

  test('goes on from page to page without losing or repeating a shop', async () => {
    const made = []
    for (let shop = 0; shop < 90; shop++)
      made.push((await aSeller(site.db, { name: 'Banyak Sama', village_code: villages.samataring })).id)
    const seen: number[] = []
    let page: string | undefined = paths.office('usaha', { cari: 'Banyak Sama' })
    while (page !== undefined) {
      const html = await (await officer.get(page)).text()
      seen.push(...[...html.matchAll(/\/dinas\/usaha\/(\d+)"/g)].map(([, id]) => Number(id)))
      page = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&')
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(made)
  })
})

describe('the dossier', () => {
  test('shows what was handed in, what to look out for, and the decisions; a province’s without them', async () => {
    const { page } = await waiting('Kelompok Tenun Kain Tope Samataring Jaya')
    const before = site.statements.length
    const own = await textOf(await officer.get(page))
    // One for each thing that it shows, the session, and the agency.
    expect(site.statements.length - before).toBeLessThanOrEqual(16)
    for (const words of ['Nomor HP sama', 'Nama mirip', '3210012345678', 'Verifikasi dan buka tokonya'])
      expect(own).toContain(words)
    const seen = await textOf(await province.get(page))
    expect(seen).toContain('Putusan untuk usaha ini ada pada')
    expect(seen).not.toContain('Verifikasi dan buka tokonya')
    const masked = await textOf(await mentor.get(page))
    expect(masked).toContain('•••678')
    expect(masked).not.toContain('3210012345678')
    expect((await stranger.get(page)).status).toBe(404)
    expect((await officer.get(paths.office('usaha/99999999'))).status).toBe(404)
  })

  test('a shop that was never handed in keeps its figures to itself', async () => {
    const { id } = await aSeller(site.db, { name: 'Belum Kirim', opened_at: null })
    await site.db.insertInto('seller_business').values({ seller_id: id, nib: '5555555555555' }).execute()
    const page = await textOf(await officer.get(paths.office(`usaha/${id}`)))
    expect(page).toContain('Belum dikirim')
    expect(page).not.toContain('5555555555555')
  })
})

describe('deciding', () => {
  test('what is sent back, refused, suspended and lifted is told to the shop; the second officer who', async () => {
    const { page, ...registration } = await waiting('Gula Aren Parang')
    const short = await officer.post(page, 'sellerDecisions.sendBack', { ...registration, notes: 'Hm' })
    expect(short.status).toBe(422)
    const mending = await textOf(short)
    expect(mending).toContain('Tulis apa yang perlu diperbaiki')
    expect(mending).not.toContain('Catatan Anda yang belum tersimpan')
    const verified = await officer.post(page, 'sellerDecisions.verify', registration)
    expect(verified.status).toBe(303)
    const again = await officer.post(page, 'sellerDecisions.refuse', {
      ...registration,
      reason: 'Tidak ditemukan di sana.',
    })
    expect(again.status).toBe(422)
    const told = await textOf(again)
    expect(told).toContain('diputuskan oleh Petugas verifier: terverifikasi')
    expect(told).toContain('Catatan Anda yang belum tersimpan')
    expect(told).toContain('Tidak ditemukan di sana.')
    const { slug } = await site.db
      .selectFrom('seller')
      .select('slug')
      .where('id', '=', Number(registration.seller_id))
      .executeTakeFirstOrThrow()
    expect((await site.ask(paths.shop(slug))).status).toBe(200)

    const { seller_id } = registration
    await aProduct(site.db, { seller_id: Number(seller_id) })
    const reason = 'Ternyata dibeli jadi dari pasar.'
    expect((await officer.post(page, 'sellerDecisions.suspend', { seller_id, reason })).status).toBe(303)
    await expect.poll(async () => (await site.ask(paths.shop(slug))).status).toBe(404)
    const { account_id } = await site.db
      .selectFrom('seller_member')
      .select('account_id')
      .where('seller_id', '=', Number(seller_id))
      .executeTakeFirstOrThrow()
    const owner = await aVisitor(site, account_id)
    const desk = await textOf(await owner.get(paths.desk(Number(seller_id))))
    expect(desk).toContain('Lapak ini ditangguhkan')
    expect(desk).toContain(reason)
    expect(desk).not.toContain('Buka lagi')
    expect(desk).toContain('tampil lagi bila lapak dibuka')
    expect(desk).not.toContain('tampil di toko')
    const profile = await textOf(await owner.get(paths.desk(Number(seller_id), 'daftar')))
    expect(profile).toContain('tampil begitu lapak dibuka lagi')
    expect(profile).not.toContain('langsung tampil di toko')
    const reopening = await owner.post(paths.desk(Number(seller_id)), 'sellers.reopen')
    expect(reopening.status).toBe(422)
    const lifting = { seller_id, reason: 'Sudah ditunjukkan dapurnya.' }
    expect((await officer.post(page, 'sellerDecisions.lift', lifting)).status).toBe(303)
    await expect.poll(async () => (await site.ask(paths.shop(slug))).status).toBe(200)
  })

  test('a refused registration says so at the desk, and may be handed in again', async () => {
    const { page, ...registration } = await waiting('Kelompok Tenun Kain Tope Samataring Jaya')
    const reason = 'Nomor HP dan nama ini milik kelompok lain.'
    await officer.post(page, 'sellerDecisions.refuse', { ...registration, reason })
    const { account_id } = await site.db
      .selectFrom('seller_member')
      .select('account_id')
      .where('seller_id', '=', Number(registration.seller_id))
      .executeTakeFirstOrThrow()
    const owner = await aVisitor(site, account_id)
    const desk = paths.desk(Number(registration.seller_id), 'daftar')
    const told = await textOf(await owner.get(desk))
    expect(told).toContain('Pendaftaran yang lalu ditolak')
    expect(told).toContain(reason)
    const first = await textOf(await owner.get(paths.desk(Number(registration.seller_id))))
    expect(first).toContain('Pendaftaran yang lalu ditolak')
    expect(first).toContain(reason)
    expect(first).not.toContain('Pendaftaran sudah lengkap')
    expect((await owner.post(desk, 'sellers.submit')).status).toBe(303)
  })
})

describe('a visit', () => {
  const fields = async (seller_id: string) => ({
    seller_id,
    key: randomUUID(),
    visited_at: new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Makassar',
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(new Date())
      .replace(' ', 'T'),
    latitude: '-5.5',
    longitude: '119.8',
    is_as_described: 'ya',
    findings: 'Dua alat tenun dipakai.',
    'photos[]': [new File([new Uint8Array(await quarters().jpeg().toBuffer())], 'a.jpg')],
  })

  test('is recorded by a mentor, once however often it is sent, and seen in the dossier', async () => {
    const { seller_id, page } = await waiting('Gula Aren Parang')
    const visit = await fields(seller_id)
    const send = () => mentor.post(`${page}/kunjungan`, 'sellerDecisions.recordVisit', visit, { json: true })
    expect(await (await send()).json()).toEqual({ to: `${page}?pesan=kunjungan-tercatat` })
    expect((await send()).status).toBe(200)
    const { rows } = await sql`select 1 from field_visit where key = ${visit.key}`.execute(site.db)
    expect(rows).toHaveLength(1)
    const dossier = await (await officer.get(page)).text()
    expect(dossier).toContain('Dua alat tenun dipakai.')
    const photo = /\/berkas\/[0-9a-f]{32}\?[^"]+/
      .exec(dossier)?.[0]
      .replaceAll('&amp;', '&')
      .replaceAll('&#38;', '&')
    expect((await officer.get(photo ?? '')).headers.get('content-type')).toBe('image/jpeg')
    expect((await stranger.get(photo ?? '')).status).toBe(404)
  })

  test('what is wrong with it is said beside the field, and the key stays', async () => {
    const { seller_id, page } = await waiting('Gula Aren Parang')
    const visit = await fields(seller_id)
    for (const [given, sentence] of [
      [{ visited_at: '2026-02-31T10:00' }, 'Tanggal atau jam ini tidak ada'],
      [{ visited_at: '2020-01-01T10:00' }, 'lebih dari 30 hari yang lalu'],
      [{ visited_at: '2099-01-01T10:00' }, 'Waktu ini belum tiba'],
      [{ longitude: '' }, 'Isi lintang dan bujur dua-duanya'],
      [{ longitude: '999' }, 'Angka ini tidak mungkin'],
      [{ findings: '' }, 'Tulis apa yang Anda lihat'],
    ] as const) {
      const response = await mentor.post(`${page}/kunjungan`, 'sellerDecisions.recordVisit', {
        ...visit,
        ...given,
      })
      expect(response.status).toBe(422)
      const html = await textOf(response)
      expect(html).toContain(sentence)
      expect(html).toContain(`name="key" value="${visit.key}"`)
    }
  })
})
