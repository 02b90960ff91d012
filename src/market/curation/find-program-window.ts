import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { programOf } from '../programs/find-program.ts'
import { featuresAt, isShown } from './find-features.ts'

/** A programme with what agencies put forward on its page. */
export async function findProgramWindow(db: Db, slug: string, now: Date) {
  const program = await programOf(db, slug, now)
    .select(jsonArrayFrom(featuresAt(db, { program_slug: slug })).as('features'))
    .executeTakeFirst()
  return program && { ...program, features: program.features.filter(isShown) }
}
