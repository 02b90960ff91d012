import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { type Contact, provedColumn, self } from './account.ts'
import { setPassword } from './change-password.ts'
import { proveContact } from './prove-contact.ts'
import { keyedHash, makeCode, parseCode } from './secret.ts'
import { findClaimants } from './sign-in.ts'
import { findToken, keepToken, useToken } from './token.ts'

/** Minutes for which a code may be used. */
export const codeMinutes = 30
const purpose = 'sign-in code'

type Issuer = { account_id: number; is_operator: boolean; origin?: string }

/**
 * A code for somebody without e-mail who has forgotten the password; whoever knows them hands it over. Issued by the
 * operator, or, for somebody of a shop, by its mentor or the staff of its agency; never for accounts that may do
 * more than the issuer may. The code is returned once and stored only as a keyed hash.
 * @throws {Refusal} not-found
 */
export async function issueSignInCode(tx: Tx, secretKey: string, issuer: Issuer, account_id: number) {
  const helped = await findHelped(tx, issuer, account_id)
  if (!helped) throw new Refusal('not-found')
  const { contact, seller_id, role } = helped
  const code = makeCode(8)
  const hash = keyedHash(secretKey, purpose, code)
  await keepToken(tx, {
    hash,
    kind: 'sign-in',
    account_id,
    contact,
    created_by: issuer.account_id,
    minutes: codeMinutes,
  })
  const { account_id: issuer_id, origin } = issuer
  const actor = {
    account_id: issuer_id,
    role: role ?? ('operator' as const),
    seller_id,
    ...(origin !== undefined && { origin }),
  }
  await recordAct(tx, actor, { verb: 'account.issue-code', subject: ['account', account_id] })
  return code
}

/**
 * Uses the code up, gives the account its new password and ends its sessions; the phone of somebody who was handed a
 * code in person is proved, unless another account has proved it. Returns whose account it is.
 * @throws {Refusal} code-wrong
 */
export async function takeSignInCode(
  tx: Tx,
  enqueue: Enqueue,
  secretKey: string,
  { contact, code, password_hash }: { contact: Contact; code: string; password_hash: string },
) {
  const hash = keyedHash(secretKey, purpose, parseCode(code))
  const held = await findToken(tx, 'sign-in', hash)
  if (held?.[contact.kind] !== contact.value) throw new Refusal('code-wrong')
  const { account_id } = held
  await useToken(tx, 'sign-in', hash)
  if (contact.kind === 'phone' && (await isFree(tx, contact))) await proveContact(tx, account_id, contact)
  await setPassword(tx, enqueue, account_id, password_hash, null)
  await recordAct(tx, self(account_id), { verb: 'account.take-code', subject: ['account', account_id] })
  return account_id
}

/** The accounts that claim a contact and that the issuer may help. */
export async function findHelpable(db: Db, issuer: Issuer, contact: Contact) {
  const helpable: number[] = []
  for (const { id } of await findClaimants(db, contact, []))
    if (await findHelped(db, issuer, id)) helpable.push(id)
  return helpable
}

/** The phone (or address) of somebody whom the issuer may help, for the sake of which shop, and as what. */
async function findHelped(db: Db, issuer: Issuer, account_id: number) {
  const { rows } = await sql<{
    contact: string
    seller_id: number | null
    role: 'mentor' | 'officer' | null
  }>`
    select coalesce(account.phone, account.email) as contact, help.seller_id, help.role
    from account left join lateral (
      select member.seller_id, 'mentor' as role
      from seller_member member join desk_access mine on mine.seller_id = member.seller_id
      where member.account_id = account.id and mine.account_id = ${issuer.account_id} and mine.role = 'mentor'
      union all
      select member.seller_id, 'officer'
      from seller_member member
      join seller on seller.id = member.seller_id
      join agency on agency.closed_at is null and (agency.regency_code = left(seller.village_code, 5)
        or agency.province_code = left(seller.village_code, 2) and not exists (
          select from regency_with_agency own where own.regency_code = left(seller.village_code, 5)))
      join agency_staff staff on staff.agency_id = agency.id and staff.ended_at is null
        and staff.role in ('head', 'verifier')
      where member.account_id = account.id and staff.account_id = ${issuer.account_id}
      limit 1
    ) help on true
    where account.id = ${account_id} and account.id <> ${issuer.account_id} and account.deleted_at is null
      and (${issuer.is_operator} or (help.seller_id is not null and not account.is_operator
        and not exists (select from agency_staff own where own.account_id = account.id and own.ended_at is null)))`.execute(
    db,
  )
  return rows[0]
}

async function isFree(db: Db, { kind, value }: Contact) {
  const owner = await db
    .selectFrom('account')
    .select('id')
    .where(kind, '=', value)
    .where(provedColumn[kind], 'is not', null)
    .executeTakeFirst()
  return owner === undefined
}
