import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { realClock } from '../market/accounts/door.ts'
import { beginTotp, confirmTotp, makeRecoveryCodes, withdrawTotp } from '../market/accounts/enrol-totp.ts'
import { findLanding } from '../market/accounts/find-landing.ts'
import { needsSecondFactor, passSecondFactor } from '../market/accounts/second-factor.ts'
import { showOnce } from '../market/accounts/shown-once.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { setCookie } from './account-door.ts'
import * as fields from './account-fields.ts'
import { confirmedAction, publicAction } from './form-action.ts'

export const secondFactor = {
  pass: publicAction({
    input: z.object({ code: fields.code, back: fields.back }),
    run: async ({ code, back }, context) => {
      const { db, secretKey } = context.locals
      const session = sessionOf(context)
      await passSecondFactor(db, { secretKey, clock: realClock }, session, code)
      return back ?? findLanding(db, session.account_id)
    },
  }),

  begin: publicAction({
    input: z.object({}),
    run: async (_input, context) => {
      const { account_id } = sessionOf(context)
      const { db, secretKey } = context.locals
      await db.transaction().execute((tx) => beginTotp(tx, secretKey, account_id))
      return enrolmentPage(context)
    },
  }),

  confirm: publicAction({
    input: z.object({ code: fields.code }),
    run: async ({ code }, context) => {
      const session = sessionOf(context)
      const { db, secretKey } = context.locals
      const codes = await db
        .transaction()
        .execute((tx) => confirmTotp(tx, secretKey, session, code, realClock.now()))
      return showCodes(context, session.session_id, codes)
    },
  }),

  renewCodes: confirmedAction({
    input: z.object({ current_password: fields.current_password }),
    run: async (tx, { account_id, session_id }, _input, context) =>
      showCodes(context, session_id, await makeRecoveryCodes(tx, context.locals.secretKey, account_id)),
  }),

  withdraw: confirmedAction({
    input: z.object({ current_password: fields.current_password }),
    run: async (tx, account, _input, { locals }) => {
      const { account_id } = account
      const without = { ...account, has_totp: false, second_factor_at: null }
      if (needsSecondFactor(without, locals.production)) throw new Refusal('not-allowed')
      await withdrawTotp(tx, account_id)
      return { to: paths.accountSecurity(), notice: 'dua-langkah-mati' }
    },
  }),
}

/** Somebody who is signed in, or who is so but for the second factor, which is what these forms are about. */
function sessionOf({ locals }: ActionAPIContext) {
  const session = locals.account ?? locals.half_account
  if (!session) throw new Refusal('not-signed-in')
  return session
}

/** Where one is led to set it up: their own page, or the door at which an officer is held until it is done. */
function enrolmentPage({ locals }: ActionAPIContext) {
  return locals.account ? paths.twoSteps() : paths.secondFactor()
}

function showCodes(context: ActionAPIContext, session_id: string, codes: readonly string[]) {
  const path = paths.twoSteps()
  setCookie(context, showOnce(context.locals, session_id, { path, text: codes.join(' ') }))
  return path
}
