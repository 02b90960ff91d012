import { type ActionAPIContext, ActionError, defineAction } from 'astro:actions'
import type { z } from 'astro/zod'
import type { Db, Tx } from '../../db/types.ts'
import { confirmPassword } from '../market/accounts/confirm-password.ts'
import { realClock } from '../market/accounts/door.ts'
import { enterAgency, type Officer, type StaffRole } from '../market/agencies/enter-agency.ts'
import { enterOperator, type Operator } from '../market/agencies/enter-operator.ts'
import { type Desk, type DeskRole, enterDesk } from '../market/sellers/enter-desk.ts'
import { Refusal } from '../refusal.ts'
import { readForm, typedValues } from './read-form.ts'
import { sentenceFor } from './sentences.ts'

/** Where to go after a form was taken in; `notice` names a line of `notices.ts` that is shown there. */
export type Answer = string | { to: string; notice?: string; data?: object }
type Context = ActionAPIContext
type SignedIn = NonNullable<App.Locals['account']>

/**
 * One form of a shop's desk, posted to a page under `/lapak/{id}`: parses it, opens the transaction, enters the desk
 * as one of `roles`, and runs one verb.
 */
export function deskAction<Input>(form: FormOf<Input, Desk> & { roles?: readonly DeskRole[] }) {
  return inTransaction(form, deskOfPage(form.roles))
}

/**
 * One form of a shop's desk whose verb takes in files first, and opens its transaction itself: decoding a picture
 * takes a while, and the embedded database has one connection.
 */
export function deskUpload<Input>(form: UploadOf<Input, Desk> & { roles?: readonly DeskRole[] }) {
  return beforeTransaction(form, deskOfPage(form.roles))
}

/**
 * One form of an agency's desk, posted to a page under `/dinas`: parses it, opens the transaction, enters the agency in
 * which the account has one of `roles`, and runs one verb.
 */
export function agencyAction<Input>(form: FormOf<Input, Officer> & { roles: readonly StaffRole[] }) {
  return inTransaction(form, agencyOfAccount(form.roles))
}

/** One form of an agency's desk whose verb takes in files first, and opens its transaction itself. */
export function agencyUpload<Input>(form: UploadOf<Input, Officer> & { roles: readonly StaffRole[] }) {
  return beforeTransaction(form, agencyOfAccount(form.roles))
}

/** One form of the operator of the whole platform, posted to a page under `/operator`. */
export function operatorAction<Input>(form: FormOf<Input, Operator>) {
  return inTransaction(form, asOperator)
}

/** One form of the operator whose verb takes in a file first, and opens its transaction itself. */
export function operatorUpload<Input>(form: UploadOf<Input, Operator>) {
  return beforeTransaction(form, asOperator)
}

const asOperator: Enter<Operator> = async (context, db) => ({
  ...(await enterOperator(db, signedIn(context).account_id)),
  origin: context.clientAddress,
})

/** Enters the desk that the page's address names. */
function deskOfPage(roles?: readonly DeskRole[]): Enter<Desk> {
  return async (context, db) => {
    const { account_id } = signedIn(context)
    const sellerId = Number(context.params['shop'])
    if (!Number.isSafeInteger(sellerId)) throw new Refusal('not-found')
    return { ...(await enterDesk(db, account_id, sellerId, roles)), origin: context.clientAddress }
  }
}

/** Enters the agency that the account works for. */
function agencyOfAccount(roles: readonly StaffRole[]): Enter<Officer> {
  return async (context, db) => ({
    ...(await enterAgency(db, signedIn(context).account_id, roles)),
    origin: context.clientAddress,
  })
}

type Enter<Who> = (context: Context, db: Db) => Promise<Who>
type FormOf<Input, Who> = {
  input: z.ZodType<Input>
  run: (tx: Tx, who: Who, input: Input, context: Context) => Promise<Answer>
}
type UploadOf<Input, Who> = {
  input: z.ZodType<Input>
  run: (who: Who, input: Input, context: Context) => Promise<Answer>
}

/** Enters in the transaction of the verb: nobody acts on the strength of a role that ended meanwhile. */
function inTransaction<Input, Who>({ input, run }: FormOf<Input, Who>, enter: Enter<Who>) {
  return formAction(
    input,
    (parsed, context) =>
      context.locals.db
        .transaction()
        .execute(async (tx) => run(tx, await enter(context, tx), parsed, context)),
    (context) => enter(context, context.locals.db),
  )
}

function beforeTransaction<Input, Who>({ input, run }: UploadOf<Input, Who>, enter: Enter<Who>) {
  const admit = (context: Context) => enter(context, context.locals.db)
  return formAction(input, async (parsed, context) => run(await admit(context), parsed, context), admit)
}

/** One form of somebody who is signed in. */
export function accountAction<Input>(form: FormOf<Input, SignedIn>) {
  const run = (input: Input, context: Context) => {
    const account = signedIn(context)
    return context.locals.db.transaction().execute((tx) => form.run(tx, account, input, context))
  }
  return formAction(form.input, run, signedIn)
}

/** One form of somebody who is signed in and types the password once more, as `current_password`. */
export function confirmedAction<Input extends { current_password: string }>(form: FormOf<Input, SignedIn>) {
  const run = async (input: Input, context: Context) => {
    const account = signedIn(context)
    const { db, secretKey } = context.locals
    await confirmPassword(db, { secretKey, clock: realClock }, account.account_id, input.current_password)
    return db.transaction().execute((tx) => form.run(tx, account, input, context))
  }
  return formAction(form.input, run, signedIn)
}

/** One form that anybody may send. It opens its own transaction: a slowed sign-in must not hold one while it waits. */
export function publicAction<Input>(form: {
  input: z.ZodType<Input>
  run: (input: Input, context: Context) => Promise<Answer>
}) {
  return formAction(form.input, form.run, () => undefined)
}

/**
 * Parses, runs, and turns what is refused into an ActionError; `locals.form` keeps what was typed, for the page. What
 * is wrong with a form is told only to those who may send it: `admit` refuses the others.
 */
function formAction<Input>(
  input: z.ZodType<Input>,
  run: (input: Input, context: Context) => Promise<Answer>,
  admit: (context: Context) => unknown,
) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context) => {
      const state: FormState = { action: '', values: typedValues(form), problems: {}, sentence: '' }
      context.locals.form = state
      try {
        const parsed = await input.safeParseAsync(readForm(form))
        if (parsed.success) return whereTo(await run(parsed.data, context))
        await admit(context)
        for (const { path, message } of parsed.error.issues) state.problems[path.join('.')] ??= message
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw refused(state, error, context.locals.t)
      }
      throw new ActionError({ code: 'UNPROCESSABLE_CONTENT' })
    },
  })
}

function whereTo(answer: Answer) {
  return typeof answer === 'string' ? { to: answer } : answer
}

function refused(state: FormState, refusal: Refusal, t: App.Locals['t']) {
  const { field, sentence } = sentenceFor(refusal, t)
  if (field === undefined) state.sentence = sentence
  else state.problems[field] = sentence
  return new ActionError({ code: codes[refusal.code] ?? 'UNPROCESSABLE_CONTENT', message: refusal.code })
}

const codes: Partial<Record<string, ActionError['code']>> = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  'too-many': 'TOO_MANY_REQUESTS',
}

function signedIn({ locals }: Context) {
  if (!locals.account) throw new Refusal('not-signed-in')
  return locals.account
}

/** A form that was refused, as its page shows it again: what was typed, and what is wrong beside each field. */
export type FormState = {
  action: string
  values: Record<string, string[]>
  problems: Record<string, string>
  sentence: string
}
