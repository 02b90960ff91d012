import type { Tx } from '../../../db/types.ts'
import { slugOf } from '../../paths.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import type { CollectionWords } from './collection.ts'

/**
 * Begins a collection of the agency, empty and a draft, at the address of its title. Returns that address's last part.
 */
export async function createCollection(tx: Tx, officer: Officer, words: CollectionWords) {
  const base = slugOf(words.title).slice(0, 80).replace(/-$/, '') || 'koleksi'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    const created = await tx
      .insertInto('collection')
      .values((eb) => ({
        slug,
        ...words,
        agency_id: officer.agency_id,
        created_by: officer.account_id,
        changed_by: officer.account_id,
        regency_code: officer.regency_code,
        position: eb
          .selectFrom('collection')
          .select((last) =>
            last.fn.coalesce(last(last.fn.max('position'), '+', 1), last.lit(1)).as('position'),
          ),
      }))
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (!created) continue
    await recordAct(tx, officer, {
      verb: 'collection.create',
      subject: ['collection', slug],
      after: words,
    })
    return slug
  }
}
