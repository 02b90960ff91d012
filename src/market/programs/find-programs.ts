import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { editions } from './editions.ts'

/** Every programme with its editions, those that are running first. */
export async function findPrograms(db: Db, now: Date) {
  return db
    .selectFrom('program')
    .select((eb) => [
      'program.slug',
      'program.name',
      'program.name_en',
      'program.summary',
      'program.summary_en',
      jsonArrayFrom(editions(now).where('edition.program_slug', '=', eb.ref('program.slug'))).as('editions'),
    ])
    .orderBy('program.position')
    .execute()
}
