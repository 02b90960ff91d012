import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../../../src/market/documents/open-document.ts'
import { folderStorage } from '../../../src/market/images/folder-storage.ts'
import type { Storage } from '../../../src/market/images/storage.ts'
import { findVisits } from '../../../src/market/sellers/find-visits.ts'
import { type NewVisit, recordVisit } from '../../../src/market/sellers/record-visit.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { quarters } from '../../support/pictures.ts'
import { aDesk, anOfficer, productRoom } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let storage: Storage
let folder: string
let officer: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  room = await productRoom()
  folder = await mkdtemp(join(tmpdir(), 'etalase-visit-'))
  storage = folderStorage(folder)
  officer = await anOfficer(room.db)
})
afterAll(async () => {
  await room.close()
  await rm(folder, { recursive: true, force: true })
})

/** 10.00 in Jeneponto. */
const now = new Date('2026-11-22T02:00:00Z')
const aVisit = (seller_id: number, given: Partial<NewVisit> = {}): NewVisit => ({
  seller_id,
  key: randomUUID(),
  visited_at: '2026-11-22T09:30',
  place: { latitude: -5.6, longitude: 119.75, accuracy_metres: 12 },
  is_as_described: true,
  findings: 'Dua alat tenun dipakai.',
  ...given,
})
const jpeg = await quarters().jpeg().toBuffer()
const photo = () => ({ body: Readable.from([jpeg]) })
const record = (visit: NewVisit, photos = [photo()], by = officer) =>
  recordVisit(room.db, storage, by, { visit, photos, now })
const documents = (seller_id: number) =>
  room.db.selectFrom('document').selectAll().where('seller_id', '=', seller_id).execute()
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}

test('keeps the time of the place, the coordinates, and photos that only the agency opens', async () => {
  const desk = await aDesk(room.db)
  await record(aVisit(desk.seller_id), [photo(), photo()])
  const visits = await findVisits(room.db, desk.seller_id)
  expect(visits).toMatchObject([
    {
      visited_at: new Date('2026-11-22T01:30:00Z'),
      is_as_described: true,
      findings: 'Dua alat tenun dipakai.',
      accuracy_metres: 12,
    },
  ])
  const [document_id = ''] = visits[0]?.photos.map((each) => each.document_id) ?? []
  expect(visits[0]?.photos).toHaveLength(2)
  expect(await openDocument(room.db, storage, officer, document_id)).toBeDefined()
  expect(await openDocument(room.db, storage, desk, document_id)).toBeUndefined()
})

test('sent twice it is one visit, with its photos once', async () => {
  const desk = await aDesk(room.db)
  const visit = aVisit(desk.seller_id)
  await record(visit)
  const before = await stateOfTables(room.db)
  await record(visit)
  expect(await stateOfTables(room.db)).toEqual(before)
  const colleague = await anOfficer(room.db)
  expect(await refused(() => record(visit, [photo()], colleague))).toBe('not-found')
})

describe('is refused', () => {
  test('of another regency’s shop, ahead of time, or after a month', async () => {
    const { seller_id } = await aDesk(room.db)
    const stranger = await anOfficer(room.db, { regency_code: '72.09' })
    expect(await refused(() => record(aVisit(seller_id), [photo()], stranger))).toBe('not-found')
    const at = (visited_at: string) => () => record(aVisit(seller_id, { visited_at }))
    expect(await refused(at('2026-11-22T10:11'))).toBe('visit-in-future')
    expect(await refused(at('2026-10-23T09:59'))).toBe('visit-too-old')
    await at('2026-11-22T10:09')()
    await at('2026-10-23T10:01')()
  })

  test('with too many photos, or one that cannot be read: nothing of it is kept', async () => {
    const { seller_id } = await aDesk(room.db)
    const many = Array.from({ length: 9 }, photo)
    expect(await refused(() => record(aVisit(seller_id), many))).toBe('visit-too-many-photos')
    const broken = { body: Readable.from([Buffer.from('no picture at all')]) }
    expect(await refused(() => record(aVisit(seller_id), [photo(), broken]))).toBe('document-not-a-photo')
    const scan = { body: Readable.from([Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n')]) }
    expect(await refused(() => record(aVisit(seller_id), [photo(), scan]))).toBe('document-not-a-photo')
    const cutOff = { body: Readable.from([jpeg.subarray(0, 200)]) }
    const attempt = record(aVisit(seller_id), [photo(), cutOff])
    await expect(attempt).rejects.toMatchObject({ code: 'visit-photo-unusable', values: { number: 2 } })
    expect(await documents(seller_id)).toEqual([])
  })
})

test.skipIf(testServer === undefined)(
  'sent twice at once it is one visit (needs TEST_DATABASE_URL)',
  async () => {
    for (let round = 0; round < 5; round++) {
      const desk = await aDesk(room.db)
      const visit = aVisit(desk.seller_id)
      await Promise.all([record(visit), record(visit), record(visit)])
      expect(await findVisits(room.db, desk.seller_id)).toHaveLength(1)
      expect(await documents(desk.seller_id)).toHaveLength(1)
    }
  },
)
