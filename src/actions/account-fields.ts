import { z } from 'astro/zod'
import { type Contact, parseReturn } from '../market/accounts/account.ts'
import { passwordProblem } from '../market/accounts/password.ts'
import { parsePhone } from '../market/sellers/phone.ts'

/** What people type about themselves, parsed once. */
const address = z.email().max(254)

/** An e-mail address or an Indonesian mobile number. */
export const contact = z
  .string('Isi nomor HP atau email Anda.')
  .max(254, 'Paling banyak 254 huruf.')
  .transform((text, context): Contact => {
    const email = text.includes('@') ? address.safeParse(text.toLowerCase()).data : undefined
    if (email !== undefined) return { kind: 'email', value: email }
    const phone = parsePhone(text)
    if (phone !== null) return { kind: 'phone', value: phone }
    const message = text === '' ? 'Isi nomor HP atau email Anda.' : example
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
const example =
  'Ini belum seperti nomor HP atau alamat email. Contoh: 0810-0000-1234 atau nama@contoh.id. Periksa lagi angkanya.'

export const email = z
  .string('Isi alamat email Anda.')
  .toLowerCase()
  .pipe(z.email('Ini belum seperti alamat email. Contoh: nama@contoh.id').max(254))

/** A field that may be left empty: empty is null. */
export const emailOrNone = z.union([z.literal('').transform(() => null), email])
export const phoneOrNone = z
  .string()
  .max(254)
  .transform((text, context) => {
    if (text === '') return null
    const phone = parsePhone(text)
    if (phone !== null) return phone
    context.addIssue({
      code: 'custom',
      message: 'Ini belum seperti nomor HP Indonesia. Contoh: 0810-0000-1234',
    })
    return z.NEVER
  })

export const name = z
  .string('Isi nama Anda.')
  .min(1, 'Isi nama Anda.')
  .max(120, 'Nama paling banyak 120 huruf.')

export const newPassword = z.string('Isi kata sandi.').superRefine((password, context) => {
  const message = passwordProblem(password)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** A password that is only compared. What is longer than any can be is not worth hashing. */
const typedPassword = (missing: string) =>
  z.string(missing).min(1, missing).max(200, 'Kata sandi paling banyak 200 huruf.')
export const password = typedPassword('Isi kata sandi Anda.')
export const current_password = typedPassword('Isi kata sandi Anda sekarang.')

export const code = z.string('Isi kodenya.').min(1, 'Isi kodenya.').max(40, 'Kode ini terlalu panjang.')

/** Where to go after signing in; anything but a page of ours is forgotten. */
export const back = z
  .string()
  .optional()
  .transform((path) => parseReturn(path))
