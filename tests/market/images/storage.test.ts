import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderStorage } from '../../../src/market/images/folder-storage.ts'
import { openStorage } from '../../../src/market/images/open-storage.ts'
import { s3Storage } from '../../../src/market/images/s3-storage.ts'
import type { Storage } from '../../../src/market/images/storage.ts'
import { fakeS3 } from '../../support/fake-s3.ts'

let s3: Awaited<ReturnType<typeof fakeS3>>
let folder: string
beforeAll(async () => {
  s3 = await fakeS3()
  folder = await mkdtemp(join(tmpdir(), 'etalase-test-storage-'))
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})

const kinds: Record<string, () => Storage> = {
  folder: () => folderStorage(folder),
  S3: () => s3Storage(s3.config),
}
for (const [kind, open] of Object.entries(kinds))
  describe(kind, () => {
    const bytes = Buffer.from('0123456789')
    const read = async (key: string, range?: { start: number; end: number }) => {
      const file = await open().get(key, range)
      return file && { size: file.size, text: (await buffer(file.body)).toString() }
    }

    test('gives back what was put, whole or a range of it', async () => {
      await open().put('variants/a/1.webp', bytes, 'image/webp')
      expect(await read('variants/a/1.webp')).toEqual({ size: 10, text: '0123456789' })
      expect(await read('variants/a/1.webp', { start: 2, end: 4 })).toEqual({ size: 10, text: '234' })
    })

    test('has null for what is not there, and for what was deleted', async () => {
      expect(await read('variants/b/1.webp')).toBe(null)
      await open().put('originals/c', bytes, 'image/png')
      await open().delete('originals/c')
      await open().delete('originals/c')
      expect(await read('originals/c')).toBe(null)
    })

    test('replaces whole, and the etag tells', async () => {
      const storage = open()
      const etag = async () => {
        const file = await storage.get('variants/d/1.jpg')
        file?.body.destroy()
        return file?.etag
      }
      await storage.put('variants/d/1.jpg', bytes, 'image/jpeg')
      const before = await etag()
      expect(before).toMatch(/^"[^"]+"$/)
      expect(await etag()).toBe(before)
      await storage.put('variants/d/1.jpg', Buffer.from('other'), 'image/jpeg')
      expect(await etag()).not.toBe(before)
      expect(await read('variants/d/1.jpg')).toEqual({ size: 5, text: 'other' })
    })
  })

test('a folder refuses keys that could leave it, and leaves no drafts', async () => {
  const storage = folderStorage(folder)
  for (const key of [
    '../etc/passwd',
    'originals/../../x',
    '/etc/passwd',
    'originals/',
    'variants/a\0',
    'variants/.a',
  ])
    await expect(storage.get(key)).rejects.toThrow('Not a storage key')
  await storage.put('variants/e/1.jpg', Buffer.from('x'), 'image/jpeg')
  // A directory stands where the file should go.
  await expect(storage.put('variants/e', Buffer.from('x'), 'image/jpeg')).rejects.toThrow()
  const files = await readdir(folder, { recursive: true })
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('S3 is tried again when it is busy, and a wrong key is an error, not "nothing there"', async () => {
  const storage = s3Storage(s3.config)
  s3.failNext(1)
  await storage.put('originals/f', Buffer.from('busy'), 'image/png')
  expect(s3.objects.get('originals/f')).toEqual({ bytes: Buffer.from('busy'), type: 'image/png' })
  const stranger = s3Storage({ ...s3.config, accessKeyId: 'somebody' })
  await expect(stranger.get('originals/f')).rejects.toThrow('AccessDenied')
  await expect(s3Storage({ ...s3.config, bucket: 'typo' }).get('originals/f')).rejects.toThrow('NoSuchBucket')
})

test('S3 is used when it is configured', async () => {
  await openStorage({ dataDir: folder, s3: s3.config }).put('originals/g', Buffer.from('g'), 'image/png')
  await openStorage({ dataDir: folder }).put('originals/h', Buffer.from('h'), 'image/png')
  expect([s3.objects.has('originals/g'), s3.objects.has('originals/h')]).toEqual([true, false])
  expect(await readdir(join(folder, 'images/originals'))).toEqual(['h'])
})
