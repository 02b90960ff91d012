import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { secretKeyOf } from '../../src/server/secret-key.ts'

test('processes that start at once keep one key, and the next start finds it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'etalase-key-'))
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => secretKeyOf({ secretKey: undefined, dataDir })),
  )
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toMatch(/^[\w-]{43}$/)
  expect(await secretKeyOf({ secretKey: undefined, dataDir })).toBe(keys[0])
  expect(await readdir(dataDir)).toEqual(['secret-key'])
  await rm(dataDir, { recursive: true })
})

test('the one of the environment goes before', async () => {
  expect(await secretKeyOf({ secretKey: 'k'.repeat(32), dataDir: '/nowhere' })).toBe('k'.repeat(32))
})
