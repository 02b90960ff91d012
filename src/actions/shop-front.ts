import { z } from 'astro/zod'
import { endHoliday } from '../market/sellers/end-holiday.ts'
import { saveShopFront } from '../market/sellers/save-shop-front.ts'
import { setHoliday } from '../market/sellers/set-holiday.ts'
import { holidayPlan, shopContacts } from '../market/sellers/shop-front.ts'
import { paths } from '../paths.ts'
import { deskAction } from './form-action.ts'

export const shopFront = {
  saveContacts: deskAction({
    input: shopContacts,
    run: async (tx, desk, contacts) => {
      await saveShopFront(tx, desk, contacts)
      return { to: paths.desk(desk.seller_id, 'etalase'), notice: 'tersimpan' }
    },
  }),

  setHoliday: deskAction({
    input: holidayPlan,
    run: async (tx, desk, plan) => {
      await setHoliday(tx, desk, plan, new Date())
      return { to: paths.desk(desk.seller_id, 'etalase'), notice: 'libur-diumumkan' }
    },
  }),

  endHoliday: deskAction({
    input: z.object({}),
    run: async (tx, desk) => {
      await endHoliday(tx, desk)
      return { to: paths.desk(desk.seller_id, 'etalase'), notice: 'libur-selesai' }
    },
  }),
}
