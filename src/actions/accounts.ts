import { z } from 'astro/zod'
import { changePassword } from '../market/accounts/change-password.ts'
import { withdrawConsent } from '../market/accounts/consent.ts'
import { deleteAccount } from '../market/accounts/delete-account.ts'
import { admitAttempt } from '../market/accounts/door.ts'
import { findLanding } from '../market/accounts/find-landing.ts'
import { hashPassword } from '../market/accounts/password.ts'
import { proveEmail, sendEmailProof } from '../market/accounts/prove-email.ts'
import { limits } from '../market/accounts/rate-limit.ts'
import { askForReset, resetPassword } from '../market/accounts/reset-password.ts'
import { saveContacts } from '../market/accounts/save-contacts.ts'
import { saveProfile } from '../market/accounts/save-profile.ts'
import { closeOtherSessions, closeSession, sessionCookie } from '../market/accounts/session.ts'
import { showOnce } from '../market/accounts/shown-once.ts'
import { findHelpable, issueSignInCode, takeSignInCode } from '../market/accounts/sign-in-code.ts'
import { signIn } from '../market/accounts/sign-in.ts'
import { signUp } from '../market/accounts/sign-up.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { doorOf, enter, letterTurn, setCookie, takeTurns } from './account-door.ts'
import * as fields from './account-fields.ts'
import { keepCart } from './cart-door.ts'
import { accountAction, confirmedAction, publicAction } from './form-action.ts'

