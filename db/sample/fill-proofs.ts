import satori from 'satori'
import sharp from 'sharp'
import { clockTime } from '../../src/i18n/dates.ts'
import { orderNumber } from '../../src/i18n/order-number.ts'
import { documentKey } from '../../src/market/documents/document.ts'
import type { Storage } from '../../src/market/images/storage.ts'
import { fontFile } from '../../src/market/products/lettering.ts'
import { formatRupiah } from '../../src/market/products/rupiah.ts'
import { ink } from '../../src/ui/ink.ts'
import type { Db } from '../types.ts'

/** So large is a document of the sample before its picture is drawn: no photo has one byte. */
export const undrawnBytes = 1

/** Draws the pictures of transfers that the sample's buyers sent: plainly a sample, with the order's own figures. */
export async function fillProofs(db: Db, storage: Storage) {
  for (const proof of await findUndrawn(db)) {
    const bytes = await draw(proof)
    await storage.put(documentKey(proof.id), bytes, 'image/jpeg')
    await db.updateTable('document').set({ byte_count: bytes.length }).where('id', '=', proof.id).execute()
  }
}

type Proof = Awaited<ReturnType<typeof findUndrawn>>[number]

function findUndrawn(db: Db) {
  return db
    .selectFrom('transfer_proof')
    .innerJoin('document', 'document.id', 'transfer_proof.document_id')
    .innerJoin('shop_order', 'shop_order.id', 'transfer_proof.order_id')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('document.byte_count', '=', undrawnBytes)
    .select(['document.id', 'shop_order.id as order_id', 'due_rupiah', 'sent_at', 'checkout.name'])
    .select((eb) => eb.ref('shop_order.pay_to').$castTo<Record<string, string> | null>().as('pay_to'))
    .execute()
}

const size = { width: 720, height: 960 }

async function draw({ order_id, due_rupiah, sent_at, name, pay_to }: Proof) {
  const svg = await satori(
    column({ ...size, padding: 56, backgroundColor: ink.raised, color: ink.text, fontFamily: 'Plain' }, [
      line('CONTOH, bukan transfer sungguhan', { fontSize: 26, color: ink.brick }),
      line('Transfer berhasil', { fontSize: 52, marginTop: 40 }),
      line(formatRupiah(due_rupiah), { fontSize: 72, marginTop: 16, color: ink.leaf }),
      ...[
        ['Waktu', clockTime(sent_at, 'Asia/Makassar')],
        ['Dari', name],
        ['Ke', pay_to?.['account_holder'] ?? ''],
        ['Rekening', `${pay_to?.['bank_name'] ?? ''} ${pay_to?.['account_number'] ?? ''}`],
        ['Berita', orderNumber(order_id)],
      ].flatMap(([label = '', value = '']) => [
        line(label, { fontSize: 26, marginTop: 32, color: ink.soft }),
        line(value, { fontSize: 34 }),
      ]),
    ]),
    { ...size, fonts: [{ name: 'Plain', data: fontFile('latin', 500), weight: 500 }] },
  )
  return sharp(Buffer.from(svg)).flatten({ background: ink.raised }).jpeg({ quality: 85 }).toBuffer()
}

type Style = Record<string, string | number>
type Element = { type: 'div'; props: { style: Style; children: Element[] | string } }

function column(style: Style, children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', flexDirection: 'column', ...style }, children } }
}

function line(text: string, style: Style): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: text } }
}
