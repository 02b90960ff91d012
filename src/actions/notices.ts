import { z } from 'astro/zod'
import { readNotices } from '../market/mail/read-notices.ts'
import { paths } from '../paths.ts'
import { deskAction } from './form-action.ts'

export const notices = {
  read: deskAction({
    input: z.object({ up_to: z.coerce.number().int().positive() }),
    run: async (tx, desk, { up_to }) => {
      await readNotices(tx, desk, up_to)
      return paths.desk(desk.seller_id, 'kabar')
    },
  }),
}
