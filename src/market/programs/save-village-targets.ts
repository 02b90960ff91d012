import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockEdition } from './lock-edition.ts'

export type VillageTarget = { village_code: string; target: number | null }

/**
 * Sets how many are wanted in these villages; null takes the village's target away. Others stay as they are.
 * @throws {Refusal} not-found, village-elsewhere for one outside the edition's region
 */
export async function saveVillageTargets(
  tx: Tx,
  officer: Officer,
  editionId: number,
  targets: readonly VillageTarget[],
) {
  const edition = await lockEdition(tx, officer, editionId)
  const codes = [...new Set(targets.map(({ village_code }) => village_code))]
  await holdVillages(tx, codes, edition.regency_code ?? edition.province_code ?? '-')
  const before = await tx
    .selectFrom('edition_village_target')
    .where('edition_id', '=', editionId)
    .where(sql<boolean>`village_code = any(${codes})`)
    .select(['village_code', 'target'])
    .execute()
  await tx
    .deleteFrom('edition_village_target')
    .where('edition_id', '=', editionId)
    .where(sql<boolean>`village_code = any(${codes})`)
    .execute()
  const wanted = targets.flatMap(({ village_code, target }) =>
    target === null ? [] : [{ edition_id: editionId, village_code, target }],
  )
  if (wanted.length > 0) await tx.insertInto('edition_village_target').values(wanted).execute()
  await recordAct(tx, officer, {
    verb: 'edition.save-village-targets',
    subject: ['edition', editionId],
    before: { targets: before },
    after: { targets },
  })
}

async function holdVillages(tx: Tx, codes: readonly string[], region: string) {
  const known = await tx
    .selectFrom('village')
    .where(sql<boolean>`code = any(${codes})`)
    .where('code', 'like', `${region}.%`)
    .select('code')
    .execute()
  if (known.length < codes.length) throw new Refusal('village-elsewhere')
}
