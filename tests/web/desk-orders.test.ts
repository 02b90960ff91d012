import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAsBuyer } from '../../src/market/orders/enter-order.ts'
import { confirmProposed } from '../../src/market/orders/confirm-proposed.ts'
import { aBuyer, aSellingShop, aThing, type SellingShop, type Thing } from '../support/checkout-room.ts'
import { anAccount } from '../support/factories.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** A shop works on its orders: enters one from WhatsApp, is paid, prints, sends; and what it is told when it cannot. */
let site: Site
let shop: SellingShop
let thing: Thing
let owner: Visitor
beforeAll(async () => {
  site = await startSite()
  shop = await aSellingShop(site.db)
  thing = await aThing(site.db, { seller_id: shop.id, name: 'Kain Tope' })
  const { id: account_id } = await anAccount(site.db)
  await site.db
    .insertInto('seller_member')
    .values({ seller_id: shop.id, account_id, role: 'owner' })
    .execute()
  owner = await aVisitor(site, account_id)
})
afterAll(() => site.stop())

const desk = (page: string) => `/lapak/${shop.id}/pesanan${page}`
const read = async (page: string) => (await owner.get(desk(page))).text()
const fields = (given: Record<string, string> = {}) => ({
  key: crypto.randomUUID(),
  name: 'Ibu Contoh',
  phone: '0810-0000-0303',
  'lines.0.variant_id': String(thing.variant_id),
  'lines.0.quantity': '1',
  'lines.1.variant_id': '',
  'lines.1.quantity': '',
  delivery_option_id: String(shop.courier),
  delivery_rupiah: '15rb',
  payment: String(shop.bank),
  ...given,
})

/** Enters an order through the form. Returns its id. */
async function entered(given: Record<string, string> = {}) {
  const answer = await owner.post(desk('/baru'), 'deskOrders.enter', fields(given))
  const [, id = ''] =
    /pesanan\/(\d+)\?pesan=pesanan-dicatat$/.exec(answer.headers.get('location') ?? '') ?? []
  expect(id).not.toBe('')
  return id
}

async function confirmed(id: string) {
  const order = await site.db
    .selectFrom('shop_order')
    .where('id', '=', Number(id))
    .select('token')
    .executeTakeFirstOrThrow()
  const enqueue = () => Promise.resolve()
  await site.db
    .transaction()
    .execute(async (tx) => confirmProposed(tx, enqueue, await enterAsBuyer(tx, order.token, null), aBuyer))
  return order.token
}

describe('an order from WhatsApp', () => {
  test('is entered, goes to the buyer by a link, is paid, printed and sent', async () => {
    expect(await read('')).toContain('Belum ada pesanan')
    const id = await entered()
    const proposed = await read(`/${id}`)
    expect(proposed).toContain('Menunggu persetujuan pembeli')
    expect(proposed).toContain(`${site.origin}/pesanan/`)
    expect(proposed).toContain('https://wa.me/6281000000303?text=')

    const token = await confirmed(id)
    const placed = await read(`/${id}`)
    expect(placed).toContain('Menunggu pembayaran')
    expect(placed).not.toContain(token)
    const wrong = await owner.post(desk(`/${id}`), 'deskOrders.confirmTransfer', {
      amount: '1.000',
      'seen[]': 'ya',
    })
    expect([wrong.status, (await wrong.text()).includes('value="1.000"')]).toEqual([422, true])
    const unseen = await owner.post(desk(`/${id}`), 'deskOrders.confirmTransfer', { amount: '' })
    expect([unseen.status, (await unseen.text()).includes('Pembeli belum mengirim bukti')]).toEqual([
      422,
      true,
    ])
    const paid = await owner.post(desk(`/${id}`), 'deskOrders.confirmTransfer', {
      amount: '',
      'seen[]': 'ya',
    })
    expect(paid.headers.get('location')).toBe(`${desk(`/${id}`)}?pesan=pesanan-dibayar`)

    expect(await read('?status=dikerjakan')).toContain(`ET-${id}`)
    const slip = await owner.get(desk(`/slip.pdf?pesanan=${id}`))
    expect(slip.headers.get('content-type')).toBe('application/pdf')
    expect(textOfPdf(Buffer.from(await slip.arrayBuffer()))[0]).toContain('Kain Tope')
    const sheet = await owner.get(desk('/ekspor.csv'))
    expect(await sheet.text()).toContain(`ET-${id};`)

    const row = `rows.o${id}.tracking_number`
    expect(await read('/kirim')).toContain(`name="${row}"`)
    const none = await owner.post(desk('/kirim'), 'deskOrders.sendMany', { [row]: '' })
    expect([none.status, (await none.text()).includes('Isi dahulu nomor resi')]).toEqual([422, true])
    const sent = await owner.post(desk('/kirim'), 'deskOrders.sendMany', {
      [row]: 'JX1',
      [`rows.o${id}.courier`]: 'JNE',
    })
    expect(sent.headers.get('location')).toBe(`${desk('/kirim')}?dikirim=${id}&pesan=pesanan-dikirim`)
    const told = await read(`/kirim?dikirim=${id}&pesan=pesanan-dikirim`)
    expect(told).toContain('1 pesanan baru saja dikirim')
    expect(told).toMatch(/JNE, JX1/)
    expect(await read(`/${id}`)).toContain('JX1')
    const again = await owner.post(desk('/kirim'), 'deskOrders.sendMany', { [row]: 'JX2' })
    expect(again.status).toBe(422)
  })

  test('keeps what was typed and says what is wrong beside it', async () => {
    const answer = await owner.post(
      desk('/baru'),
      'deskOrders.enter',
      fields({ phone: '12', delivery_rupiah: 'banyak', 'lines.1.quantity': '2', note: 'Warna tua' }),
    )
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const sentence of [
      'Ini belum seperti nomor HP Indonesia. Contoh: 0810-0000-1234.',
      'Tulis angkanya, misalnya 25.000 atau 25rb.',
      'Pilih barangnya.',
    ])
      expect(page).toContain(sentence)
    expect(page).toContain('value="Ibu Contoh"')
    expect(page).toContain(`<option value="${thing.variant_id}" selected`)
    expect(page).toContain('>Warna tua</textarea>')
    const short = await owner.post(desk('/baru'), 'deskOrders.enter', fields({ 'lines.0.quantity': '99' }))
    expect(await short.text()).toMatch(/Stok Kain Tope tinggal \d\./)
  })
})

