import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { editions, stateAt } from './editions.ts'

const regionsNamed = 3

/** Every programme, with how many regions run or will run it, and the names of the first of them. */
export async function findPrograms(db: Db, now: Date) {
  return db
    .selectFrom('program')
    .select(['program.slug', 'program.name', 'program.name_en', 'program.summary', 'program.summary_en'])
    .select((eb) => {
      const open = editions(now)
        .clearSelect()
        .where('edition.program_slug', '=', eb.ref('program.slug'))
        .where(stateAt(now), '<>', 'ended')
      return [
        jsonArrayFrom(
          open.select((eb) => eb.fn.coalesce('town.name', 'land.name').as('name')).limit(regionsNamed),
        ).as('regions'),
        open
          .clearOrderBy()
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .$asScalar()
          .$notNull()
          .as('region_count'),
      ]
    })
    .orderBy('program.position')
    .execute()
}
