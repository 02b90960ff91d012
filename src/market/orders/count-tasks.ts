import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { type ShopTask, shopTasks, taskForShop, waitsForShop } from '../sellers/waits-for-shop.ts'

/** What the shop's orders ask of it and of how many each, the most pressing first. An order counts once. */
export async function countTasks(db: Db, desk: Desk) {
  const counts = await db
    .selectFrom('shop_order')
    .where('seller_id', '=', desk.seller_id)
    .where(waitsForShop)
    .select((eb) => [taskForShop.$castTo<ShopTask>().as('task'), eb.fn.countAll<number>().as('count')])
    .groupBy('task')
    .execute()
  return counts.toSorted((one, other) => shopTasks.indexOf(one.task) - shopTasks.indexOf(other.task))
}
