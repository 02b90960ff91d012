import { z } from 'astro/zod'
import { acceptDocument } from '../market/documents/accept-document.ts'
import { publishApproved } from '../market/products/publish-approved.ts'
import { acceptShopImage } from '../market/sellers/accept-shop-image.ts'
import { addPaymentMethod } from '../market/sellers/add-payment-method.ts'
import { agreeToSell } from '../market/sellers/agree-to-sell.ts'
import { answerWithDocument } from '../market/sellers/answer-with-document.ts'
import { attestRequirement } from '../market/sellers/attest-requirement.ts'
import { chooseStripe, endStripe } from '../market/sellers/choose-stripe.ts'
import { closeShop } from '../market/sellers/close-shop.ts'
import { dropDraft, keepDraft } from '../market/sellers/keep-draft.ts'
import { openShop } from '../market/sellers/open-shop.ts'
import { paymentMethod } from '../market/sellers/payment-method.ts'
import { removePaymentMethod } from '../market/sellers/remove-payment-method.ts'
import { reopenShop } from '../market/sellers/reopen-shop.ts'
import { saveBusiness } from '../market/sellers/save-business.ts'
import { savePeople } from '../market/sellers/save-people.ts'
import { savePhoto } from '../market/sellers/save-photo.ts'
import { savePlace } from '../market/sellers/save-place.ts'
import { saveStory } from '../market/sellers/save-story.ts'
import { submitShop } from '../market/sellers/submit-shop.ts'
import { withdrawSubmission } from '../market/sellers/withdraw-submission.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { accountAction, deskAction, deskUpload } from './form-action.ts'
import { businessForm, peopleForm, placeForm, storyForm } from './registration-forms.ts'
import { anything, keepOrSave, problemOf, problemsIn } from './registration-step.ts'

const id = z.coerce.number().int().positive()
const nothing = z.object({})
const checklist = (desk: { seller_id: number }) => paths.desk(desk.seller_id, 'daftar')
const payment = (desk: { seller_id: number }) => paths.desk(desk.seller_id, 'daftar/pembayaran')
const saveStoryStep = keepOrSave('story', storyForm, saveStory)

