import { type ExpressionBuilder, sql } from 'kysely'
import type { DB, Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { originalKey } from './image.ts'
import { removeVariants } from './remove-variants.ts'
import type { Storage } from './storage.ts'

/** For how long a picture that nobody refers to is withdrawn before it is deleted: a form may be on its way. */
const hoursKept = 1

/**
 * Brings a picture in line with who refers to it. What is shown is published. What is shown nowhere is withdrawn: its
 * address answers 404, and its original stays. What nobody refers to any more is deleted an hour later, with its
 * original. Doing it twice does it once.
 */
export async function settleImage(db: Db, storage: Storage, enqueue: Enqueue, image_id: string) {
  await publishAgain(db, enqueue, image_id)
  await withdraw(db, storage, enqueue, image_id)
  await forget(db, storage, image_id)
}

async function publishAgain(db: Db, enqueue: Enqueue, image_id: string) {
  await db.transaction().execute(async (tx) => {
    const shown = await tx
      .updateTable('image')
      .set({ withdrawn_at: null, settle_at: null, state: 'preview', failure: null })
      .where('id', '=', image_id)
      .where('withdrawn_at', 'is not', null)
      .where((eb) => eb.exists(usesOf(eb).where('is_shown', '=', true)))
      .returning('id')
      .executeTakeFirst()
    if (shown) await enqueue(tx, { queue: 'image.process', data: { image_id } })
  })
}

/** First the mark, then the files: whoever makes files meanwhile sees the mark, and takes them away again. */
async function withdraw(db: Db, storage: Storage, enqueue: Enqueue, image_id: string) {
  const image = await db
    .updateTable('image')
    .set((eb) => ({
      withdrawn_at: sql<Date>`coalesce(withdrawn_at, now())`,
      settle_at: eb
        .case()
        .when(eb.exists(usesOf(eb)))
        .then(sql<Date | null>`null`)
        .else(sql<Date | null>`now() + ${hoursKept} * interval '1 hour'`)
        .end(),
    }))
    .where('id', '=', image_id)
    .where((eb) => eb.not(eb.exists(usesOf(eb).where('is_shown', '=', true))))
    .returning(['id', 'width', 'height', 'focal_x', 'focal_y'])
    .executeTakeFirst()
  if (!image) return
  await removeVariants(storage, image)
  await makeAgainIfWanted(db, enqueue, image_id)
}

/** Somebody sent the same picture while its files were being taken away. */
async function makeAgainIfWanted(db: Db, enqueue: Enqueue, image_id: string) {
  await db.transaction().execute(async (tx) => {
    const wanted = await tx
      .selectFrom('image')
      .where('id', '=', image_id)
      .where('withdrawn_at', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (wanted) await enqueue(tx, { queue: 'image.process', data: { image_id } })
  })
}

/** The row goes first: where somebody has come to refer to it meanwhile, that fails, and its original is still there. */
async function forget(db: Db, storage: Storage, image_id: string) {
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('image')
      .where('id', '=', image_id)
      .where('withdrawn_at', '<=', sql<Date>`now() - ${hoursKept} * interval '1 hour'`)
      .where((eb) => eb.not(eb.exists(usesOf(eb))))
      .returning('id')
      .executeTakeFirst()
    if (gone) await storage.delete(originalKey(image_id))
  })
}

function usesOf(eb: ExpressionBuilder<DB, 'image'>) {
  return eb.selectFrom('image_use').whereRef('image_use.image_id', '=', 'image.id').select('image_id')
}
