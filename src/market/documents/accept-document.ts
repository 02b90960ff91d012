import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inTurn, type Upload } from '../images/accept-image.ts'
import { decodeImage, pixelsOf, readHeader } from '../images/decode-image.ts'
import type { Size } from '../images/image.ts'
import { receiveFile } from '../images/receive-file.ts'
import { recogniseFormat } from '../images/recognise-format.ts'
import type { Storage } from '../images/storage.ts'
import { documentKey, type DocumentType, largestDocument } from './document.ts'

/** A sheet of A4 at this many pixels is sharp enough to read its small print: about 250 to the inch. */
const longestSide = 3000

/**
 * Takes in a private file of at most 10 MB for the shop at whose desk somebody is: a PDF as it is, or a photo, of
 * which a JPEG is kept that is upright and says nothing of where it was taken. What it is, is told from its content;
 * neither its name nor the type that its sender declares counts. Its id is random. `is_official`: an officer's own paper
 * about the shop, which its people do not see. `photosOnly` takes no PDF. `account_id` is null where a
 * buyer without an account sends it. Call it outside of transactions.
 *
 * @throws {Refusal} document-too-large, document-kind (neither PDF, JPEG, PNG nor WebP), document-not-a-photo (none of
 *   the latter three, where only photos are taken), document-too-many-pixels, document-unreadable
 */
export async function acceptDocument(
  db: Db,
  storage: Storage,
  desk: { seller_id: number; account_id: number | null; is_official?: boolean },
  { body }: Upload,
  { photosOnly = false } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-document-'))
  try {
    const path = join(folder, 'original')
    const { head } = await receiveFile(body, path, largestDocument)
    const { bytes, content_type } =
      isPdf(head) && !photosOnly ? await readPdf(path) : await readPhoto(path, head)
    const id = randomBytes(16).toString('hex')
    await storage.put(documentKey(id), bytes, content_type)
    await db
      .insertInto('document')
      .values({
        id,
        seller_id: desk.seller_id,
        uploaded_by: desk.account_id,
        is_official: desk.is_official ?? false,
        content_type,
        byte_count: bytes.length,
      })
      .execute()
    return { document_id: id, content_type }
  } catch (error) {
    throw asDocument(error, photosOnly)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Accepted = { bytes: Buffer; content_type: DocumentType }

function isPdf(head: Buffer) {
  return head.toString('latin1', 0, 5) === '%PDF-'
}

/** A PDF that was cut off on its way has no end mark. */
async function readPdf(path: string): Promise<Accepted> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 2048))
    await file.read(tail, 0, tail.length, size - tail.length)
    if (!tail.includes('%%EOF')) throw new Refusal('document-unreadable')
    return { bytes: await readFile(path), content_type: 'application/pdf' }
  } finally {
    await file.close()
  }
}

async function readPhoto(path: string, head: Buffer): Promise<Accepted> {
  const format = recogniseFormat(head)
  if (!['jpeg', 'png', 'webp'].includes(format)) throw new Refusal('document-kind')
  return inTurn(async () => {
    const header = await readHeader(path, format)
    const bitmap = await decodeImage(path, header, readableSize(header))
    return { bytes: await pixelsOf(bitmap).jpeg({ quality: 85 }).toBuffer(), content_type: 'image/jpeg' }
  })
}

function readableSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** What the room of images refuses, in the words of a document. */
function asDocument(error: unknown, photosOnly: boolean) {
  if (!(error instanceof Refusal)) return error
  const code = codes[error.code] ?? error.code
  if (code === 'document-kind' && photosOnly) return new Refusal('document-not-a-photo')
  return new Refusal(code, error.values)
}

const codes: Partial<Record<string, string>> = {
  'image-too-large': 'document-too-large',
  'image-svg': 'document-kind',
  'image-not-an-image': 'document-kind',
  'image-too-many-pixels': 'document-too-many-pixels',
  'image-too-elongated': 'document-unreadable',
  'image-truncated': 'document-unreadable',
  'image-too-slow': 'document-unreadable',
}