export const accounts = {
  signIn: publicAction({
    input: z.object({
      contact: fields.contact,
      password: fields.password,
      back: fields.back,
    }),
    run: async ({ contact, password, back }, context) => {
      const { db } = context.locals
      const account_id = await signIn(db, doorOf(context), contact, password)
      await enter(context, account_id)
      return back ?? findLanding(db, account_id)
    },
  }),

  signUp: publicAction({
    input: z.object({
      name: fields.name,
      contact: fields.contact,
      password: fields.newPassword,
      agree: z.literal('ya', 'Untuk mendaftar, Anda perlu menyetujui ketentuan dan kebijakan privasi.'),
      back: fields.back,
    }),
    run: async ({ name, contact, password, back }, context) => {
      const { db, enqueue } = context.locals
      await takeTurns(db, context, [limits.signUpContact, contact.value], [limits.signUpAddress])
      const password_hash = await hashPassword(password)
      const account_id = await db
        .transaction()
        .execute((tx) => signUp(tx, enqueue, { name, contact, password_hash }))
      await enter(context, account_id)
      return { to: back ?? paths.account(), notice: 'selamat-datang' }
    },
  }),

  signOut: publicAction({
    input: z.object({}),
    run: async (_input, context) => {
      const { account, half_account, db } = context.locals
      const session = account ?? half_account
      if (session) await closeSession(db, session.account_id, session.session_id)
      setCookie(context, sessionCookie(context.locals.siteUrl, null))
      keepCart(context, { token: null, things: 0 })
      return { to: paths.signIn(), notice: 'sudah-keluar' }
    },
  }),

  askForReset: publicAction({
    input: z.object({ email: fields.email }),
    run: async ({ email }, context) => {
      const { db, enqueue } = context.locals
      await letterTurn(db, context, email)
      await db.transaction().execute((tx) => askForReset(tx, enqueue, email))
      return { to: paths.forgotPassword(), notice: 'surat-terkirim' }
    },
  }),

  resetPassword: publicAction({
    input: z.object({ password: fields.newPassword }),
    run: async ({ password }, context) => {
      const { db, enqueue } = context.locals
      const { token = '' } = context.params
      const password_hash = await hashPassword(password)
      await enter(
        context,
        await db.transaction().execute((tx) => resetPassword(tx, enqueue, token, password_hash)),
      )
      return { to: paths.account(), notice: 'kata-sandi-diganti' }
    },
  }),

  takeCode: publicAction({
    input: z.object({ contact: fields.contact, code: fields.code, password: fields.newPassword }),
    run: async ({ contact, code, password }, context) => {
      const { db, enqueue, secretKey } = context.locals
      const attempt = await admitAttempt(db, doorOf(context), contact)
      const taken = { contact, code, password_hash: await hashPassword(password) }
      const account_id = await db.transaction().execute((tx) => takeSignInCode(tx, enqueue, secretKey, taken))
      await attempt.succeeded()
      await enter(context, account_id)
      return { to: paths.account(), notice: 'kata-sandi-diganti' }
    },
  }),

  issueCode: accountAction({
    input: z.object({ contact: fields.contact }),
    run: async (tx, account, { contact }, context) => {
      const [account_id] = await findHelpable(tx, account, contact)
      if (account_id === undefined) throw new Refusal('nobody-to-help')
      const issuer = { ...account, origin: context.clientAddress }
      const text = await issueSignInCode(tx, context.locals.secretKey, issuer, account_id)
      const path = paths.helpWithCode()
      setCookie(context, showOnce(context.locals, account.session_id, { path, text }))
      return path
    },
  }),

  proveEmail: accountAction({
    input: z.object({}),
    run: async (tx, { account_id }, _input, { params }) => {
      await proveEmail(tx, account_id, params['token'] ?? '')
      return { to: paths.account(), notice: 'email-terbukti' }
    },
  }),

  sendProof: accountAction({
    input: z.object({}),
    run: async (tx, { account_id, email }, _input, context) => {
      if (email !== null) await letterTurn(tx, context, email)
      await sendEmailProof(tx, context.locals.enqueue, account_id)
      return { to: paths.account(), notice: 'surat-bukti-terkirim' }
    },
  }),

  saveProfile: accountAction({
    input: z.object({ name: fields.name, language: z.enum(['id', 'en'], 'Pilih salah satu bahasa.') }),
    run: async (tx, { account_id }, profile) => {
      await saveProfile(tx, account_id, profile)
      return { to: paths.account(), notice: 'tersimpan' }
    },
  }),

  saveContacts: confirmedAction({
    input: z.object({
      email: fields.emailOrNone,
      phone: fields.phoneOrNone,
      current_password: fields.current_password,
    }),
    run: async (tx, account, { email, phone }, context) => {
      if (email !== null && email !== account.email) await letterTurn(tx, context, email)
      await saveContacts(tx, context.locals.enqueue, account.account_id, { email, phone })
      return { to: paths.account(), notice: 'tersimpan' }
    },
  }),

  changePassword: confirmedAction({
    input: z.object({ current_password: fields.current_password, password: fields.newPassword }),
    run: async (tx, account, { password }, { locals }) => {
      await changePassword(tx, locals.enqueue, account, await hashPassword(password))
      return { to: paths.accountSecurity(), notice: 'kata-sandi-diganti' }
    },
  }),

  endSession: accountAction({
    input: z.object({ session_id: z.string().regex(/^[0-9a-f]{64}$/) }),
    run: async (tx, { account_id }, { session_id }) => {
      await closeSession(tx, account_id, session_id)
      return { to: paths.accountSecurity(), notice: 'gawai-dikeluarkan' }
    },
  }),

  endOtherSessions: accountAction({
    input: z.object({}),
    run: async (tx, { account_id, session_id }) => {
      await closeOtherSessions(tx, account_id, session_id)
      return { to: paths.accountSecurity(), notice: 'gawai-dikeluarkan' }
    },
  }),

  withdrawConsent: accountAction({
    input: z.object({ consent_id: z.coerce.number().int().positive() }),
    run: async (tx, { account_id }, { consent_id }) => {
      await withdrawConsent(tx, account_id, consent_id)
      return { to: paths.accountData(), notice: 'persetujuan-ditarik' }
    },
  }),

  delete: confirmedAction({
    input: z.object({ current_password: fields.current_password }),
    run: async (tx, { account_id }, _input, context) => {
      await deleteAccount(tx, account_id)
      setCookie(context, sessionCookie(context.locals.siteUrl, null))
      keepCart(context, { token: null, things: 0 })
      return { to: paths.signIn(), notice: 'akun-dihapus' }
    },
  }),
}
