import type { Db } from '../../db/types.ts'
import { enterAgency, type StaffRole } from '../../src/market/agencies/enter-agency.ts'
import { enterOperator } from '../../src/market/agencies/enter-operator.ts'
import { aStaffMember, anAccount } from './factories.ts'

/** Somebody whose contacts are proved, so that an agency may appoint them. */
export async function aProvedAccount(db: Db, name: string) {
  const email = `${name.toLowerCase()}@contoh.id`
  const { id } = await anAccount(db, { name, email, email_verified_at: new Date() })
  return { id, contact: { kind: 'email', value: email } as const }
}

/** Somebody new who works for an agency in these roles, at its desk. */
export async function anOfficerIn(db: Db, agency_id: number, roles: readonly StaffRole[]) {
  const { id: account_id } = await anAccount(db)
  for (const role of roles) await aStaffMember(db, { agency_id, account_id, role })
  return enterAgency(db, account_id)
}

export async function anOperator(db: Db) {
  return enterOperator(db, (await anAccount(db, { is_operator: true })).id)
}

/** The code of the refusal that something ends in, with its values. */
export async function refusalOf(work: () => Promise<unknown>) {
  const error = (await work().then(
    () => null,
    (thrown: unknown) => thrown,
  )) as { code?: string; values?: object } | null
  return error && { code: error.code, ...error.values }
}
