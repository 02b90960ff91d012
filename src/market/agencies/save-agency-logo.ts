import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer } from './enter-agency.ts'
import { holdAsHead } from './staff.ts'

/** Shows a picture that was taken in (images/accept-image.ts) as the agency's logo. @throws {Refusal} not-allowed */
export async function saveAgencyLogo(tx: Tx, head: Officer, logo_image_id: string) {
  const { id } = await holdAsHead(tx, head)
  const before = await tx
    .selectFrom('agency')
    .where('id', '=', id)
    .select('logo_image_id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('agency').set({ logo_image_id }).where('id', '=', id).execute()
  await recordAct(tx, head, {
    verb: 'agency.save-logo',
    subject: ['agency', id],
    before,
    after: { logo_image_id },
  })
}
