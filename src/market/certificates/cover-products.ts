import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { followInRevisions } from './follow-in-revisions.ts'

/**
 * Says which of the shop's products a certificate covers: these and no others, at once. A revision that is being
 * written follows, so that it does not undo it later.
 *
 * @throws {Refusal} not-found, where the certificate or a product is not the shop's
 */
export async function coverProducts(tx: Tx, desk: Desk, id: number, productIds: readonly number[]) {
  const wanted = [...new Set(productIds)].toSorted((one, other) => one - other)
  await findOwn(tx, desk, id, wanted)
  const before = await tx
    .deleteFrom('product_certificate')
    .where('certificate_id', '=', id)
    .where(sql<boolean>`product_id <> all(${wanted}::bigint[])`)
    .returning('product_id')
    .execute()
  const added =
    wanted.length === 0
      ? []
      : await tx
          .insertInto('product_certificate')
          .values(wanted.map((product_id) => ({ product_id, certificate_id: id })))
          .onConflict((conflict) => conflict.doNothing())
          .returning('product_id')
          .execute()
  if (before.length + added.length === 0) return
  await followInRevisions(tx, id, wanted)
  const of = (rows: { product_id: number }[]) => rows.map(({ product_id }) => product_id)
  await recordAct(tx, desk, {
    verb: 'certificate.cover',
    subject: ['certificate', id],
    before: { no_longer: of(before) },
    after: { newly: of(added) },
  })
}

async function findOwn(tx: Tx, desk: Desk, id: number, productIds: number[]) {
  const certificate = await tx
    .selectFrom('certificate')
    .where('id', '=', id)
    .where('seller_id', '=', desk.seller_id)
    .where('removed_at', 'is', null)
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  const { own } = await tx
    .selectFrom('product')
    .where('seller_id', '=', desk.seller_id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(productIds))))
    .select((eb) => eb.fn.countAll<number>().as('own'))
    .executeTakeFirstOrThrow()
  if (!certificate || own !== productIds.length) throw new Refusal('not-found')
}
