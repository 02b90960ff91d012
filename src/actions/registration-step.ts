import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { keepDraft } from '../market/sellers/keep-draft.ts'
import { type Problems, type Step, steps } from '../market/sellers/registration.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import type { Answer } from './form-action.ts'
import { sentenceFor } from './sentences.ts'

/** Whatever was typed is taken in: what is not right yet becomes a draft. */
export const anything = z.record(z.string(), z.unknown())

/**
 * Saves a step of the registration: what is right is taken over into the shop, anything else is kept as it was typed
 * with what is wrong, for when the step is opened again. `known` are problems found before.
 */
export function keepOrSave<Value>(
  step: Step,
  form: z.ZodType<Value>,
  save: (tx: Tx, desk: Desk, value: Value) => Promise<void>,
) {
  return async (
    tx: Tx,
    desk: Desk,
    input: Record<string, unknown>,
    { locals }: Pick<ActionAPIContext, 'locals'>,
    known: Problems = {},
  ): Promise<Answer> => {
    const typed = locals.form?.values ?? {}
    const problems = { ...(await problemsOf(form, input, (value) => save(tx, desk, value))), ...known }
    const checklist = paths.desk(desk.seller_id, 'daftar')
    if (Object.keys(problems).length === 0) return { to: checklist, notice: 'langkah-tersimpan' }
    const isChoosing = Object.entries(typed).some(([name, [value]]) => name.endsWith('.next') && value !== '')
    await keepDraft(tx, desk, step, typed, isChoosing ? {} : problems)
    const page = steps.find((each) => each.step === step)?.page ?? ''
    if (isChoosing) return { to: `${checklist}/${page}`, data: { problems } }
    const isLater = typed['later']?.[0] === 'ya'
    return { to: isLater ? checklist : `${checklist}/${page}`, notice: 'draf-tersimpan', data: { problems } }
  }
}

/** A verb refuses before it writes, so that the transaction can go on to keep the draft. */
async function problemsOf<Value>(
  form: z.ZodType<Value>,
  input: Record<string, unknown>,
  save: (value: Value) => Promise<void>,
): Promise<Problems> {
  const parsed = form.safeParse(input)
  if (!parsed.success) return problemsIn(parsed.error)
  try {
    await save(parsed.data)
    return {}
  } catch (error) {
    if (!(error instanceof Refusal) || /^not-(found|allowed)$/.test(error.code)) throw error
    return problemOf(error)
  }
}

/** What is wrong with each field, the first of several; `called` gives a field of the form another name. */
export function problemsIn(error: z.ZodError, called: Partial<Record<string, string>> = {}): Problems {
  const problems = error.issues.map(({ path, message }) => {
    const field = path.join('.')
    return [called[field] ?? field, message] as const
  })
  return Object.fromEntries(problems.toReversed())
}

/** A refusal beside its field; without one, beside `field`. */
export function problemOf(refusal: Refusal, otherwise = 'name'): Problems {
  const { field = otherwise, sentence } = sentenceFor(refusal)
  return { [field]: sentence }
}
