import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteRange, Storage } from './storage.ts'

export function folderStorage(folder: string): Storage {
  return {
    async put(key, bytes) {
      const path = pathOf(folder, key)
      const draft = `${path}.${randomUUID()}.tmp`
      await mkdir(dirname(path), { recursive: true })
      try {
        await writeFile(draft, bytes, { flush: true })
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(key, range) {
      const file = await openFile(pathOf(folder, key))
      if (!file) return null
      const { size, mtimeMs } = await file.stat()
      const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
      return { body: file.createReadStream(streamOf(range)), size, etag }
    },
    async delete(key) {
      await rm(pathOf(folder, key), { force: true })
    },
  }
}

/** Keys are made by us, but they name files: nothing that could leave the folder passes. */
function pathOf(folder: string, key: string) {
  if (!/^[a-z]+(\/[0-9a-z][0-9a-z.-]*)+$/.test(key)) throw new Error(`Not a storage key: ${key}`)
  return join(folder, key)
}

async function openFile(path: string) {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const streamOf = (range?: ByteRange) => (range ? { start: range.start, end: range.end } : {})
