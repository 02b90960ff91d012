import { sql } from 'kysely'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db.ts'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { enterOperator } from '../../src/market/agencies/enter-operator.ts'
import { sealActs } from '../../src/market/audit/seal-acts.ts'
import { signerOfSeals } from '../../src/server/audit-head.ts'
import { askServer, exitCodeOf, serveCommands } from '../../src/server/command-socket.ts'
import { testDatabase } from '../support/database.ts'
import { anAccount } from '../support/factories.ts'

let folder: string
let served: Awaited<ReturnType<typeof testDatabase>>
let stop: () => Promise<void>
let context: Parameters<typeof serveCommands>[1]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-command-'))
  served = await testDatabase()
  const storage = folderStorage(join(folder, 'images'))
  context = { database: { db: served.db } as Database, storage, production: false, secretKey: 'k'.repeat(32) }
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

test('the chain of acts is verified, and what was changed, cut off or made anew is named', async () => {
  const { db } = served
  const act = () =>
    db
      .insertInto('act')
      .values({ role: 'system', verb: 'test.act', subject_kind: 'test', subject_id: '1' })
      .execute()
  const seal = () =>
    db.transaction().execute((tx) => sealActs(tx, signerOfSeals(context.secretKey), new Date()))
  await act()
  expect(await ask('audit:verify')).toEqual({ code: 0, output: 'There are no sealed acts yet; 1 wait.\n' })
  await seal()
  const first = await ask('audit:verify')
  expect(first).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^1 acts are sealed, 0 wait/) as string,
  })
  const head = first.output.trim().split('\n').at(-1) ?? ''
  await act()
  await seal()
  const second = (await ask('audit:verify', '--head', head)).output.trim().split('\n').at(-1) ?? ''
  await sql`alter table act disable trigger keep_acts`.execute(db)
  await db.deleteFrom('act_seal').where('position', '=', 2).execute()
  await db.deleteFrom('act_batch').where('position', '=', 2).execute()
  await sql`delete from act where id = (select max(id) from act)`.execute(db)
  expect((await ask('audit:verify', '--head', head)).code).toBe(0)
  expect(await ask('audit:verify', '--head', second)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^cut: what was sealed at 2 to 2 of the chain is gone/) as string,
  })
  await db.updateTable('act').set({ verb: 'test.other' }).execute()
  expect(await ask('audit:verify')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^changed: act \d+, at 1/) as string,
  })
  expect((await ask('audit:verify', '--head', `1:${'0'.repeat(64)}`)).output).toContain(
    'the seal at 1 is not the one that was kept',
  )
  expect(await ask('audit:verify', '--head', 'x')).toMatchObject({ code: 2 })
})

test('the first operator is made here, and a lost second factor is taken off', async () => {
  const { db } = served
  const { id } = await anAccount(db, { email: 'putri@contoh.id', name: 'Putri' })
  await db.insertInto('account_totp').values({ account_id: id, secret: 'x' }).execute()
  expect(await ask('operator:appoint', 'Putri@contoh.id')).toEqual({
    code: 0,
    output: 'Putri is an operator now\n',
  })
  expect((await ask('totp:withdraw', 'putri@contoh.id')).code).toBe(0)
  const state = async () => ({
    is_operator: (await enterOperator(db, id).catch(() => null)) !== null,
    totp: await db.selectFrom('account_totp').select('account_id').execute(),
    acts: await db
      .selectFrom('act')
      .where('subject_kind', '=', 'account')
      .where('subject_id', '=', String(id))
      .select(['verb', 'role', 'account_id'])
      .orderBy('id')
      .execute(),
  })
  const acts = ['operator.appoint', 'account.withdraw-totp'].map((verb) => ({
    verb,
    role: 'system',
    account_id: null,
  }))
  expect(await state()).toEqual({ is_operator: true, totp: [], acts })
  expect((await ask('operator:end', 'putri@contoh.id')).output).toBe('Putri is no operator now\n')
  expect((await state()).is_operator).toBe(false)
})

test('nobody, and one of several who claim a contact, are not made operator', async () => {
  for (const name of ['Ani', 'Budi']) await anAccount(served.db, { name, phone: '+6281000000123' })
  expect(await ask('operator:appoint', 'siapa@contoh.id')).toMatchObject({
    code: 1,
    output: expect.stringContaining('no account') as string,
  })
  expect(await ask('operator:appoint', '0810-0000-0123')).toMatchObject({
    code: 1,
    output: expect.stringContaining('none has proved it') as string,
  })
  expect((await ask('operator:appoint')).code).toBe(2)
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
