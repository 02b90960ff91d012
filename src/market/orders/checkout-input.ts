import { z } from 'zod'
import type { Lang, Messages } from '../../i18n/messages.ts'
import { consentVersions } from '../accounts/consent.ts'
import { placeInput } from '../regions/place-input.ts'
import { parsePhone } from '../sellers/phone.ts'
import type { CheckoutInput } from './place-checkout.ts'

type Wrong = Messages['checkout']['wrong']

/** In the form, what is asked of each shop stands under `orders.s{seller_id}`, and `shown` under `d{option}`. */
export const shopField = (seller_id: number) => `orders.s${seller_id}`
export const orderField = (seller_id: number, field: string) => `orders.s${seller_id}.${field}`
export const shownField = (seller_id: number, option: number) => orderField(seller_id, `shown.d${option}`)

/**
 * The form of the checkout, with what is wrong in its language. What an order costs is not taken from it: `shown` only
 * says which price its buyer has seen beside the delivery that they chose, and is missing where there was none yet.
 */
export function checkoutInput(wrong: Wrong, { lang, account_id }: { lang: Lang; account_id: number | null }) {
  const { agree, ...buyer } = buyerFields(wrong)
  const orders = z.record(z.string().regex(/^s[1-9]\d{0,14}$/), order(wrong)).default({})
  return z
    .object({ key: z.uuid(), ...buyer, orders, agree })
    .refine(({ phone, email }) => phone !== null || email !== null, {
      path: ['phone'],
      message: wrong.contact,
      when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'phone' || path?.[0] === 'email'),
    })
    .transform(({ key, agree, place, orders, ...buyer }): CheckoutInput => ({
      key,
      buyer: { ...buyer, village_code: place, language: lang, account_id, agreement_version: agree },
      orders: Object.entries(orders).map(([name, each]) => ({ seller_id: Number(name.slice(1)), ...each })),
    }))
}

/** Who buys, and where the goods go: what every buyer says once. */
export function buyerFields(wrong: Wrong) {
  return {
    name: z
      .string(wrong.name)
      .min(1, wrong.name)
      .max(120, wrong.long)
      .refine((name) => !leadsSomewhere.test(name), wrong.bareName),
    phone: phone(wrong),
    email: email(wrong),
    address: text(500, wrong).default(''),
    rt_rw: text(20, wrong).default(''),
    // Not in the form where everything is fetched.
    place: z.unknown().default(null).transform(villageOf),
    postcode: z
      .string(wrong.postcode)
      .regex(/^([1-9]\d{4})?$/, wrong.postcode)
      .default('')
      .transform((typed) => (typed === '' ? null : typed)),
    agree: z.literal(consentVersions.privacy, wrong.agree),
  }
}

/** A letter of ours greets whatever name was typed, and goes to whatever address: it must not carry a link for others. */
const leadsSomewhere =
  /:\/\/|www\.|@|\.(com|net|org|id|info|biz|xyz|online|site|shop|store|link|click|top|me|io|co)\b/i

/** The village that the fields of the place say; null where they do not say one yet. */
export function villageOf(typed: unknown) {
  return placeInput.safeParse(typed).data ?? null
}

/** The same from a form that was refused, or that asked for the next choice. */
export function typedVillage(values: Readonly<Record<string, readonly string[]>>) {
  const fields = ['search', 'found', 'province', 'regency', 'district', 'village', 'next']
  return villageOf(Object.fromEntries(fields.map((name) => [name, values[`place.${name}`]?.at(-1) ?? ''])))
}

/** The sellers whose things stay in the cart: those left out before, and what the pressed button says. */
export function leftOut(values: Readonly<Record<string, readonly string[]>>) {
  const [, verb, id] = /^(without|with)\.(\d{1,15})$/.exec(values['next']?.at(-1) ?? '') ?? []
  const out = new Set((values['without[]'] ?? []).map(Number))
  if (verb === 'without') out.add(Number(id))
  if (verb === 'with') out.delete(Number(id))
  return out
}

/** The deliveries that are chosen in a form, whatever else is wrong with it. */
export function chosenDeliveries(typed: unknown) {
  const orders = (typed as { orders?: unknown } | null)?.orders
  const chosen = Object.values(orders ?? {}) as ({ delivery?: unknown } | null)[]
  return chosen
    .map((each) => String(each?.delivery))
    .filter((id) => /^\d{1,15}$/.test(id))
    .map(Number)
}

/** What was not shown is nothing that an order can cost. */
export const neverShown = -1

function order(wrong: Wrong) {
  return z
    .object({
      delivery: z
        .string(wrong.delivery)
        .regex(/^\d{1,15}$/, wrong.delivery)
        .transform(Number),
      payment: z
        .string(wrong.payment)
        .regex(/^(stripe|\d{1,15})$/, wrong.payment)
        .transform((typed) => (typed === 'stripe' ? ('stripe' as const) : Number(typed))),
      note: text(1000, wrong).default(''),
      shown: z.record(z.string(), z.string()).default({}),
    })
    .transform(({ delivery, payment, note, shown }) => {
      const seen = shown[`d${delivery}`]
      const shown_rupiah = seen !== undefined && /^\d{1,15}$/.test(seen) ? Number(seen) : neverShown
      return { delivery_option_id: delivery, payment, note, shown_rupiah }
    })
}

function text(most: number, wrong: Wrong) {
  return z.string(wrong.long).max(most, wrong.long)
}

/** An Indonesian mobile number in any writing; another country's with its plus. */
function phone(wrong: Wrong) {
  return text(40, wrong)
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null
      const bare = typed.replace(/[\s().-]/g, '')
      const number = parsePhone(typed) ?? (/^\+(?!62)\d{6,15}$/.test(bare) ? bare : null)
      if (number !== null) return number
      context.addIssue(wrong.phone)
      return z.NEVER
    })
}

function email(wrong: Wrong) {
  return text(254, wrong)
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null
      const read = z.email().safeParse(typed)
      if (read.success) return read.data.toLowerCase()
      context.addIssue(wrong.email)
      return z.NEVER
    })
}
