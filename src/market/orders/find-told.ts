import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'

export type Told = Awaited<ReturnType<typeof findTold>>

/** What the letters and notices about an order tell of it: to whom, what, and the last step that was taken. */
export async function findTold(tx: Tx, order_id: number) {
  const told = await tx
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('shop_order.id', '=', order_id)
    .select(['shop_order.id as order_id', 'shop_order.token', 'shop_order.seller_id', 'shop_order.state'])
    .select(['began', 'due_rupiah', 'delivery_rupiah', 'unique_code', 'payment_kind', 'pay_to'])
    .select([
      'delivery_kind',
      'state_since',
      'held_until',
      'promised_on',
      'courier',
      'tracking_number',
      'seller.name as shop',
    ])
    .select(['checkout.email', 'checkout.name', 'checkout.language', 'checkout.account_id'])
    .select((eb) => [
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      jsonArrayFrom(
        eb
          .selectFrom('order_line')
          .whereRef('order_line.order_id', '=', 'shop_order.id')
          .select(['quantity', 'product_name', 'total_rupiah'])
          .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
          .orderBy('order_line.id'),
      ).as('lines'),
      jsonObjectFrom(
        eb
          .selectFrom('order_step')
          .whereRef('order_step.order_id', '=', 'shop_order.id')
          .select(['side', 'reason'])
          .orderBy('order_step.id', 'desc')
          .limit(1),
      ).as('last_step'),
      eb
        .selectFrom('order_step')
        .whereRef('order_step.order_id', '=', 'shop_order.id')
        .select('order_step.state')
        .orderBy('order_step.id', 'desc')
        .limit(1)
        .offset(1)
        .as('state_before'),
      eb
        .exists(
          eb
            .selectFrom('order_payment')
            .select('kind')
            .whereRef('order_payment.order_id', '=', 'shop_order.id'),
        )
        .$castTo<boolean>()
        .as('is_paid'),
    ])
    .executeTakeFirstOrThrow()
  const { state, payment_kind, language } = told
  return {
    ...told,
    state: state as OrderState,
    payment_kind: payment_kind as PaymentKind,
    lang: language as Lang,
  }
}

/** "2 × Kain Tope (Gading)", and with its `price` "2 × Kain Tope (Gading): Rp1.500.000". */
export function goodsOf({ lines }: Pick<Told, 'lines'>, price = false) {
  return lines.map(({ quantity, product_name, options, total_rupiah }) => {
    const chosen = Object.values(options).join(', ')
    const name = `${quantity} × ${product_name}${chosen === '' ? '' : ` (${chosen})`}`
    return price ? `${name}: ${formatRupiah(total_rupiah)}` : name
  })
}
