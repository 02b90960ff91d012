import { sql } from 'kysely'
import { Readable } from 'node:stream'
import type { Database } from '../../src/db.ts'
import type { Enqueue } from '../../src/job.ts'
import { acceptImage } from '../../src/market/images/accept-image.ts'
import type { Storage } from '../../src/market/images/storage.ts'
import type { Db, Tx } from '../types.ts'
import { openDrawingDesk } from './draw-picture.ts'
import { drawings } from './drawings/drawings.ts'
import { fillProofs } from './fill-proofs.ts'
import type { SampleSeller } from './sample-types.ts'
import { sampleProducts, sampleSellers, type SluggedProduct } from './sellers.ts'
import { sampleDrafts } from './submissions.ts'
import { weight } from './weight.ts'

const seed = 1

/**
 * Draws the sample's photographs one by one and gives each to its products and shops, through the same door as any
 * upload: a preview is there at once, the other sizes follow as jobs. What the home page shows comes first (after the
 * few pictures of transfers), and a start that was interrupted goes on where it stopped.
 */
export async function fillPictures(
  { db }: Pick<Database, 'db'>,
  storage: Storage,
  enqueue: Enqueue,
  onProgress: (done: number, total: number) => void,
) {
  await fillProofs(db, storage)
  const sellers = await sampleSellers()
  const uses = picturesOf([...sampleProducts(sellers), ...sampleDrafts])
  const finished = await finishedDrawings(db)
  const turn = await turnsOfProducts(db)
  const turnOf = (name: string) =>
    Math.min(
      ...(uses.get(name) ?? []).map((use) => (turn.get(use.slug) ?? turn.size) + use.position * turn.size),
      Number.MAX_SAFE_INTEGER,
    )
  const names = drawings.map((drawing) => drawing.name).toSorted((one, other) => turnOf(one) - turnOf(other))
  const missing = names.filter((name) => !finished.has(name))
  if (missing.length === 0) return
  const desk = openDrawingDesk()
  try {
    for (const [index, name] of missing.entries()) {
      onProgress(names.length - missing.length + index, names.length)
      const { image_id } = await acceptImage(db, storage, enqueue, {
        body: Readable.from([await desk.draw(name, seed)]),
        type: 'image/jpeg',
      })
      const shops = sellers.filter((seller) => drawingOf(seller.scene, seller.slug) === name)
      await db.transaction().execute(async (tx) => {
        await attachToProducts(tx, image_id, uses.get(name) ?? [])
        await attachToShops(tx, image_id, shops)
        await tx
          .insertInto('dataset')
          .values({ name: marker(name), version: image_id })
          .execute()
      })
    }
  } finally {
    desk.close()
  }
  onProgress(names.length, names.length)
}

/** Products in the order in which a visitor meets them: what is featured, then the newest. */
async function turnsOfProducts(db: Db) {
  const { rows } = await sql<{ slug: string }>`
    select slug from listing_card
    order by product_id in (
      select product_id from feature where product_id is not null
      union select item.product_id from feature join collection_item item using (collection_slug) where item.position < 3
    ) desc, published_at desc`.execute(db)
  return new Map(rows.map((row, index) => [row.slug, index]))
}

type Use = { slug: string; position: number; alt: string }

/** Which products show each drawing, at which place; two pictures of one subject are two drawings if it has two. */
function picturesOf(products: Pick<SluggedProduct, 'slug' | 'pictures'>[]) {
  const uses = new Map<string, Use[]>()
  for (const product of products)
    for (const [position, picture] of product.pictures.entries()) {
      const name = drawingOf(picture.subject, product.slug, position)
      uses.set(name, [...(uses.get(name) ?? []), { slug: product.slug, position, alt: picture.alt }])
    }
  return uses
}

function drawingOf(subject: string, slug: string, position = 0) {
  const choices = drawings.filter((drawing) => drawing.subject === subject)
  const choice = choices[(weight(slug) + position) % choices.length]
  if (choice === undefined) throw new Error(`No drawing shows ${subject}`)
  return choice.name
}

async function attachToProducts(tx: Tx, imageId: string, uses: Use[]) {
  await sql`
    insert into product_image (product_id, image_id, position, alt)
    select product.id, ${imageId}, use.position, use.alt
    from unnest(${uses.map((use) => use.slug)}::text[], ${uses.map((use) => use.position)}::int[],
      ${uses.map((use) => use.alt)}::text[]) use(slug, position, alt)
    join product on product.slug = use.slug
    on conflict do nothing`.execute(tx)
  await sql`
    update product_revision revision
    set content = jsonb_set(content, '{images}', (
      select jsonb_agg(jsonb_build_object('image_id', image_id, 'alt', alt) order by position)
      from product_image where product_image.product_id = revision.product_id))
    from product
    where product.id = revision.product_id and product.slug = any(${uses.map((use) => use.slug)}::text[])
      and revision.created_by is null`.execute(tx)
}

async function attachToShops(tx: Tx, imageId: string, shops: SampleSeller[]) {
  for (const shop of shops)
    await tx
      .updateTable('seller')
      .set({ image_id: imageId, image_alt: `Suasana di ${shop.name}` })
      .where('slug', '=', shop.slug)
      .where('image_id', 'is', null)
      .execute()
}

const marker = (name: string) => `sample-picture:${name}`

async function finishedDrawings(db: Db) {
  const rows = await db.selectFrom('dataset').select('name').where('name', 'like', marker('%')).execute()
  return new Set(rows.map((row) => row.name.slice(marker('').length)))
}
