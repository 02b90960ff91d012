import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureBuilt } from '../../src/server/build.ts'
import { testServer } from '../support/database.ts'

/** The real `npm start`, as its own process. Others wait for the one build. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'etalase-process-'))
  await ensureBuilt()
})
afterAll(async () => {
  for (const process of running) process.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

let dataDir: string
const running = new Set<ChildProcess>()
const secondsToStart = 100_000

describe('on the embedded database', () => {
  test('starts in an empty folder, refuses a second opener, survives a kill, and ends in good order', async () => {
    const first = start({ DATA_DIR: dataDir })
    const origin = await first.ready
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    expect((await fetch(`${origin}/produk`)).status).toBe(200)
    const before = await metric(origin, 'etalase_page_cache_entries')
    expect(before).toBeGreaterThan(0)

    const second = start({ DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`is in use by process ${first.pid}`)
    expect(second.output()).not.toContain('    at ')

    first.kill('SIGKILL')
    await first.ended
    const again = start({ DATA_DIR: dataDir })
    const page = await fetch(`${await again.ready}/produk`)
    expect(await page.text()).toContain('/produk/')
    expect(again.output()).not.toMatch(/migrasi|Wilayah/)

    const taken = start({ DATA_DIR: `${dataDir}-other`, PORT: new URL(await again.ready).port })
    expect(await taken.ended).toBe(1)
    expect(taken.output()).toMatch(/^Port \d+ on 127.0.0.1 is taken by another program.*\n$/)

    again.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  }, 300_000)

  test('wrong settings are listed, all at once and without a stack', async () => {
    const process = start({ PORT: 'x', NODE_ENV: 'production' })
    expect(await process.ended).toBe(1)
    for (const name of ['PORT', 'SITE_URL', 'DATABASE_URL']) expect(process.output()).toContain(name)
    expect(process.output()).not.toContain('    at ')
  })
})

describe.skipIf(testServer === undefined)('on PostgreSQL', () => {
  const name = `srv_process_${randomUUID().slice(0, 8)}`
  const url = new URL(testServer ?? 'postgres://localhost')
  const admin = new Client({ connectionString: testServer })
  beforeAll(async () => {
    await admin.connect()
    await admin.query(`create database ${name}`)
    url.pathname = name
  })
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  test('two that start at once share the work; pages follow the database; a lost worker is replaced', async () => {
    const settings = { DATABASE_URL: url.href, WEB_CONCURRENCY: '2', DATA_DIR: dataDir }
    const [one, two] = [start(settings), start(settings)]
    const origins = await Promise.all([one.ready, two.ready])
    const said = one.output() + two.output()
    expect(said.match(/migrasi dijalankan/g)).toHaveLength(1)

    const origin = origins[0]
    const misses = () => metric(origin, 'etalase_http_requests_total{status="2xx",cache="miss"}')
    const read = async () => {
      for (let i = 0; i < 8; i++) await (await fetch(`${origin}/produk`)).text()
      return misses()
    }
    await read()
    const before = await read()
    expect(await read()).toBe(before)
    const writer = new Client({ connectionString: url.href })
    await writer.connect()
    await writer.query(`notify cache, '*'`)
    await vi.waitFor(async () => expect(await read()).toBeGreaterThan(before), 5_000)
    await writer.end()

    const [worker] = execFileSync('pgrep', ['-P', String(one.pid)])
      .toString()
      .split('\n')
    process.kill(Number(worker), 'SIGKILL')
    await vi.waitFor(() => expect(one.output()).toContain('a worker ended; another follows'), 5_000)
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)

    for (const running of [one, two]) running.kill('SIGTERM')
    expect(await Promise.all([one.ended, two.ended])).toEqual([0, 0])
  }, 300_000)
})

function start(env: Record<string, string>) {
  const main = join(import.meta.dirname, '../../src/server/main.ts')
  const child = spawn(process.execPath, [main], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
  })
  running.add(child)
  let output = ''
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString()
        const origin = /Etalase is at (\S+)/.exec(output)?.[1]
        if (origin) resolve(origin)
      })
    child.on('exit', () => reject(new Error(`It ended:\n${output}`)))
    setTimeout(() => reject(new Error(`It did not start:\n${output}`)), secondsToStart).unref()
  })
  ready.catch(() => {}) // some are meant to fail
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { ready, ended, output: () => output, pid: child.pid ?? 0, kill: child.kill.bind(child) }
}

async function metric(origin: string, name: string) {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return Number(line?.split(' ')[1] ?? 0)
}
