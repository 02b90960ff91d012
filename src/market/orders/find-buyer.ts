import type { Db } from '../../../db/types.ts'

const stranger = {
  name: '',
  phone: null,
  email: null,
  address: '',
  rt_rw: '',
  village_code: null,
  postcode: null,
}

/** What an account has said of itself, and in its last checkout, so that it need not be typed again. */
export async function findBuyer(db: Db, account_id: number | null) {
  if (account_id === null) return stranger
  const buyer = await db
    .selectFrom('account')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('checkout')
          .whereRef('checkout.account_id', '=', 'account.id')
          .where('forgotten_at', 'is', null)
          .select(['name', 'phone', 'email', 'address', 'rt_rw', 'village_code', 'postcode'])
          // What was fetched has no address: the last one that was sent knows it.
          .orderBy((order) => order('address', '<>', ''), 'desc')
          .orderBy('placed_at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('account.id', '=', account_id)
    .select((eb) => [
      eb.fn.coalesce('last.name', 'account.name').as('name'),
      eb.fn.coalesce('last.phone', 'account.phone').as('phone'),
      eb.fn.coalesce('last.email', 'account.email').as('email'),
      eb.fn.coalesce(eb.ref('last.address'), eb.val('')).as('address'),
      eb.fn.coalesce(eb.ref('last.rt_rw'), eb.val('')).as('rt_rw'),
      'last.village_code',
      'last.postcode',
    ])
    .executeTakeFirst()
  return buyer ?? stranger
}
