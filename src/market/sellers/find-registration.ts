import type { Db } from '../../../db/types.ts'

/** What a shop has saved, as the forms of its registration show it. */
export async function findRegistration(db: Db, desk: { seller_id: number }) {
  return db
    .selectFrom('seller')
    .leftJoin('seller_business as business', 'business.seller_id', 'seller.id')
    .leftJoin('image', 'image.id', 'seller.image_id')
    .where('seller.id', '=', desk.seller_id)
    .select(['seller.name', 'seller.kind', 'seller.scale', 'seller.since_year', 'seller.village_code'])
    .select(['seller.address', 'seller.hours', 'seller.contact_name', 'seller.whatsapp', 'seller.email'])
    .select(['seller.tagline', 'seller.story', 'seller.image_alt'])
    .select(['business.seller_id as business_id', 'business.nib', 'business.kbli_code'])
    .select(['business.kbli_version', 'business.is_new', 'business.capital_rupiah'])
    .select(['business.annual_sales_rupiah'])
    .select(['image.id as image_id', 'image.width', 'image.height', 'image.focal_x', 'image.focal_y'])
    .select(['image.state', 'image.dominant_colour'])
    .executeTakeFirstOrThrow()
}

type Saved = Awaited<ReturnType<typeof findRegistration>>

/** The shop's photo as `Picture.astro` wants it; null where there is none. */
export function photoOf(saved: Saved) {
  const { image_id, width, height, focal_x, focal_y, state, dominant_colour, image_alt } = saved
  if (image_id === null || width === null || height === null || focal_x === null || focal_y === null)
    return null
  return {
    image_id,
    width,
    height,
    focal_x,
    focal_y,
    state: state ?? 'preview',
    dominant_colour: dominant_colour ?? '#cccccc',
    alt: image_alt ?? '',
  }
}
