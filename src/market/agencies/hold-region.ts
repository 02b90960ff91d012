import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

type RegionOfAgency = { province_code: string | null; regency_code: string | null }

/** Holds a province or a regency by its code, so that its agencies open one after the other. */
export async function holdRegion(tx: Tx, code: string) {
  const region = await tx
    .selectFrom(code.length === 2 ? 'province' : 'regency')
    .where('code', '=', code)
    .where('replaced_by', 'is', null)
    .select(['code', 'slug'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  return (
    region && {
      slug: region.slug,
      province_code: code.length === 2 ? code : null,
      regency_code: code.length === 2 ? null : code,
    }
  )
}

/** @throws {Refusal} region-has-agency, with the name of the `agency` that works there */
export async function regionIsFree(tx: Tx, { province_code, regency_code }: RegionOfAgency) {
  const taken = await tx
    .selectFrom('agency')
    .where('province_code', 'is not distinct from', province_code)
    .where('regency_code', 'is not distinct from', regency_code)
    .where('closed_at', 'is', null)
    .select('name')
    .executeTakeFirst()
  if (taken) throw new Refusal('region-has-agency', { agency: taken.name })
}
