import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'

export type WarningKind =
  | 'same-nib'
  | 'same-phone'
  | 'same-account'
  | 'near-name'
  | 'same-picture'
  | 'origin-elsewhere'
  | 'other-kbli'

/**
 * `evidence` is what is the same, or the product that hints; a NIB, a number and an account only for who heads or
 * verifies, else empty. Of another shop its name and regency are told, and nothing
 * else; of pictures both, and by how many of 64 bits they differ (0: alike).
 */
export type Warning = {
  kind: WarningKind
  evidence: string
  other_name: string | null
  other_regency: string | null
  image_id: string | null
  other_image_id: string | null
  /** How wide each is at most as a small picture, in pixels. */
  image_width: number | null
  other_image_width: number | null
  distance: number | null
}

/** Names of one district that are at least this much alike by their trigrams. */
const nearName = 0.5
/** Of 64 bits: a copy made smaller or trimmed a little differs in so many at most. */
const nearPicture = 6
/** More pictures of one shop are not compared, and more warnings of a kind not shown. */
const mostPictures = 60
const mostOfAKind = 5

/**
 * What hints that a shop is another one already known, or that its goods are not its own. Each is for the officer to look
 * at, and decides nothing. A shop that was never handed in is neither warned of nor named beside another. One statement; what it costs grows with all shops' pictures, by about 1 ms for 10,000.
 */
export async function findWarnings(
  db: Db,
  { roles }: Pick<Officer, 'roles'>,
  seller_id: number,
): Promise<Warning[]> {
  const sees = roles.some((role) => role === 'head' || role === 'verifier')
  const { rows } = await sql<Warning>`
    with me as (
      select seller.id, seller.name, seller.whatsapp, seller.regency_code, left(seller.village_code, 8) district,
        business.nib, business.kbli_code
      from seller left join seller_business business on business.seller_id = seller.id
      where seller.id = ${seller_id} and ${wasHandedIn('seller')}
    ), ${phones(seller_id)}, ${pictures(seller_id)}, ${goods(seller_id)}, found (kind, evidence, other_id, image_id, other_image_id, distance) as (
      select 'same-nib', me.nib, other.seller_id, null::text, null::text, null::int
      from me join seller_business other on other.nib = me.nib and other.seller_id <> me.id
      union all
      select 'same-phone', phone.phone, other.id, null, null, null
      from phone join seller other on other.whatsapp = phone.phone where other.id <> ${seller_id}
      union
      select 'same-phone', phone.phone, other.seller_id, null, null, null
      from phone join account on account.phone = phone.phone and account.deleted_at is null
      join seller_member other on other.account_id = account.id where other.seller_id <> ${seller_id}
      union
      select 'same-account', concat(own.bank_name, ' …', right(own.account_number, 4)), other.seller_id, null, null, null
      from seller_payment_method own
      join seller_payment_method other on other.account_number = own.account_number
        and other.seller_id <> own.seller_id
      where own.seller_id = ${seller_id}
      union all
      select 'near-name', other.name, other.id, null, null, null
      from me join seller other on lower(other.name) % lower(me.name) and other.id <> me.id
        and left(other.village_code, 8) = me.district
      where similarity(lower(other.name), lower(me.name)) >= ${nearName}
      union all
      select * from near_picture
      union all
      select 'origin-elsewhere', concat(good.name, ' (', regency.name, ')'), null, null, null, null
      from me join good on left(good.origin, 5) <> me.regency_code
      join regency on regency.code = left(good.origin, 5)
      union all
      select 'other-kbli', concat(good.name, ' (', category.name, ')'), null, null, null, null
      from me cross join good join category on category.slug = good.category
      where exists (select from kbli_category known where me.kbli_code like known.kbli_prefix || '%')
        and not exists (select from kbli_category fits where me.kbli_code like fits.kbli_prefix || '%'
          and fits.category_slug in (category.slug, category.parent_slug))
    )
    select kind, case when ${sees} or kind <> all(${secrets}::text[]) then evidence else '' end evidence, other_name, other_regency, image_id, other_image_id, distance,
      image_width, other_image_width
    from (
      select found.*, other.name other_name, regency.name other_regency,
        least(image.width, 320) image_width, least(other_image.width, 320) other_image_width,
        row_number() over (partition by found.kind order by found.distance, other.name, found.evidence) place
      from found left join seller other on other.id = found.other_id
      left join regency on regency.code = other.regency_code
      left join image on image.id = found.image_id
      left join image other_image on other_image.id = found.other_image_id
      where exists (select from me) and (other.id is null or ${wasHandedIn('other')})
    ) numbered where place <= ${mostOfAKind}
    order by array_position(${order}::text[], kind), place`.execute(db)
  return rows
}

/** What a shop that has not been handed in typed is nobody's but its own. */
const wasHandedIn = (shop: 'seller' | 'other') => sql`(${sql.ref(`${shop}.opened_at`)} is not null
  or exists (select from seller_submission handed where handed.seller_id = ${sql.ref(`${shop}.id`)}))`

/** The shop's own number and those of its people. */
const phones = (seller_id: number) => sql`phone as (
  select whatsapp phone from me where whatsapp is not null
  union
  select account.phone from seller_member member join account on account.id = member.account_id
  where member.seller_id = ${seller_id} and account.phone is not null)`

/** Every picture of the shop beside those of others that look the same; a plain one only where it is the same file. */
const pictures = (seller_id: number) => sql`picture_of as (
    select seller_id, image_id from seller_image
    union
    select id, image_id from seller where image_id is not null
    union
    select product.seller_id, product_image.image_id
    from product_image join product on product.id = product_image.product_id
  ), own_picture as (
    select image.id, image.perceptual_hash hash from image
    where image.id in (select image_id from picture_of where seller_id = ${seller_id})
    order by image.created_at desc limit ${mostPictures}
  ), near_image as (
    select own.id, image.id other_id, bit_count((own.hash # image.perceptual_hash)::bit(64))::int distance
    from own_picture own join image on image.perceptual_hash is not null
      and bit_count((own.hash # image.perceptual_hash)::bit(64)) <= ${nearPicture}
    union
    select id, id, 0 from own_picture
  ), near_picture as (
    select distinct on (picture_of.seller_id) 'same-picture', '', picture_of.seller_id, near_image.id,
      near_image.other_id, near_image.distance
    from near_image join picture_of on picture_of.image_id = near_image.other_id
    where picture_of.seller_id <> ${seller_id}
    order by picture_of.seller_id, near_image.distance)`

/** The shop's products as they are, or as they are being written. */
const goods = (seller_id: number) => sql`good as (
  select coalesce(revision.content ->> 'name', product.name) name,
    coalesce(revision.content ->> 'category_slug', product.category_slug) category,
    coalesce(revision.content ->> 'origin_village_code', product.origin_village_code) origin
  from product left join product_revision revision
    on revision.product_id = product.id and revision.closed_at is null
  where product.seller_id = ${seller_id} and product.archived_at is null)`

const secrets: WarningKind[] = ['same-nib', 'same-account', 'same-phone']
const order: WarningKind[] = [
  'same-nib',
  'same-account',
  'same-phone',
  'same-picture',
  'near-name',
  'other-kbli',
  'origin-elsewhere',
]
