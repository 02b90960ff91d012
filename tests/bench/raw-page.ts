import { createServer } from 'node:http'
import { startControl } from './control.ts'

/** The control of a cached page: a process of bare `node:http` that answers the same bytes to everybody. */
export type Answer = { headers: string[]; base64: string }

export function startRawPage(answer: Answer) {
  return startControl(import.meta.filename, answer)
}

if (import.meta.main)
  process.once('message', ({ headers, base64 }: Answer) => {
    const body = Buffer.from(base64, 'base64')
    const server = createServer((_req, res) => {
      res.writeHead(200, headers)
      res.end(body)
    })
    server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
  })
