import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { acceptImage, type Upload } from '../images/accept-image.ts'
import type { Storage } from '../images/storage.ts'
import { lockToChange, signChange } from './lock-collection.ts'

/**
 * Gives a collection its picture, with the words for those who do not see it; without an upload the words alone
 * change. Call it outside of transactions. @throws {Refusal} not-found, collection-featured, collection-live, and
 * those of `acceptImage`
 */
export async function setCollectionPicture(
  { db, storage, enqueue }: { db: Db; storage: Storage; enqueue: Enqueue },
  officer: Officer,
  slug: string,
  { upload, image_alt }: { upload: Upload | undefined; image_alt: string },
) {
  // Whose it is comes first: nobody's upload is decoded for a collection of others.
  await db.transaction().execute((tx) => lockToChange(tx, officer, slug))
  const image = upload && (await acceptImage(db, storage, enqueue, upload))
  await db.transaction().execute(async (tx) => {
    const before = await lockToChange(tx, officer, slug)
    const after = { image_id: image?.image_id ?? before.image_id, image_alt }
    await tx.updateTable('collection').set(after).where('slug', '=', slug).execute()
    await signChange(tx, officer, slug)
    await recordAct(tx, officer, {
      verb: 'collection.set-picture',
      subject: ['collection', slug],
      before: { image_id: before.image_id, image_alt: before.image_alt },
      after,
    })
  })
}
