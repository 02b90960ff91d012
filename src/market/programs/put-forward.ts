import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Candidate } from './find-candidates.ts'
import type { LockedEdition } from './lock-edition.ts'
import type { Facility } from './program-steps.ts'

/** What of an edition somebody takes part in: a class, a paper that is asked for, or a firm; by the kind of programme. */
export type Detail = { class_id: number | null; facility: Facility | null; partner_id: number | null }
export const noDetail: Detail = { class_id: null, facility: null, partner_id: null }

/**
 * Notes that one side asks these shops and products to take part; its own consent is given with that. Returns the new
 * rows' ids in the order of the candidates.
 * @throws {Refusal} not-found for a class or firm of another edition, class-missing, facility-missing, partner-missing,
 *   enrollment-known for one who has been asked already or takes part, training-for-shops, class-known for who is in
 *   another class of the edition
 */
export async function putForward(
  tx: Tx,
  edition: LockedEdition,
  candidates: readonly Candidate[],
  by: { side: 'agency' | 'seller'; account_id: number; detail: Detail },
) {
  const detail = await detailOf(tx, edition, by.detail)
  if (edition.kind === 'training') await holdOneClass(tx, edition, candidates, detail)
  const [at, who] = [`${by.side}_consented_at`, `${by.side}_consented_by`] as const
  const inserted = await tx
    .insertInto('enrollment')
    .values(
      candidates.map(({ seller_id, product_id }) => ({
        edition_id: edition.id,
        seller_id: product_id === null ? seller_id : null,
        product_id,
        ...detail,
        asked_by_side: by.side,
        [at]: new Date(),
        [who]: by.account_id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'seller_id', 'product_id'])
    .execute()
  const idOf = (candidate: Candidate) =>
    inserted.find(({ seller_id, product_id }) =>
      candidate.product_id === null ? seller_id === candidate.seller_id : product_id === candidate.product_id,
    )?.id
  const known = candidates.find((candidate) => idOf(candidate) === undefined)
  if (known) throw new Refusal('enrollment-known', { name: known.name })
  return candidates.map((candidate) => ({ ...candidate, id: idOf(candidate) ?? 0 }))
}

/** People learn, not goods, and each in one class of an edition. */
async function holdOneClass(
  tx: Tx,
  { id }: LockedEdition,
  candidates: readonly Candidate[],
  { class_id }: Detail,
) {
  if (candidates.some(({ product_id }) => product_id !== null)) throw new Refusal('training-for-shops')
  const shops = candidates.map(({ seller_id }) => seller_id)
  const known = await tx
    .selectFrom('enrollment')
    .innerJoin('training_class as class', 'class.id', 'enrollment.class_id')
    .innerJoin('seller', 'seller.id', 'enrollment.seller_id')
    .where('enrollment.edition_id', '=', id)
    .where('enrollment.seller_id', 'in', shops)
    .where('enrollment.ended_at', 'is', null)
    .where('enrollment.class_id', 'is distinct from', class_id)
    .select(['seller.name', 'class.name as class'])
    .executeTakeFirst()
  if (known) throw new Refusal('class-known', known)
}

/** Only what the kind of programme asks for, and that it must have where the edition offers it. */
async function detailOf(tx: Tx, { id, kind }: LockedEdition, detail: Detail): Promise<Detail> {
  if (kind === 'facilitation') {
    if (detail.facility === null) throw new Refusal('facility-missing')
    return { ...noDetail, facility: detail.facility }
  }
  if (kind === 'training') return { ...noDetail, class_id: await oneOf(tx, 'class', id, detail.class_id) }
  if (kind === 'partnership')
    return { ...noDetail, partner_id: await oneOf(tx, 'partner', id, detail.partner_id) }
  return noDetail
}

async function oneOf(tx: Tx, what: 'class' | 'partner', editionId: number, id: number | null) {
  const offered = await tx
    .selectFrom(what === 'class' ? 'training_class' : 'edition_partner')
    .where('edition_id', '=', editionId)
    .select('id')
    .execute()
  if (id === null && offered.length > 0) throw new Refusal(`${what}-missing`)
  if (id !== null && !offered.some((each) => each.id === id)) throw new Refusal('not-found')
  return id
}
