import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Enqueue, Job } from '../../src/job.ts'
import { acceptImage } from '../../src/market/images/accept-image.ts'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { allVariants } from '../../src/market/images/image.ts'
import { processImage } from '../../src/market/images/process-image.ts'
import { testDatabase } from './database.ts'

/** What the room of images needs: a database, a folder, and a queue that only remembers. */
export async function imageRoom() {
  const { db, close } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'etalase-test-images-'))
  const storage = folderStorage(folder)
  const jobs: Job[] = []
  const enqueue: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))

  async function accept(bytes: Buffer, type?: string) {
    return acceptImage(db, storage, enqueue, { body: Readable.from([bytes]), type })
  }
  async function stored(key: string) {
    const file = await storage.get(key)
    if (!file) throw new Error(`not in storage: ${key}`)
    return buffer(file.body)
  }
  /** Accepts and processes a picture; returns every published file of it. */
  async function publish(bytes: Buffer, type?: string) {
    const image = await accept(bytes, type)
    await processImage(db, storage, image.image_id)
    return Promise.all(
      allVariants(image.image_id, image, image).map(async (variant) => ({
        ...variant,
        bytes: await stored(variant.key),
      })),
    )
  }
  return {
    db,
    storage,
    folder,
    jobs,
    enqueue,
    accept,
    publish,
    stored,
    async close() {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}
