import { type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import type { ShownImage } from '../images/picture.ts'
import type { Desk } from '../sellers/enter-desk.ts'

export type DeskProduct = Awaited<ReturnType<typeof findDeskProducts>>[number]

export const productStates = [
  'semua',
  'terbit',
  'draf',
  'menunggu',
  'dikembalikan',
  'berhenti-tayang',
  'habis',
  'menipis',
  'arsip',
] as const
export type ProductState = (typeof productStates)[number]
export type DeskFilter = { q: string; state: ProductState; category: string; page: number }

export const productsOfPage = 30

/** A page of the shop's products as their maker sees them: as they stand today, newest first. */
export function findDeskProducts(db: Db, desk: Desk, { q, state, category, page }: DeskFilter) {
  return standing(db, desk)
    .where((eb) => inState(eb, state))
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('standing.name', 'ilike', contains(q)),
          sql<SqlBool>`exists (select from unnest(skus) sku where sku ilike ${contains(q)})`,
        ]),
      ),
    )
    .$if(category !== '', (query) =>
      query.where((eb) =>
        eb(
          'category_slug',
          'in',
          eb
            .selectFrom('category')
            .select('slug')
            .where((own) => own.or([own('slug', '=', category), own('parent_slug', '=', category)])),
        ),
      ),
    )
    .leftJoin('category', 'category.slug', 'standing.category_slug')
    .selectAll('standing')
    .select('category.name as category_name')
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('image')
          .whereRef('image.id', '=', 'standing.image_id')
          .select(['id as image_id', 'width', 'height', 'focal_x', 'focal_y', 'state', 'dominant_colour']),
      )
        .$castTo<Omit<ShownImage, 'alt'> | null>()
        .as('image'),
    )
    .select(sql<number>`count(*) over ()`.as('found'))
    .orderBy('standing.id', 'desc')
    .limit(productsOfPage)
    .offset((page - 1) * productsOfPage)
    .execute()
}

/** How many products of the shop are in each state; one may be in several. */
export async function countDeskProducts(db: Db, desk: Desk) {
  const counts = await standing(db, desk)
    .select((eb) =>
      productStates.map((state) => eb.fn.countAll<number>().filterWhere(inState(eb, state)).as(state)),
    )
    .executeTakeFirstOrThrow()
  return counts as Record<ProductState, number>
}

function contains(text: string) {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/**
 * One row for each product: its open draft where there is one, else its public face; price and stock of what is on
 * sale, else of the draft.
 */
function standing(db: Db, { seller_id }: Desk) {
  return db
    .with('standing', (eb) =>
      eb
        .selectFrom('product as p')
        .leftJoin('product_revision as open', (join) =>
          join.onRef('open.product_id', '=', 'p.id').on('open.closed_at', 'is', null),
        )
        .leftJoinLateral(
          (last) =>
            last
              .selectFrom('product_submission')
              .whereRef('revision_id', '=', 'open.id')
              .select(sql<string>`coalesce(decision, 'waiting')`.as('submission'))
              .orderBy('product_submission.id', 'desc')
              .limit(1)
              .as('last'),
          (join) => join.onTrue(),
        )
        .leftJoinLateral(
          () =>
            sql<Offer>`(
              select min(price_rupiah) price_min, max(price_rupiah) price_max, count(*) variant_count,
                sum(stock) stock, bool_or(stock is null) is_to_order, bool_and(coalesce(stock, 1) = 0) is_sold_out,
                bool_or(stock <= low_stock_at) is_low, array_remove(array_agg(sku), null) skus, is_live
              from (
                select v.price_rupiah, v.stock, v.sku, p.low_stock_at, true is_live from product_variant v
                where v.product_id = p.id
                union all
                select (v ->> 'price_rupiah')::int, (v ->> 'stock')::int, v ->> 'sku',
                  (open.content ->> 'low_stock_at')::int, false
                from jsonb_array_elements(open.content -> 'variants') v
                where not exists (select from product_variant live where live.product_id = p.id)) each
              group by is_live)`.as<'offer'>(sql`offer`),
          (join) => join.onTrue(),
        )
        .where('p.seller_id', '=', seller_id)
        .select(['p.id', 'p.slug', 'p.published_at', 'p.unpublished_at', 'p.archived_at', 'last.submission'])
        .select([
          'price_min',
          'price_max',
          'variant_count',
          'stock',
          'is_to_order',
          'is_sold_out',
          'is_low',
          'skus',
        ])
        .select([
          sql<boolean>`open.id is not null`.as('has_draft'),
          sql<boolean>`coalesce(offer.is_live, false)`.as('is_live'),
          sql<string>`coalesce(open.content ->> 'name', p.name)`.as('name'),
          sql<string>`coalesce(open.content ->> 'unit', p.unit)`.as('unit'),
          sql<string | null>`coalesce(open.content ->> 'category_slug', p.category_slug)`.as('category_slug'),
          sql<string | null>`coalesce(open.content #>> '{images,0,image_id}',
            (select image_id from product_image where product_id = p.id order by position limit 1))`.as(
            'image_id',
          ),
        ]),
    )
    .selectFrom('standing')
}

type Offer = {
  price_min: number | null
  price_max: number | null
  variant_count: number
  stock: number | null
  is_to_order: boolean
  is_sold_out: boolean
  is_low: boolean
  skus: string[]
  is_live: boolean
}

type Standing = DB & {
  standing: {
    published_at: Date | null
    unpublished_at: Date | null
    archived_at: Date | null
    submission: string | null
    has_draft: boolean
    is_sold_out: boolean | null
    is_low: boolean | null
  }
}

function inState(eb: ExpressionBuilder<Standing, 'standing'>, state: ProductState) {
  const isKept = eb('archived_at', 'is', null)
  const isNowhere = eb.and([eb('published_at', 'is', null), eb('unpublished_at', 'is', null)])
  const conditions = {
    semua: eb.and([]),
    terbit: eb('published_at', 'is not', null),
    draf: eb.and([
      eb('has_draft', '=', true),
      eb.or([eb('submission', 'is', null), eb('submission', '=', 'withdrawn')]),
    ]),
    menunggu: eb('submission', '=', 'waiting'),
    dikembalikan: eb('submission', '=', 'returned'),
    'berhenti-tayang': eb('unpublished_at', 'is not', null),
    habis: eb.and([eb('is_sold_out', '=', true), eb.not(isNowhere)]),
    menipis: eb.and([eb('is_low', '=', true), eb('is_sold_out', '=', false), eb.not(isNowhere)]),
  }
  return state === 'arsip' ? eb.not(isKept) : eb.and([isKept, conditions[state]])
}
