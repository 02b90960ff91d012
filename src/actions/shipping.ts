import { z } from 'astro/zod'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { addDelivery } from '../market/shipping/add-delivery.ts'
import { changeRates } from '../market/shipping/change-rates.ts'
import { newDelivery, newName, rateList } from '../market/shipping/delivery.ts'
import { removeDelivery } from '../market/shipping/remove-delivery.ts'
import { renameDelivery } from '../market/shipping/rename-delivery.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction } from './form-action.ts'
import { sentenceFor } from './sentences.ts'

const page = (desk: Desk, option?: number) =>
  paths.desk(desk.seller_id, option === undefined ? 'pengiriman' : `pengiriman/${option}`)

/** Rates to save; null where the form only looks for another zone, or asks for a row of it. */
const rateForm = z
  .object({
    press: z.string().default('save'),
    search: z.string().default(''),
    rates: z.unknown().optional(),
  })
  .transform(({ press, search, rates }, context) => {
    if (press !== 'save' || search !== '') return null
    const read = rateList.safeParse(rates)
    if (read.success) return read.data
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: ['rates', ...path], message })
    return z.NEVER
  })

export const shipping = {
  addDelivery: deskAction({
    input: newDelivery,
    run: async (tx, desk, delivery) => {
      const id = await addDelivery(tx, desk, delivery)
      return delivery.kind === 'courier'
        ? { to: page(desk, id), notice: 'kurir-ditambah' }
        : { to: page(desk), notice: 'pengiriman-ditambah' }
    },
  }),

  /** Of the courier that the page's address names. */
  changeRates: deskAction({
    input: rateForm,
    run: async (tx, desk, rates, { params }) => {
      const option = Number(params['option'])
      if (!Number.isSafeInteger(option)) throw new Refusal('not-found')
      if (rates === null) throw new Refusal('rates-unsaved')
      await changeRates(tx, desk, option, rates)
      return { to: page(desk, option), notice: 'tersimpan' }
    },
  }),

  renameDelivery: deskAction({
    input: newName,
    run: async (tx, desk, name, { locals }) => {
      await renameDelivery(tx, desk, name).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.code === 'not-found' || !locals.form) throw error
        locals.form.problems[`names.o${name.id}`] = sentenceFor(error, locals.t).sentence
        throw new Refusal('table-wrong')
      })
      return { to: page(desk), notice: 'pengiriman-diganti-nama' }
    },
  }),

  removeDelivery: deskAction({
    input: z.object({ id: z.coerce.number().int().positive() }),
    run: async (tx, desk, { id }) => {
      await removeDelivery(tx, desk, id)
      return { to: page(desk), notice: 'pengiriman-dihapus' }
    },
  }),
}
