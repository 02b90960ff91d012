import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './site.ts'

/**
 * `npm start` as its own process. With a database as in production, with one web process: its cluster, its jobs, its
 * own page cache. Without one, on the embedded database in `dataDir`.
 */
export async function startServerProcess({
  databaseUrl,
  dataDir,
  port,
  environment = {},
}: {
  databaseUrl: string | undefined
  dataDir: string
  port?: number
  environment?: Record<string, string>
}) {
  const chosen = String(port ?? (await freePort()))
  const origin = `http://127.0.0.1:${chosen}`
  const earnest = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SITE_URL: origin,
    SECRET_KEY: 'a-secret-of-the-tests-that-guards-nothing',
    WEB_CONCURRENCY: '1',
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/server/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: dataDir,
      PORT: chosen,
      LOG_LEVEL: 'error',
      ...(databaseUrl !== undefined && earnest),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  await announced(child)
  const end = async (how: () => void) => {
    const ended = once(child, 'exit')
    how()
    await ended
  }
  return {
    origin,
    stop: () => end(() => child.kill('SIGTERM')),
    /** At once, and all its processes, as when the power of a machine goes. */
    kill: () => end(() => process.kill(-(child.pid ?? 0), 'SIGKILL')),
  }
}

/** The server says where it is once it listens. */
async function announced(child: ChildProcess) {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        said += text.toString()
        if (said.includes('Etalase is at')) resolve()
      })
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)))
  })
}
