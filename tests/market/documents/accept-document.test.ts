import { fc } from '../../support/property.ts'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptDocument } from '../../../src/market/documents/accept-document.ts'
import { documentKey, largestDocument } from '../../../src/market/documents/document.ts'
import { Refusal } from '../../../src/refusal.ts'
import { aSeller } from '../../support/factories.ts'
import { imageRoom } from '../../support/image-room.ts'
import { aMember } from '../../support/mail-room.ts'
import { bombPng, quarters } from '../../support/pictures.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
let desk: { seller_id: number; account_id: number }
beforeAll(async () => {
  room = await imageRoom()
  const seller = await aSeller(room.db)
  const owner = await aMember(room.db, seller.id, { email: 'pemilik@contoh.id' })
  desk = { seller_id: seller.id, account_id: owner.id }
})
afterAll(() => room.close())

const accept = (bytes: Buffer | string, type?: string) =>
  acceptDocument(room.db, room.storage, desk, { body: Readable.from([Buffer.from(bytes)]), type })
const pdf = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'

describe('a photo', () => {
  test('is kept upright, as a JPEG that says nothing of where it was taken', async () => {
    const sideways = await quarters(400, 300)
      .jpeg()
      .withExif({
        IFD0: { Model: 'Ponsel Contoh' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 40/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(sideways.includes('Ponsel Contoh') || sideways.includes('Exif')).toBe(true)
    const { document_id, content_type } = await accept(sideways, 'image/jpeg')
    expect(content_type).toBe('image/jpeg')
    const bytes = await room.stored(documentKey(document_id))
    const { width, height, format, exif, orientation } = await sharp(bytes).metadata()
    expect({ width, height, format, exif, orientation }).toEqual({
      width: 300,
      height: 400,
      format: 'jpeg',
      exif: undefined,
      orientation: undefined,
    })
    const row = await room.db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', document_id)
      .executeTakeFirst()
    expect(row).toMatchObject({ ...uploaded(), content_type, byte_count: bytes.length })
  })

  test('may be a PNG or a WebP, whatever type it is said to be; the same one twice has two ids', async () => {
    const png = await quarters().png().toBuffer()
    const [one, other] = [await accept(png, 'application/pdf'), await accept(png)]
    expect(one.content_type).toBe('image/jpeg')
    expect(one.document_id).not.toBe(other.document_id)
    expect(await accept(await quarters().webp().toBuffer())).toMatchObject({ content_type: 'image/jpeg' })
  })

  test('is all that is taken where only photos are', async () => {
    const photo = (bytes: Buffer | string) =>
      acceptDocument(
        room.db,
        room.storage,
        desk,
        { body: Readable.from([Buffer.from(bytes)]) },
        { photosOnly: true },
      )
    expect(await photo(await quarters().png().toBuffer())).toMatchObject({ content_type: 'image/jpeg' })
    for (const other of [pdf, '<svg xmlns="http://www.w3.org/2000/svg"/>', 'bukan foto'])
      expect(await photo(other).catch((error: unknown) => error)).toMatchObject({
        code: 'document-not-a-photo',
      })
  })

  test('is reduced to what can be read', async () => {
    const large = await quarters(4000, 2000).jpeg().toBuffer()
    const { document_id } = await accept(large)
    expect(await sharp(await room.stored(documentKey(document_id))).metadata()).toMatchObject({
      width: 3000,
      height: 1500,
    })
  })
})

test('a PDF is kept as it is', async () => {
  const { document_id, content_type } = await accept(pdf, 'image/jpeg')
  expect(content_type).toBe('application/pdf')
  expect((await room.stored(documentKey(document_id))).toString()).toBe(pdf)
})

describe('refused, and nothing kept:', () => {
  const cases: Record<string, [bytes: () => Promise<Buffer> | Buffer, refusal: Refusal]> = {
    'a file of another kind': [
      () => Buffer.from('<html><script>alert(1)</script>'),
      new Refusal('document-kind'),
    ],
    'an SVG': [() => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), new Refusal('document-kind')],
    'a PDF inside of something else': [() => Buffer.from(`<html>${pdf}`), new Refusal('document-kind')],
    'an empty file': [() => Buffer.alloc(0), new Refusal('document-kind')],
    'a PDF that was cut off': [() => Buffer.from(pdf.slice(0, 40)), new Refusal('document-unreadable')],
    'a photo that was cut off': [
      async () => (await quarters().jpeg().toBuffer()).subarray(0, 900),
      new Refusal('document-unreadable'),
    ],
    'one byte too many': [
      () => Buffer.concat([Buffer.from(pdf), Buffer.alloc(largestDocument + 1 - pdf.length)]),
      new Refusal('document-too-large', { megabytes: 10 }),
    ],
    'a small file of a huge picture': [
      () => bombPng(20_000, 20_000),
      new Refusal('document-too-many-pixels', { megapixels: 60 }),
    ],
    'an animation': [() => quarters().gif().toBuffer(), new Refusal('document-kind')],
  }
  for (const [name, [bytes, refusal]] of Object.entries(cases))
    test(name, async () => {
      const before = await kept()
      const { code, values } = await accept(await bytes()).then(
        () => new Refusal('accepted'),
        (error: unknown) => error as Refusal,
      )
      expect([code, Object.keys(values)]).toEqual([
        refusal.code,
        expect.arrayContaining(Object.keys(refusal.values)),
      ])
      expect(await kept()).toEqual(before)
    })

  test('whatever bytes come, they are refused or kept whole: nothing else is thrown', async () => {
    const head = fc.constantFrom('', '%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF....WEBP')
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const outcome = await accept(Buffer.concat([Buffer.from(start, 'latin1'), rest])).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
      }),
      { numRuns: 60 },
    )
  })
})

function uploaded() {
  return { seller_id: desk.seller_id, uploaded_by: desk.account_id }
}

async function kept() {
  const rows = await room.db.selectFrom('document').select('id').orderBy('id').execute()
  const files = await readdir(join(room.folder, 'documents')).catch(() => [])
  return { rows, files: files.toSorted() }
}
