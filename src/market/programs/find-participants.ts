import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import { type Officer, worksIn } from '../agencies/enter-agency.ts'
import { isInForce } from '../sellers/participation.ts'

export type Participant = Awaited<ReturnType<typeof findParticipants>>[number]

/** How they stand, as in the address of a list. */
export const participantStates = ['ikut', 'menunggu-dinas', 'menunggu-penjual', 'berakhir'] as const
export type ParticipantState = (typeof participantStates)[number]
export const participantStateNames: Record<ParticipantState, string> = {
  ikut: 'Ikut',
  'menunggu-dinas': 'Menunggu dinas',
  'menunggu-penjual': 'Menunggu penjual',
  berakhir: 'Berakhir',
}

/** How one who was asked, or asked, now stands. */
export function enrollmentState(each: {
  agency_consented_at: unknown
  seller_consented_at: unknown
  ended_at: unknown
}): ParticipantState {
  if (each.ended_at !== null) return 'berakhir'
  if (each.agency_consented_at === null) return 'menunggu-dinas'
  return each.seller_consented_at === null ? 'menunggu-penjual' : 'ikut'
}

export const participantsOfPage = 100

/** A page of those who take part in an edition, or asked to, or were asked; those who wait the longest first. In
 * those that are `is_own` the officer works. */
export function findParticipants(
  db: Db,
  officer: Officer,
  editionId: number,
  { state, page }: { state: ParticipantState; page: number },
) {
  return everybody(db, editionId)
    .select(worksIn(officer).as('is_own'))
    .where((eb) => isIn(eb, state))
    .limit(participantsOfPage)
    .offset((page - 1) * participantsOfPage)
    .execute()
}

/** All of them, whatever became of it. */
export function findEverybody(db: Db, editionId: number) {
  return everybody(db, editionId).execute()
}

/** How many are in each state. */
export async function countParticipantStates(db: Db, editionId: number) {
  const counts = await db
    .selectFrom('enrollment')
    .where('enrollment.edition_id', '=', editionId)
    .select((eb) =>
      participantStates.map((state) => eb.fn.countAll<number>().filterWhere(isIn(eb, state)).as(state)),
    )
    .executeTakeFirstOrThrow()
  return counts as Record<ParticipantState, number>
}

function everybody(db: Db, editionId: number) {
  return db
    .selectFrom('enrollment')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .innerJoin('seller', (join) =>
      join.on((eb) => eb('seller.id', '=', eb.fn.coalesce('enrollment.seller_id', 'product.seller_id'))),
    )
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .leftJoin('training_class as class', 'class.id', 'enrollment.class_id')
    .leftJoin('edition_partner as partner', 'partner.id', 'enrollment.partner_id')
    .where('enrollment.edition_id', '=', editionId)
    .select(['enrollment.id', 'enrollment.facility', 'enrollment.asked_by_side', 'enrollment.asked_at'])
    .select(['enrollment.agency_consented_at', 'enrollment.seller_consented_at', 'enrollment.ended_at'])
    .select(['enrollment.ended_by', 'enrollment.end_reason', 'class.name as class_name'])
    .select(['partner.name as partner_name', 'seller.id as seller_id', 'seller.name as seller_name'])
    .select(['seller.scale', 'product.name as product_name', 'village.name as village_name'])
    .select('regency.name as regency_name')
    .select((eb) => [
      sql<string>`enrollment.asked_at::date::text`.as('asked_on'),
      jsonArrayFrom(
        eb
          .selectFrom('enrollment_step')
          .whereRef('enrollment_step.enrollment_id', '=', 'enrollment.id')
          .select(['enrollment_step.step', 'enrollment_step.on_date', 'enrollment_step.note'])
          .select(['enrollment_step.number', 'enrollment_step.value_rupiah'])
          .orderBy('enrollment_step.id'),
      ).as('steps'),
    ])
    .orderBy('enrollment.asked_at')
    .orderBy('enrollment.id')
}

function isIn(eb: ExpressionBuilder<DB, 'enrollment'>, state: ParticipantState) {
  const goesOn = eb('enrollment.ended_at', 'is', null)
  return {
    ikut: isInForce(),
    'menunggu-dinas': eb.and([goesOn, eb('enrollment.agency_consented_at', 'is', null)]),
    'menunggu-penjual': eb.and([goesOn, eb('enrollment.seller_consented_at', 'is', null)]),
    berakhir: eb('enrollment.ended_at', 'is not', null),
  }[state]
}

/**
 * Which list the address asks for (`?keadaan=menunggu-dinas&halaman=2`); where it does not say, what waits for the
 * agency, if anything does.
 */
export function parseParticipantQuery(query: URLSearchParams, counts: Record<ParticipantState, number>) {
  const asked = participantStates.find((state) => state === query.get('keadaan'))
  const page = Number(query.get('halaman') ?? 1)
  return {
    state: asked ?? (counts['menunggu-dinas'] > 0 ? 'menunggu-dinas' : 'ikut'),
    page: Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}
