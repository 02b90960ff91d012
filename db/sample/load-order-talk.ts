import { randomBytes } from 'node:crypto'
import type { Tx } from '../types.ts'
import type { LoadedOrder } from './load-orders.ts'
import { found } from './load-sample.ts'
import { undrawnBytes } from './fill-proofs.ts'

/** Pictures of transfers, what buyer and shop wrote to each other, and what they do not agree on. */
export async function loadOrderTalk(tx: Tx, orders: readonly LoadedOrder[]) {
  await loadProofs(tx, orders)
  await loadMessages(tx, orders)
  await loadReturns(tx, orders)
  await loadDisputes(tx, orders)
}

const after = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000)

/** When it came into a state; when it was placed where none is named. */
function since({ steps }: LoadedOrder, state = 'placed') {
  return found(new Map(steps.map((step) => [step.state as string, step.at])), state)
}

/** The picture itself is drawn later, as the photographs are (fill-proofs.ts). */
async function loadProofs(tx: Tx, orders: readonly LoadedOrder[]) {
  const proofs = orders.flatMap((order) =>
    order.proof === undefined
      ? []
      : [
          {
            ...order,
            document_id: randomBytes(16).toString('hex'),
            sent_at: after(since(order), order.proof),
          },
        ],
  )
  await tx
    .insertInto('document')
    .values(
      proofs.map(({ document_id, seller_id, account_id, sent_at }) => ({
        id: document_id,
        seller_id,
        content_type: 'image/jpeg',
        byte_count: undrawnBytes,
        uploaded_by: account_id,
        uploaded_at: sent_at,
      })),
    )
    .execute()
  await tx
    .insertInto('transfer_proof')
    .values(proofs.map(({ id, document_id, sent_at }) => ({ order_id: id, document_id, sent_at })))
    .execute()
}

async function loadMessages(tx: Tx, orders: readonly LoadedOrder[]) {
  const messages = orders.flatMap((order) =>
    (order.messages ?? []).map(([hours, side, words, unread]) => {
      const written_at = after(since(order), hours)
      return {
        order_id: order.id,
        side,
        account_id: side === 'buyer' ? order.account_id : order.owner_id,
        words,
        written_at,
        read_at: unread === undefined ? after(written_at, 1) : null,
      }
    }),
  )
  await tx.insertInto('order_message').values(messages).execute()
}

async function loadReturns(tx: Tx, orders: readonly LoadedOrder[]) {
  const asked = orders.flatMap((order) => {
    if (!order.return) return []
    const { hours, reason, answer } = order.return
    const asked_at = after(since(order, 'received'), hours)
    const answered =
      answer === undefined
        ? null
        : {
            answered_at: order.state === 'returned' ? since(order, 'returned') : after(asked_at, 12),
            answered_by: order.owner_id,
            is_agreed: order.state === 'returned',
            answer,
          }
    return [{ order_id: order.id, reason, asked_at, ...answered }]
  })
  await tx.insertInto('order_return').values(asked).execute()
}

async function loadDisputes(tx: Tx, orders: readonly LoadedOrder[]) {
  const disputes = orders.flatMap((order) =>
    order.dispute
      ? [
          {
            order_id: order.id,
            opened_by: 'buyer',
            words: order.dispute.words,
            opened_at: after(since(order, 'received'), order.dispute.hours),
          },
        ]
      : [],
  )
  await tx.insertInto('order_dispute').values(disputes).execute()
}
