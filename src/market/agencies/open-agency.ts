import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { AgencyProfile } from './agency.ts'
import type { Operator } from './enter-operator.ts'
import { holdRegion, regionIsFree } from './hold-region.ts'

/**
 * Opens the agency of a province ("73") or of a kabupaten or kota ("73.04"), and returns its id. It sees nothing before
 * its head is named.
 * @throws {Refusal} region-unknown, region-has-agency (with the `agency`)
 */
export async function openAgency(
  tx: Tx,
  operator: Operator,
  {
    region_code,
    ...profile
  }: Pick<AgencyProfile, 'name' | 'address' | 'phone' | 'email'> & {
    region_code: string
  },
) {
  const region = await holdRegion(tx, region_code)
  if (!region) throw new Refusal('region-unknown')
  await regionIsFree(tx, region)
  const { province_code, regency_code } = region
  const { earlier } = await tx
    .selectFrom('agency')
    .where('province_code', 'is not distinct from', province_code)
    .where('regency_code', 'is not distinct from', regency_code)
    .select((eb) => eb.fn.countAll<number>().as('earlier'))
    .executeTakeFirstOrThrow()
  const slug = ['dinas', region_code.replace('.', '-'), region.slug, ...(earlier > 0 ? [earlier + 1] : [])]
  const { id } = await tx
    .insertInto('agency')
    .values({
      ...profile,
      slug: slug.join('-'),
      province_code,
      regency_code,
      welcome: '',
      welcome_en: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, operator, {
    verb: 'agency.open',
    subject: ['agency', id],
    after: { region_code, ...profile },
  })
  return id
}
