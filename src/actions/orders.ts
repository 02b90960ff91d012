import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits } from '../market/accounts/rate-limit.ts'
import { acceptDocument } from '../market/documents/accept-document.ts'
import { forgetDocument } from '../market/documents/forget-document.ts'
import { agreeToCost } from '../market/orders/agree-to-cost.ts'
import { askReturn } from '../market/orders/ask-return.ts'
import { villageOf } from '../market/orders/checkout-input.ts'
import { confirmProposed, findRenewed } from '../market/orders/confirm-proposed.ts'
import { openDispute } from '../market/orders/open-dispute.ts'
import {
  agreeInput,
  cancelInput,
  disputeInput,
  findInput,
  messageInput,
  proofInput,
  returnInput,
} from '../market/orders/order-input.ts'
import { placedCookie } from '../market/orders/placed-cookie.ts'
import { receiveOrder } from '../market/orders/receive-order.ts'
import { sendMessage } from '../market/orders/send-message.ts'
import { sendOrderLinks } from '../market/orders/send-order-links.ts'
import { cancelOrder } from '../market/payments/cancel-order.ts'
import { sendProof, takesProof } from '../market/payments/send-proof.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { letterTurn, takeTurns } from './account-door.ts'
import { publicAction } from './form-action.ts'
import { buyersOrder, done, read, withOrder, wordsTurn } from './order-of-buyer.ts'

type Context = ActionAPIContext
const anything = z.record(z.string(), z.unknown())
/** Read by the shop, in its language. */
const declined = 'Pembeli tidak setuju dengan ongkirnya.'

/** The forms of whoever has the link of an order: its buyer. */
export const orders = {
  /** What was typed beside the picture stays where the picture is no good. */
  sendProof: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { db, storage, enqueue, account } = context.locals
      const { proof } = read(proofInput(context.locals.t.order.wrong), typed, context)
      await takeTurns(db, context, [limits.proof])
      const { seller_id } = await db.transaction().execute(async (tx) => {
        const order = await buyersOrder(tx, context)
        if (!takesProof(order)) throw new Refusal('order-state', { state: order.state })
        return order
      })
      const sender = { seller_id, account_id: account?.account_id ?? null }
      const upload = { body: proof.stream() }
      const { document_id } = await acceptDocument(db, storage, sender, upload, { photosOnly: true }).catch(
        inWordsOfProof,
      )
      await withOrder(context, (tx, order) => sendProof(tx, enqueue, order, document_id)).catch(
        async (error: unknown) => {
          await forgetDocument(db, storage, document_id)
          throw error
        },
      )
      return done(context, 'bukti-terkirim')
    },
  }),

  cancel: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { cancel_reason } = read(cancelInput(context.locals.t.order.wrong), typed, context)
      await withOrder(context, (tx, order) => cancelOrder(tx, context.locals.enqueue, order, cancel_reason))
      return done(context, 'pesanan-batal')
    },
  }),

  receive: publicAction({
    input: anything,
    run: async (_, context) => {
      await withOrder(context, (tx, order) => receiveOrder(tx, context.locals.enqueue, order))
      return done(context, 'pesanan-sampai')
    },
  }),

  askReturn: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { return_reason } = read(returnInput(context.locals.t.order.wrong), typed, context)
      await withOrder(context, (tx, order) => askReturn(tx, context.locals.enqueue, order, return_reason))
      return done(context, 'retur-diminta')
    },
  }),

  dispute: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { dispute_words } = read(disputeInput(context.locals.t.order.wrong), typed, context)
      await wordsTurn(context)
      await withOrder(context, (tx, order) => openDispute(tx, context.locals.enqueue, order, dispute_words))
      return done(context, 'penengah-diminta')
    },
  }),

  write: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { message } = read(messageInput(context.locals.t.order.wrong), typed, context)
      await wordsTurn(context)
      await withOrder(context, (tx, order) => sendMessage(tx, context.locals.enqueue, order, message))
      return done(context, 'pesan-terkirim')
    },
  }),

  /** Any other button of the form only asks for the next choice of the place. */
  agree: publicAction({
    input: anything,
    run: async (typed, context) => {
      const place = typed['place'] as { next?: unknown } | undefined
      if (typeof place?.next === 'string' && place.next !== '') throw new Refusal('asked-again')
      const { params, locals } = context
      const { db, t, lang, account, enqueue } = locals
      const account_id = account?.account_id ?? null
      // The form asks for an address only where the goods are sent: all that is missing is said at once.
      if ('address' in typed) pointOut(context, typed)
      const { key, ...buyer } = read(agreeInput(t.checkout.wrong, { lang, account_id }), typed, context)
      const agreed = await withOrder(context, (tx, order) =>
        confirmProposed(tx, enqueue, order, buyer, key),
      ).catch(async (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        const renewed = error.code === 'not-found' && (await findRenewed(db, params['token'] ?? '', key))
        if (!renewed) throw error
        return renewed.token
      })
      if (agreed === null) return localized(lang, paths.renewedOrder())
      return { to: localized(lang, paths.order(agreed)), notice: 'pesanan-disetujui' }
    },
  }),

  agreeToCost: publicAction({
    input: z.object({ seen: z.coerce.number().int().catch(0) }),
    run: async ({ seen }, context) => {
      await withOrder(context, (tx, order) => agreeToCost(tx, context.locals.enqueue, order, seen))
      return done(context, 'ongkir-disetujui')
    },
  }),

  declineCost: publicAction({
    input: anything,
    run: async (_, context) => {
      await withOrder(context, (tx, order) => {
        if (order.state !== 'costed') throw new Refusal('order-state', { state: order.state })
        return cancelOrder(tx, context.locals.enqueue, order, declined)
      })
      return done(context, 'pesanan-batal')
    },
  }),

  /** Whoever asks is told the same, whether there are orders with that address or not. */
  find: publicAction({
    input: anything,
    run: async (typed, context) => {
      const { db, enqueue, lang, t } = context.locals
      const { email } = read(findInput(t.order.wrong), typed, context)
      await letterTurn(db, context, email)
      await db.transaction().execute((tx) => sendOrderLinks(tx, enqueue, email, lang))
      return { to: localized(lang, paths.findOrder()), notice: 'tautan-dikirim' }
    },
  }),

  /** The orders stay; this browser no longer knows them. */
  forgetHere: publicAction({
    input: anything,
    run: (_, { cookies, locals }) => {
      const { name, value, attributes } = placedCookie(locals.siteUrl, [])
      cookies.set(name, value, attributes)
      return Promise.resolve({ to: localized(locals.lang, paths.findOrder()), notice: 'peramban-lupa' })
    },
  }),
}

function pointOut({ locals }: Context, typed: Record<string, unknown>) {
  const { form, t } = locals
  if (!form) return
  const isSearching = (form.values['place.search']?.at(-1) ?? '') !== ''
  const { wrong } = t.checkout
  if (typed['address'] === '') form.problems['address'] = wrong.address
  if (villageOf(typed['place']) === null)
    form.problems['place.village'] = isSearching ? wrong.found : wrong.village
}

/** What the room of documents refuses, in the words of a proof. */
function inWordsOfProof(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const code = codes[error.code]
  throw code === undefined ? error : new Refusal(code)
}

const codes: Partial<Record<string, string>> = {
  'document-too-large': 'proof-too-large',
  'document-kind': 'proof-not-a-photo',
  'document-not-a-photo': 'proof-not-a-photo',
  'document-too-many-pixels': 'proof-too-large',
  'document-unreadable': 'proof-unreadable',
}