describe('what changes hands', () => {
  test('counts a wrong code, and is received with the right one', async () => {
    const id = await entered({ delivery_option_id: String(shop.pickup), payment: String(shop.cash) })
    await confirmed(id)
    const post = (verb: string, given: Record<string, string> = {}) =>
      owner.post(desk(`/${id}`), `deskOrders.${verb}`, given)
    expect((await post('accept')).status).toBe(303)
    expect((await post('ready')).status).toBe(303)
    const order = await site.db
      .selectFrom('shop_order')
      .where('id', '=', Number(id))
      .select('handover_code')
      .executeTakeFirstOrThrow()
    expect(await read(`/${id}`)).not.toContain(order.handover_code)
    const wrong = order.handover_code === '000000' ? '000001' : '000000'
    const answer = await post('handOver', { handover_code: wrong })
    expect([answer.status, (await answer.text()).includes('Kode serah terima ini tidak cocok')]).toEqual([
      422,
      true,
    ])
    const tries = await site.db
      .selectFrom('shop_order')
      .where('id', '=', Number(id))
      .select('handover_tries')
      .executeTakeFirstOrThrow()
    expect(tries.handover_tries).toBe(1)
    expect((await post('handOver', { handover_code: order.handover_code })).status).toBe(303)
    expect(await read(`/${id}`)).toContain('Sudah diterima pembeli')
  })

  test('is called off with a reason, or not without one', async () => {
    const id = await entered()
    const cancel = (reason: string) => owner.post(desk(`/${id}`), 'deskOrders.cancel', { reason })
    const answer = await cancel('')
    expect([answer.status, (await answer.text()).includes('Tulis alasannya. Pembeli membacanya.')]).toEqual([
      422,
      true,
    ])
    expect((await cancel('Benangnya habis.')).status).toBe(303)
    expect(await read('?status=batal')).toContain(`ET-${id}`)
  })
})

test('the desk begins with what waits for the shop, and so does the list while there is something', async () => {
  const first = async () => (await owner.get(`/lapak/${shop.id}`)).text()
  const waiting = await entered()
  await confirmed(waiting)
  const paid = await entered()
  await confirmed(paid)
  const { due_rupiah } = await site.db
    .selectFrom('shop_order')
    .where('id', '=', Number(paid))
    .select('due_rupiah')
    .executeTakeFirstOrThrow()
  const arrived = { amount: String(due_rupiah), 'seen[]': 'ya' }
  const answer = await owner.post(desk(`/${paid}`), 'deskOrders.confirmTransfer', arrived)
  expect(answer.status).toBe(303)

  const page = await first()
  expect(page).toMatch(/[1-9]\d* pesanan menunggu Anda/)
  expect(page).toContain('pesanan untuk disiapkan')
  expect(page).toContain(desk(`/${paid}"`))
  const list = await read('')
  expect(list).toContain('Siapkan dan kirim')
  expect([list.includes(desk(`/${paid}"`)), list.includes(desk(`/${waiting}"`))]).toEqual([true, false])
  expect(await read('?status=semua')).toContain(desk(`/${waiting}"`))

  const left = await read('?status=perlu')
  for (const [, id = ''] of left.matchAll(/pesanan\/(\d+)"/g))
    await owner.post(desk(`/${id}`), 'deskOrders.cancel', { reason: 'Benangnya habis.' })
  // What is called off after it was paid has still to be sent back, before the desk is empty.
  expect(await read('')).toContain('Kirim kembali uangnya')
  await site.db.updateTable('refund').set({ done_at: new Date() }).where('done_at', 'is', null).execute()
  expect(await first()).not.toContain('menunggu Anda')
  expect(await read('')).toContain(desk(`/${waiting}"`))
  expect(await read('?status=perlu')).toContain('Tidak ada yang menunggu Anda')
})
