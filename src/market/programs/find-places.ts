import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { participants } from '../sellers/participation.ts'
import { countParticipants } from './hold-quota.ts'

export type Places = NonNullable<Awaited<ReturnType<typeof findPlaces>>>

/**
 * The places of an edition in sellers: `left` of its `quota`, and how many who do not take part yet are `asked` and have
 * not answered. Nothing where no places are counted.
 */
export async function findPlaces(db: Db, { id, quota }: { id: number; quota: number | null }) {
  if (quota === null) return undefined
  const seller = sql<number>`coalesce(enrollment.seller_id, product.seller_id)`
  const { asked } = await db
    .selectFrom('enrollment')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .where('enrollment.edition_id', '=', id)
    .where('enrollment.ended_at', 'is', null)
    .where('enrollment.agency_consented_at', 'is not', null)
    .where('enrollment.seller_consented_at', 'is', null)
    .where((eb) =>
      eb(
        seller,
        'not in',
        eb
          .selectFrom(participants())
          .where('participant.edition_id', '=', id)
          .select('participant.seller_id')
          .$castTo<{ seller_id: number }>(),
      ),
    )
    .select(sql<number>`count(distinct ${seller})`.as('asked'))
    .executeTakeFirstOrThrow()
  return { quota, left: Math.max(0, quota - (await countParticipants(db, id))), asked }
}

/**
 * What an officer who invites is told of the places. More may be invited than there are: some never answer, and a place
 * is given to whoever accepts first.
 */
export function placesWords({ quota, left, asked }: Places) {
  const places = left === 0 ? `Semua ${quota} tempat sudah terisi.` : `Sisa ${left} dari ${quota} tempat.`
  const waiting = asked === 0 ? '' : ` ${asked} undangan belum dijawab.`
  const beyond =
    left === 0
      ? 'Undangan tetap bisa dikirim, tetapi baru bisa diterima bila ada yang berhenti ikut atau kuotanya ditambah.'
      : 'Undangan yang melebihi sisa tempat tetap terkirim: yang lebih dahulu menerima yang ikut. Setelah penuh, yang lain menunggu sampai ada tempat lagi.'
  return { places: places + waiting, beyond }
}
