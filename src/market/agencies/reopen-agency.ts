import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Operator } from './enter-operator.ts'
import { holdRegion, regionIsFree } from './hold-region.ts'

/**
 * Opens an agency again that was closed. Its people do not come back by themselves: name its head.
 * @throws {Refusal} not-found, region-has-agency where another one works there by now
 */
export async function reopenAgency(tx: Tx, operator: Operator, agency_id: number) {
  const agency = await tx
    .selectFrom('agency')
    .where('id', '=', agency_id)
    .where('closed_at', 'is not', null)
    .select(['province_code', 'regency_code'])
    .executeTakeFirst()
  if (!agency) throw new Refusal('not-found')
  await holdRegion(tx, agency.province_code ?? agency.regency_code ?? '')
  await regionIsFree(tx, agency)
  await tx.updateTable('agency').set({ closed_at: null }).where('id', '=', agency_id).execute()
  await recordAct(tx, operator, { verb: 'agency.reopen', subject: ['agency', agency_id] })
}
