import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { documentKey } from '../documents/document.ts'
import type { Storage } from '../images/storage.ts'

/**
 * The picture of a shop's QRIS code, for whoever has the link of an order that waits to be paid with it. Nothing for
 * anybody else, nor once it is paid: a picture that lies about is scanned again.
 */
export async function openQris(db: Db, storage: Storage, token: string) {
  const document = await db
    .selectFrom('shop_order')
    .innerJoin('document', (join) =>
      join
        .on('document.id', '=', sql<string>`shop_order.pay_to ->> 'document_id'`)
        .onRef('document.seller_id', '=', 'shop_order.seller_id'),
    )
    .where('shop_order.token', '=', token)
    .where('shop_order.state', '=', 'placed')
    .where('shop_order.payment_kind', '=', 'qris')
    .select(['document.id', 'document.content_type'])
    .executeTakeFirst()
  const file = document && (await storage.get(documentKey(document.id)))
  return file ? { content_type: document.content_type, bytes: await buffer(file.body) } : undefined
}
