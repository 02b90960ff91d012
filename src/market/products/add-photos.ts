import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Storage } from '../images/storage.ts'
import { acceptShopImage } from '../sellers/accept-shop-image.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { checkImport, lockImport } from './check-import.ts'
import { photoName } from './known-to-shop.ts'
import { type PackedPhoto, unpackPhotos } from './unpack-photos.ts'

/**
 * Takes in photos for the rows of an import, by the names of their files: pictures, and ZIP files of them. One that
 * cannot be used is noted by its name and does not hold up the others. Opens its own transactions: decoding takes a
 * while. Returns how many are there now and how many were no use.
 * @throws {Refusal} not-found, import-started, photos-not-a-zip, photos-too-many, photos-too-large
 */
export async function addPhotos(
  db: Db,
  storage: Storage,
  enqueue: Enqueue,
  desk: Desk,
  importId: number,
  files: readonly File[],
) {
  await db.transaction().execute((tx) => lockImport(tx, desk, importId))
  const count = { added: 0, refused: 0 }
  for (const file of files)
    for await (const photo of photosOf(file)) {
      const accepted = await accept(db, storage, enqueue, desk, photo)
      await note(db, importId, photo.name, accepted)
      count[accepted.problem === null ? 'added' : 'refused']++
    }
  await db.transaction().execute((tx) => checkImport(tx, desk, importId))
  return count
}

async function* photosOf(file: File): AsyncGenerator<PackedPhoto> {
  const head = Buffer.from(await file.slice(0, 4).arrayBuffer()).toString('latin1')
  if (head === 'PK\x03\x04') yield* unpackPhotos(Buffer.from(await file.arrayBuffer()))
  else yield { name: file.name, body: file.stream() }
}

async function accept(db: Db, storage: Storage, enqueue: Enqueue, desk: Desk, { body }: PackedPhoto) {
  try {
    const { image_id } = await acceptShopImage(db, storage, enqueue, desk, { body })
    return { image_id, problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { image_id: null, problem: sentences[error.code] ?? 'Foto ini tidak bisa dibaca.' }
  }
}

/** Of two files with one name the later counts. */
function note(db: Db, importId: number, file: string, accepted: Awaited<ReturnType<typeof accept>>) {
  return db
    .insertInto('product_import_photo')
    .values({ import_id: importId, name: photoName(file).slice(-255), ...accepted })
    .onConflict((conflict) => conflict.columns(['import_id', 'name']).doUpdateSet(accepted))
    .execute()
}

const sentences: Partial<Record<string, string>> = {
  'image-too-large': 'Lebih besar dari 25 MB.',
  'image-not-an-image': 'Ini bukan foto.',
  'image-svg': 'Gambar SVG tidak bisa dipakai. Pakai JPEG, PNG, atau WebP.',
  'image-too-many-pixels': 'Ukurannya lebih dari 60 megapiksel.',
  'image-too-elongated': 'Terlalu panjang: sisinya lebih dari sepuluh kali sisi lainnya.',
  'image-truncated': 'Fotonya terpotong. Salin lagi dari ponsel Anda.',
  'image-heic-unreadable': 'Foto HEIC ini tidak bisa dibaca. Simpan sebagai JPEG.',
}
