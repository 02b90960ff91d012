import { pino } from 'pino'

export type Log = ReturnType<typeof openLog>

/** JSON lines on standard output, written in batches off the request's path; `flush` before the process ends. */
export function openLog(level: string, part: string) {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 65_536, periodicFlush: 250 })
  const log = pino(
    { level, base: { part }, formatters: { level: (label) => ({ level: label }) } },
    destination,
  )

  return {
    logsRequests: log.isLevelEnabled('info'),
    error: (error: unknown, message: string, fields: object = {}) =>
      log.error({ ...fields, err: error }, message),
    warn: (message: string, fields: object = {}) => log.warn(fields, message),
    info: (message: string, fields: object = {}) => log.info(fields, message),
    /**
     * One line for each request: nothing of the query, of the client or of a secret link. It is put together by
     * hand: as an object to pino it would cost a quarter of a cached answer. `path` is what `loggedPath` returns.
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
      const time = Date.now()
      destination.write(
        `{"level":"info","time":${time},"part":"${part}","id":"${id}","method":"${method}","path":${path},` +
          `"status":${status},"ms":${ms.toFixed(2)},"bytes":${bytes},"cache":"${cache}","msg":"request"}\n`,
      )
    },
    flush: () => destination.flushSync(),
  }
}

/** A path fit for a log, as JSON: without its query, and without what opens a door to whoever holds it. */
export function loggedPath(url: string) {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  // Order links and tokens: slugs are lower case, so a long segment with capitals is a secret.
  const open = path
    .replace(/(\/pesanan\/)[^/]+/, '$1…')
    .replace(/(?<=\/)(?=[^/]*[A-Z])[\w-]{20,}(?=\/|$)/g, '…')
  return JSON.stringify(open.slice(0, 200))
}
