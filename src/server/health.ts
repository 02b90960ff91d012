import { sql } from 'kysely'
import type { ServerResponse } from 'node:http'
import type { Db } from '../../db/types.ts'
import type { Endpoint } from './http.ts'
import { isLoopback } from './web-request.ts'

/**
 * `/healthz`: the process is up. `/readyz`: it can serve: the database answers, and it is not draining (it listens
 * only once migrations are done). `/metrics`: for Prometheus on this machine; other addresses see nothing there, for
 * numbers of sales and load are nobody else's. A proxy on this machine must therefore not pass `/metrics` on.
 */
export function healthEndpoints(
  db: Db,
  isDraining: () => boolean,
  metrics: () => Promise<string>,
): Record<string, Endpoint> {
  return {
    '/healthz': (_req, res) => answer(res, 200, 'ok\n'),
    '/readyz': async (_req, res) => {
      const problem = isDraining() ? 'draining' : await problemOf(db)
      answer(res, problem === undefined ? 200 : 503, `${problem ?? 'ok'}\n`)
    },
    '/metrics': async (req, res) => {
      const isHere =
        isLoopback(req.socket.remoteAddress ?? '') && req.headers['x-forwarded-for'] === undefined
      if (isHere) answer(res, 200, await metrics(), 'text/plain; version=0.0.4; charset=utf-8')
      else answer(res, 404, 'not found\n')
    },
  }
}

const patienceMs = 2000

async function problemOf(db: Db) {
  const slow = new Promise<string>((resolve) =>
    setTimeout(resolve, patienceMs, 'the database is slow').unref(),
  )
  const query = sql`select 1`.execute(db).then(
    () => undefined,
    () => 'the database does not answer',
  )
  return Promise.race([query, slow])
}

function answer(res: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8') {
  res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  res.end(text)
}
