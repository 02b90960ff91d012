import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStorage } from '../../../src/market/images/folder-storage.ts'
import { addPhotos } from '../../../src/market/products/add-photos.ts'
import { findImport, findImportRows } from '../../../src/market/products/find-import.ts'
import { readSheet } from '../../../src/market/products/read-sheet.ts'
import { startImport } from '../../../src/market/products/start-import.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { aDesk, productRoom } from '../../support/product-room.ts'
import { bytesOf, csvOf } from '../../support/product-sheets.ts'
import { zipOf } from '../../support/zip.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let folder: string
beforeAll(async () => {
  room = await productRoom()
  folder = await mkdtemp(join(tmpdir(), 'etalase-test-photos-'))
})
afterAll(async () => {
  await room.close()
  await rm(folder, { recursive: true })
})

const photo = (colour: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
const add = (desk: Desk, id: number, files: Record<string, Uint8Array>) =>
  addPhotos(
    room.db,
    folderStorage(folder),
    room.enqueue,
    desk,
    id,
    Object.entries(files).map(([name, bytes]) => new File([new Uint8Array(bytes)], name)),
  )
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

async function anImport(desk: Desk) {
  const sheet = await readSheet(
    bytesOf(csvOf([{ name: 'Kain Tope', price: 1, stock: 1, photos: 'Tope-1.JPG | tope-2 | tope-3.jpg' }])),
  )
  return room.tx((tx) => startImport(tx, desk, 'a.csv', sheet))
}
const notesOf = async (desk: Desk, id: number) =>
  (await findImportRows(room.db, desk, id)).flatMap(({ notes }) => notes)

test('photos from a ZIP and by themselves meet their rows by name; what is no use is named', async () => {
  const desk = await aDesk(room.db)
  const id = await anImport(desk)
  expect(await notesOf(desk, id)).toHaveLength(3)
  const zip = zipOf({
    'Foto/TOPE-1.jpg': await photo('red'),
    'Foto/catatan.txt': Buffer.from('bukan foto'),
    '__MACOSX/Foto/._TOPE-1.jpg': Buffer.from('x'),
    'Foto/.DS_Store': Buffer.from('x'),
  })
  expect(await add(desk, id, { 'foto.zip': zip })).toEqual({ added: 1, refused: 1 })
  expect(await add(desk, id, { 'tope-2.jpeg': await photo('blue') })).toEqual({ added: 1, refused: 0 })
  expect(await notesOf(desk, id)).toEqual(['Foto “tope-3.jpg” belum diunggah.'])
  expect((await findImport(room.db, desk, String(id)))?.photos).toEqual([
    { name: 'catatan.txt', problem: 'Ini bukan foto.' },
    { name: 'tope-1.jpg', problem: null },
    { name: 'tope-2.jpeg', problem: null },
  ])
  const owned = await room.db
    .selectFrom('seller_image')
    .select('uploaded_by')
    .where('seller_id', '=', desk.seller_id)
    .execute()
  expect(owned).toEqual([{ uploaded_by: desk.account_id }, { uploaded_by: desk.account_id }])
})

test('a ZIP that is too much, lies, or is none, is refused', async () => {
  const desk = await aDesk(room.db)
  const id = await anImport(desk)
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [`${index}.jpg`, Buffer.from('x')]),
  )
  const outcomes = {
    many: await refusal(add(desk, id, { 'a.zip': zipOf(many) })),
    large: await refusal(add(desk, id, { 'a.zip': zipOf({ 'a.jpg': Buffer.from('x') }, 201 * 1024 * 1024) })),
    broken: await refusal(add(desk, id, { 'a.zip': Buffer.from('PK\x03\x04 dan seterusnya') })),
  }
  expect(outcomes).toEqual({ many: 'photos-too-many', large: 'photos-too-large', broken: 'photos-not-a-zip' })
  expect(await add(desk, id, { 'a.zip': zipOf({ 'a.jpg': await photo('red') }, 100) })).toEqual({
    added: 0,
    refused: 1,
  })
})

test('another shop cannot add to an import', async () => {
  const [desk, other] = [await aDesk(room.db), await aDesk(room.db)]
  const id = await anImport(desk)
  expect(await refusal(add(other, id, { 'tope-1.jpg': await photo('red') }))).toBe('not-found')
  expect((await findImport(room.db, desk, String(id)))?.photos).toEqual([])
})
