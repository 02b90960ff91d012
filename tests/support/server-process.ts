import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './site.ts'

/** `npm start` as in production, with one web process: its cluster, its jobs, its own page cache. */
export async function startServerProcess({ databaseUrl, dataDir }: { databaseUrl: string; dataDir: string }) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/server/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      SITE_URL: origin,
      SECRET_KEY: 'a-secret-of-the-tests-that-guards-nothing',
      WEB_CONCURRENCY: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await announced(child)
  return {
    origin,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
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
