import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import { self } from './account.ts'

/**
 * Saves what somebody is called and the language in which they are written to. Of those who serve or served in public
 * office it is written down what they were called before; an act outlives the account, so that of all others it only
 * says whether the name changed.
 */
export async function saveProfile(
  tx: Tx,
  account_id: number,
  profile: { name: string; language: 'id' | 'en' },
) {
  const { name, in_office } = await tx
    .selectFrom('account')
    .where('id', '=', account_id)
    .select('name')
    .select(inOffice.as('in_office'))
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx.updateTable('account').set(profile).where('id', '=', account_id).execute()
  const names = { before: { name }, after: { name: profile.name } }
  await recordAct(tx, self(account_id), {
    verb: 'account.save-profile',
    subject: ['account', account_id],
    ...(in_office ? names : { after: { name: name !== profile.name } }),
  })
}

const inOffice = sql<boolean>`(account.is_operator or exists (
  select from agency_staff served where served.account_id = account.id))`
