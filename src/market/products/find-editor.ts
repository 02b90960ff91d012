import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findFace } from './find-face.ts'
import { storedDraft, withLiveOffer } from './live-offer.ts'
import { emptyDraft } from './product-draft.ts'

export type Editor = NonNullable<Awaited<ReturnType<typeof findEditor>>>
export type EditorImage = Awaited<ReturnType<typeof findEditorImages>>[number]
export type EditorTerms = Awaited<ReturnType<typeof findEditorTerms>>

/**
 * A product of the desk's shop as its editor shows it: the draft as it stands today, and how the product stands.
 * Nothing for another shop's, or an address that is no product's.
 */
export async function findEditor(db: Db, desk: Desk, product: string | undefined) {
  if (!/^\d{1,15}$/.test(product ?? '')) return undefined
  const found = await stateOf(db, desk, Number(product))
  if (!found) return undefined
  const face = await findFace(db, found.id)
  const { content, closed_at, ...state } = found
  const is_open = content !== null && closed_at === null
  const draft = is_open ? withLiveOffer(storedDraft(content), face) : (face ?? emptyDraft)
  return { ...state, version: found.version ?? 0, has_face: face !== undefined, is_open, draft }
}

function stateOf(db: Db, desk: Desk, productId: number) {
  return db
    .selectFrom('product')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('product_revision')
          .whereRef('product_id', '=', 'product.id')
          .select([
            'product_revision.id as revision_id',
            'version',
            'content',
            'closed_at',
            'saved_at',
            'saved_by',
          ])
          .orderBy('product_revision.id', 'desc')
          .limit(1)
          .as('revision'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('product_submission')
          .leftJoin('product_return', 'product_return.submission_id', 'product_submission.id')
          .whereRef('revision_id', '=', 'revision.revision_id')
          .select(['submitted_at', 'product_submission.decision', 'notes', 'returned_at'])
          .orderBy('product_submission.id', 'desc')
          .limit(1)
          .as('submission'),
      (join) => join.onTrue(),
    )
    .leftJoin('account', 'account.id', 'revision.saved_by')
    .where('product.id', '=', productId)
    .where('product.seller_id', '=', desk.seller_id)
    .select(['product.id', 'product.slug', 'product.published_at', 'product.unpublished_at'])
    .select(['product.archived_at', 'revision.version', 'revision.content', 'revision.closed_at'])
    .select(['revision.saved_at', 'account.name as saved_by', 'submission.submitted_at'])
    .select(['submission.decision', 'submission.notes', 'submission.returned_at'])
    .select((eb) =>
      eb
        .selectFrom('product_takedown')
        .whereRef('product_takedown.product_id', '=', 'product.id')
        .where('product_takedown.lifted_at', 'is', null)
        .select('product_takedown.reason')
        .as('takedown_reason'),
    )
    .executeTakeFirst()
}

/**
 * What an editor offers to choose from: terms, the certificates of the shop that are not revoked, and the villages of
 * its regency, with the one that is chosen wherever it lies.
 */
export async function findEditorTerms(db: Db, desk: Desk, villageCode = '') {
  return db
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('category')
          .leftJoin('category as parent', 'parent.slug', 'category.parent_slug')
          .select(['category.slug', 'category.name'])
          .select((category) => category.fn.coalesce('parent.name', 'category.name').as('group'))
          .orderBy((category) => category.fn.coalesce('parent.position', 'category.position'))
          .orderBy('category.position'),
      ).as('categories'),
      jsonArrayFrom(eb.selectFrom('technique').select(['slug', 'name']).orderBy('position')).as('techniques'),
      jsonArrayFrom(eb.selectFrom('material').select(['slug', 'name']).orderBy('name')).as('materials'),
      jsonArrayFrom(
        eb
          .selectFrom('certificate')
          .where('seller_id', '=', desk.seller_id)
          .where('revoked_at', 'is', null)
          .select(['id', 'kind', 'number', 'expires_on', 'verified_at'])
          .orderBy('kind')
          .orderBy('id'),
      ).as('certificates'),
      jsonArrayFrom(
        eb
          .selectFrom('village')
          .innerJoin('district', 'district.code', 'village.district_code')
          .where((village) =>
            village.or([
              village('village.code', '=', villageCode),
              village.and([
                village('village.replaced_by', 'is', null),
                village(
                  'district.regency_code',
                  '=',
                  village.selectFrom('seller').select('regency_code').where('id', '=', desk.seller_id),
                ),
              ]),
            ]),
          )
          .select(['village.code', 'village.name', 'district.name as group'])
          .orderBy('district.name')
          .orderBy('village.name'),
      ).as('villages'),
    ])
    .executeTakeFirstOrThrow()
}

/** Pictures that the shop may show, of these: its own, and those that the product shows already. */
export async function findEditorImages(
  db: Db,
  desk: Pick<Desk, 'seller_id'>,
  productId: number | null,
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  return db
    .selectFrom('image')
    .leftJoin('seller_image', (join) =>
      join.onRef('seller_image.image_id', '=', 'image.id').on('seller_image.seller_id', '=', desk.seller_id),
    )
    .where('image.id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb('seller_image.image_id', 'is not', null),
        eb.exists(
          eb
            .selectFrom('product_image')
            .select('product_image.image_id')
            .whereRef('product_image.image_id', '=', 'image.id')
            .where('product_id', '=', productId),
        ),
      ]),
    )
    .select(['image.id as image_id', 'width', 'height', 'focal_x', 'focal_y', 'state', 'dominant_colour'])
    .select((eb) => eb('seller_image.image_id', 'is not', null).$castTo<boolean>().as('is_own'))
    .execute()
}
