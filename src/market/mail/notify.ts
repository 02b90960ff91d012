import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { type NoticeData, type NoticeKind, noticeContent } from './notice.ts'
import { renderLetter } from './render-letter.ts'
import { sendLetter } from './send-letter.ts'

type Notice<K extends NoticeKind> = { seller_id: number; kind: K; data: NoticeData[K] }

/** Tells a shop: a notice on its desk, and a letter to each owner who has given an email address. */
export async function notify<K extends NoticeKind>(
  tx: Tx,
  enqueue: Enqueue,
  { seller_id, kind, data }: Notice<K>,
) {
  const shop = await tx
    .selectFrom('seller')
    .select(['id', 'name'])
    .where('id', '=', seller_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('notice')
    .values({ seller_id, kind, data: JSON.stringify(data) })
    .execute()
  const content = noticeContent(kind, data, shop)
  const why = `Surat ini dikirim karena Anda pemilik ${shop.name}. Kabar yang sama ada di lapak Anda.`
  for (const { account_id, name, email } of await ownersWithEmail(tx, seller_id))
    await sendLetter(tx, enqueue, {
      to_address: email,
      account_id,
      ...renderLetter({ kind, name, why }, content),
    })
}

function ownersWithEmail(tx: Tx, sellerId: number) {
  return tx
    .selectFrom('seller_member as member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .where('member.seller_id', '=', sellerId)
    .where('member.role', '=', 'owner')
    .where('account.email', 'is not', null)
    .where('account.deleted_at', 'is', null)
    .orderBy('account.id')
    .select(['account.id as account_id', 'account.name', 'account.email'])
    .$narrowType<{ email: string }>()
    .execute()
}
