import { z } from 'zod'

/** Words and rules of collections: things of several hands side by side, for a reason. */

export type CollectionWords = z.infer<typeof collectionWords>

const line = (what: string, least: number, most: number) =>
  z
    .string()
    .min(least, `Isi ${what}, paling sedikit ${least} huruf.`)
    .max(most, `Terlalu panjang: paling banyak ${most} huruf.`)
const maybe = (most: number) => z.string().max(most, `Terlalu panjang: paling banyak ${most} huruf.`)

/** As the form posts them; English may stay empty. */
export const collectionWords = z.object({
  title: line('judulnya', 3, 80),
  title_en: maybe(80),
  about: line('ceritanya', 10, 600),
  about_en: maybe(600),
})

/** What one collection holds at most: more is a list, not a choice. */
export const mostItems = 60
