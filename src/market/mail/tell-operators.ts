import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { type OperatorData, type OperatorKind, operatorContent } from './operator-words.ts'
import { renderLetter } from './render-letter.ts'
import { sendLetter } from './send-letter.ts'

/** `ref` names what happened: the same again is not told again. */
type Fact<K extends OperatorKind> = { ref: string; data: OperatorData[K] }

const why = 'Surat ini dikirim karena Anda operator Etalase. Kabar yang sama ada di bagian pembayaran.'

/**
 * Tells the operators: a notice of each thing at their desk and, for all that is new, one letter to each operator who has
 * given an email address. Returns whether anything was new.
 */
export async function tellOperators<K extends OperatorKind>(
  tx: Tx,
  enqueue: Enqueue,
  kind: K,
  facts: readonly Fact<K>[],
) {
  const [first, ...others] = await insertNew(tx, kind, facts)
  if (!first) return false
  const content = operatorContent(kind, [first, ...others])
  for (const { account_id, name, email } of await operatorsWithEmail(tx))
    await sendLetter(tx, enqueue, {
      to_address: email,
      account_id,
      ...renderLetter({ kind, name, why }, content),
    })
  return true
}

async function insertNew<K extends OperatorKind>(tx: Tx, kind: K, facts: readonly Fact<K>[]) {
  if (facts.length === 0) return []
  const added = await tx
    .insertInto('operator_notice')
    .values(facts.map(({ ref, data }) => ({ kind, ref, data: JSON.stringify(data) })))
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning('ref')
    .execute()
  const refs = new Set(added.map(({ ref }) => ref))
  return facts.filter(({ ref }) => refs.has(ref)).map(({ data }) => data)
}

function operatorsWithEmail(tx: Tx) {
  return tx
    .selectFrom('account')
    .where('is_operator', '=', true)
    .where('email', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .select(['id as account_id', 'name', 'email'])
    .$narrowType<{ email: string }>()
    .execute()
}
