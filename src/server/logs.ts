import { pino } from 'pino'

export type Log = ReturnType<typeof openLog>

const batchLength = 32_768
const batchMs = 250

/** JSON lines on standard output; `part` tells which process wrote them. */
export function openLog(level: string, part: string) {
  const destination = pino.destination({ dest: 1, sync: false })
  const log = pino(
    { level, base: { part }, formatters: { level: (label) => ({ level: label }) } },
    destination,
  )
  // A line by itself costs as much as a cached answer, so lines of requests are written in batches.
  let batch = ''
  const writeBatch = () => {
    if (batch !== '') destination.write(batch)
    batch = ''
  }
  setInterval(writeBatch, batchMs).unref()
  process.once('exit', () => {
    writeBatch()
    destination.flushSync()
  })

  return {
    logsRequests: log.isLevelEnabled('info'),
    error(error: unknown, message: string, fields: object = {}) {
      writeBatch()
      log.error({ ...fields, err: error }, message)
    },
    info(message: string, fields: object = {}) {
      writeBatch()
      log.info(fields, message)
    },
    warn(message: string, fields: object = {}) {
      writeBatch()
      log.warn(fields, message)
    },
    /**
     * One line for each request, with nothing of the query, of the client or of a secret link: `path` comes from
     * `loggedPath`. Put together by hand, for a third of what pino takes for an object.
     */
    request(
      id: string,
      method: string,
      path: string,
      status: number,
      ms: number,
      bytes: number,
      cache: string,
    ) {
      batch +=
        `{"level":"info","time":${Date.now()},"part":"${part}","id":"${id}","method":"${method}",` +
        `"path":${path},"status":${status},"ms":${Math.round(ms)},"bytes":${bytes},"cache":"${cache}"}\n`
      if (batch.length > batchLength) writeBatch()
    },
  }
}

/** A path fit for a log, as JSON: without its query, and without what opens a door to whoever holds it. */
export function loggedPath(url: string) {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  // Order links, claim codes and tokens: slugs are lower case, so a long segment with capitals is a secret.
  const open = path
    .replace(/(\/(?:pesanan|undangan)\/)[^/]+/, '$1…')
    .replace(/(?<=\/)(?=[^/]*[A-Z])[\w-]{20,}(?=\/|$)/g, '…')
  return JSON.stringify(open.slice(0, 200))
}
