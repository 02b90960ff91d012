import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db.ts'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { askServer, exitCodeOf, serveCommands } from '../../src/server/command-socket.ts'
import { testDatabase } from '../support/database.ts'

let folder: string
let served: Awaited<ReturnType<typeof testDatabase>>
let stop: () => Promise<void>
let context: { database: Database; storage: ReturnType<typeof folderStorage> }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-command-'))
  served = await testDatabase()
  context = { database: { db: served.db } as Database, storage: folderStorage(join(folder, 'images')) }
  stop = await serveCommands(folder, context)
})

afterAll(async () => {
  await stop()
  await served.close()
  await rm(folder, { recursive: true })
})

/** Runs a command through the socket and tells its exit code and what it printed. */
async function ask(...words: string[]) {
  let output = ''
  const terminal = { write: (text: string) => (output += text) }
  return { code: await askServer(folder, words, terminal), output }
}

test('a command is run by the server that holds the database', async () => {
  await served.db
    .insertInto('image')
    .values({
      id: 'a'.repeat(32),
      source_format: 'jpeg',
      byte_count: 10,
      width: 10,
      height: 10,
      thumbhash: 'x',
      dominant_colour: '#000000',
      state: 'failed',
      failure: 'image-truncated',
    })
    .execute()
  const { code, output } = await ask('images:failed')
  expect(code).toBe(0)
  expect(output).toMatch(/^a{32} .* image-truncated\n$/)
})

test('an unknown command and a bad option are told plainly', async () => {
  const unknown = await ask('fly')
  expect(unknown.code).toBe(2)
  expect(unknown.output).toContain('There is no command "fly"')
  expect((await ask('sample', '--products', 'many')).output).toBe('--products wants a whole number.\n')
  expect((await ask('sample', '--color')).output).toContain("Unknown option '--color'")
})

test('the same words without a server run in this process', async () => {
  let output = ''
  const terminal = { write: (text: string) => (output += text) }
  expect(await exitCodeOf(['images:failed'], { ...context, terminal })).toBe(0)
  expect(output).toContain('image-truncated')
})

test('where no server answers, that is said', async () => {
  expect(await askServer(join(folder, 'elsewhere'), ['migrate'], { write: () => true })).toBeNull()
})

test('only its owner can open the socket', async () => {
  expect((await stat(join(folder, 'command.sock'))).mode & 0o077).toBe(0)
})
