import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'

export type Visit = Awaited<ReturnType<typeof findVisits>>[number]

/** The last visits of a shop, the newest first, with their photos (private files). */
export async function findVisits(db: Db, seller_id: number) {
  return db
    .selectFrom('field_visit as visit')
    .innerJoin('account', 'account.id', 'visit.visited_by')
    .innerJoin('agency', 'agency.id', 'visit.agency_id')
    .where('visit.seller_id', '=', seller_id)
    .select(['visit.id', 'visit.visited_at', 'visit.received_at', 'visit.is_as_described'])
    .select(['visit.findings', 'visit.latitude', 'visit.longitude', 'visit.accuracy_metres'])
    .select(['account.name as visitor', 'agency.name as agency'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('field_visit_photo as photo')
          .innerJoin('document', 'document.id', 'photo.document_id')
          .whereRef('photo.visit_id', '=', 'visit.id')
          .select(['photo.document_id', 'document.content_type'])
          .orderBy('photo.document_id'),
      ).as('photos'),
    )
    .orderBy('visit.visited_at', 'desc')
    .limit(20)
    .execute()
}