export const sellers = {
  open: accountAction({
    input: nothing,
    run: async (tx, { account_id }) => paths.desk(await openShop(tx, account_id), 'daftar'),
  }),
  business: deskAction({ input: anything, run: keepOrSave('business', businessForm, saveBusiness) }),
  place: deskAction({ input: anything, run: keepOrSave('place', placeForm, savePlace) }),
  people: deskAction({ input: anything, run: keepOrSave('people', peopleForm, savePeople) }),

  // The photo is kept whether or not the words are right: one that has come need not come again.
  story: deskUpload({
    input: anything,
    run: async (desk, { photo, ...typed }, context) => {
      const { db, storage, enqueue } = context.locals
      const upload = photo instanceof File ? photo : undefined
      const problems = {}
      try {
        const body = upload && { body: upload.stream(), type: upload.type }
        const image = body && (await acceptShopImage(db, storage, enqueue, desk, body))
        if (image) await db.transaction().execute((tx) => savePhoto(tx, desk, image.image_id))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        Object.assign(problems, problemOf(error, 'photo'))
      }
      return db.transaction().execute((tx) => saveStoryStep(tx, desk, typed, context, problems))
    },
  }),

  // An account that is not right yet is kept as it was typed; sending its form empty throws that draft away.
  addPayment: deskUpload({
    input: anything,
    roles: ['owner'],
    run: async (desk, { document, ...typed }, { locals }) => {
      const { db, storage, form } = locals
      const scan =
        document instanceof File
          ? await acceptDocument(db, storage, desk, { body: document.stream() }, { photosOnly: true }).catch(
              inWordsOfQris,
            )
          : undefined
      const parsed = paymentMethod.safeParse({ ...typed, ...scan })
      return db.transaction().execute(async (tx) => {
        if (parsed.success) await addPaymentMethod(tx, desk, parsed.data)
        if (parsed.success) return { to: payment(desk), notice: 'tersimpan' }
        const problems = problemsIn(parsed.error, { document_id: 'document' })
        const isEmpty = Object.entries(typed).every(([name, value]) => name === 'kind' || value === '')
        if (typed['kind'] === 'bank' && isEmpty && (await dropDraft(tx, desk, 'payment')))
          return { to: payment(desk), notice: 'draf-dibuang' }
        if (typed['kind'] !== 'bank' || isEmpty) {
          Object.assign(form?.problems ?? {}, problems)
          throw new Refusal('payment-incomplete')
        }
        await keepDraft(tx, desk, 'payment', form?.values ?? {}, problems)
        return { to: payment(desk), notice: 'draf-tersimpan', data: { problems } }
      })
    },
  }),
  removePayment: deskAction({
    input: z.object({ id }),
    roles: ['owner'],
    run: async (tx, desk, input) => {
      await removePaymentMethod(tx, desk, input.id)
      return { to: payment(desk), notice: 'cara-bayar-dihapus' }
    },
  }),
  chooseStripe: deskAction({
    input: z.object({
      shown: z.string().max(100).default(''),
      agree_stripe: z.literal('ya', 'Centang bila Anda setuju.'),
    }),
    roles: ['owner'],
    run: async (tx, desk, { shown }, { locals: { fees, stripe } }) => {
      if (!stripe) throw new Refusal('stripe-not-here')
      await chooseStripe(tx, desk, shown, fees)
      return { to: payment(desk), notice: 'stripe-dipilih' }
    },
  }),
  endStripe: deskAction({
    input: nothing,
    roles: ['owner'],
    run: async (tx, desk) => {
      await endStripe(tx, desk)
      return { to: payment(desk), notice: 'stripe-berhenti' }
    },
  }),

  agree: deskAction({
    input: z.object({
      agree: z.literal('ya', 'Centang bila Anda setuju.'),
      attested: z.array(id).default([]),
    }),
    roles: ['owner'],
    run: async (tx, desk, { attested }) => {
      await agreeToSell(tx, desk)
      for (const requirement_id of attested)
        await attestRequirement(tx, desk, { requirement_id, is_met: true })
      return { to: checklist(desk), notice: 'langkah-tersimpan' }
    },
  }),
  attest: deskAction({
    input: z.object({ requirement_id: id, is_met: z.stringbool().catch(false) }),
    roles: ['owner', 'staff'],
    run: async (tx, desk, input) => {
      await attestRequirement(tx, desk, input)
      return { to: checklist(desk), notice: 'tersimpan' }
    },
  }),
  showDocument: deskUpload({
    input: z.object({ requirement_id: id, document: z.instanceof(File, { error: 'Pilih berkasnya.' }) }),
    run: async (desk, { requirement_id, document }, { locals: { db, storage } }) => {
      const { document_id } = await acceptDocument(db, storage, desk, { body: document.stream() })
      await db.transaction().execute((tx) => answerWithDocument(tx, desk, { requirement_id, document_id }))
      return { to: checklist(desk), notice: 'tersimpan' }
    },
  }),

  submit: deskAction({
    input: nothing,
    run: async (tx, desk) => {
      await submitShop(tx, desk)
      return { to: checklist(desk), notice: 'pendaftaran-dikirim' }
    },
  }),
  withdraw: deskAction({
    input: nothing,
    run: async (tx, desk) => {
      await withdrawSubmission(tx, desk)
      return { to: checklist(desk), notice: 'pendaftaran-ditarik' }
    },
  }),
  close: deskAction({
    input: nothing,
    roles: ['owner'],
    run: async (tx, desk) => {
      await closeShop(tx, desk)
      return { to: paths.desk(desk.seller_id), notice: 'lapak-ditutup' }
    },
  }),
  reopen: deskAction({
    input: nothing,
    roles: ['owner'],
    run: async (tx, desk) => {
      await reopenShop(tx, desk)
      await publishApproved(tx, desk.seller_id)
      return { to: paths.desk(desk.seller_id), notice: 'lapak-dibuka-lagi' }
    },
  }),
}

/** What the room of documents refuses, in the words of a QRIS picture. */
function inWordsOfQris(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'document-not-a-photo') throw new Refusal('qris-not-a-picture')
  if (error.code === 'document-too-large') throw new Refusal('qris-too-large', error.values)
  throw error
}
