import { sql } from 'kysely'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { drawPicture, drawings } from '../../db/sample/drawings/drawings.ts'
import { developPhoto } from '../../db/sample/drawings/finish.ts'
import type { Db } from '../../db/types.ts'
import { acceptImage } from '../../src/market/images/accept-image.ts'
import { cropVariants } from '../../src/market/images/image.ts'
import { makeVariants } from '../../src/market/images/make-variants.ts'
import type { Storage } from '../../src/market/images/storage.ts'

const [width, height] = [960, 1280]
const subjects = 4
/** Ways of hanging one picture: each is another file that compresses alike. */
const turns = [
  { flip: false, flop: false, angle: 0 },
  { flip: true, flop: false, angle: 0 },
  { flip: false, flop: true, angle: 0 },
  { flip: true, flop: true, angle: 0 },
  { flip: false, flop: false, angle: 90 },
  { flip: true, flop: false, angle: 90 },
]

/**
 * Gives every sample product a picture, and the newest two dozen each its own. Drawing the sample's 72 photographs
 * of 12 megapixels takes half an hour: here are four of them, smaller, each turned six ways, and of their
 * published files those that today's browsers load from lists.
 */
export async function hangPictures(
  db: Db,
  storage: Storage,
  onProgress: (done: number, total: number) => void,
) {
  const names = Array.from(
    { length: subjects },
    (_, i) => drawings[Math.floor((i * drawings.length) / subjects)],
  )
  const ids: string[] = []
  for (const drawing of names) {
    if (drawing === undefined) continue
    const svg = drawPicture(drawing.name, { width: width / 2, height: height / 2, seed: 1 })
    const photo = await developPhoto(svg, width, height, 1)
    for (const { flip, flop, angle } of turns) {
      const turned = await sharp(photo).rotate(angle).flip(flip).flop(flop).jpeg({ quality: 88 }).toBuffer()
      const body = Readable.from([turned])
      const image = await acceptImage(db, storage, () => Promise.resolve(), { body, type: 'image/jpeg' })
      const variants = cropVariants(image.image_id, image, image).filter(({ format }) => format === 'avif')
      await makeVariants(storage, { id: image.image_id, source_format: 'jpeg' }, variants)
      ids.push(image.image_id)
      onProgress(ids.length, names.length * turns.length)
    }
  }
  await sql`update image set state = 'ready', ready_at = now()`.execute(db)
  await sql`
    insert into product_image (product_id, image_id, position, alt)
    select id, (${ids}::text[])[1 + place % ${ids.length}::int], 0, name
    from (select id, name, row_number() over (order by published_at desc, id desc) - 1 place from product) hung`.execute(
    db,
  )
}
