import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Db } from '../../db/types.ts'
import { networkOf } from '../market/accounts/rate-limit.ts'
import { recordViews, type Views } from '../market/discovery/record-views.ts'
import type { Log } from './logs.ts'

const flushMs = 60_000
/** Pages that are counted between two flushes; of more than these the further ones are not. */
const mostPages = 20_000
/** Readers of pages that are told apart between two flushes, some 10 MB; of more than these the further ones are not. */
const mostReaders = 100_000
const page = /^(?:\/en)?\/(produk|toko)\/([a-z0-9-]{1,120})(?:\?|$)/
const machine =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|headless/i

export type ViewCounter = ReturnType<typeof startViewCounter>

/**
 * Counts how often the pages of products and shops are read, in this process, and adds it to the shops' days once a
 * minute: for the fair turn (market/discovery/fair-turn.ts), which lifts whoever is seldom seen. One address counts once
 * a minute for a page, however often it asks; many phones of a mobile network share one, and count as one. Nothing is
 * kept of who read: until the flush a hash of address and page is in memory, under a key that is then forgotten. Not counted are machines that say what they are, HEAD, and what a browser only fetches beforehand. A CDN in
 * front answers for itself and hides what it answers: the numbers are then lower, for all shops alike.
 */
export function startViewCounter(db: Db, log: Pick<Log, 'error'>) {
  let counts = new Map<string, number>()
  const readers = new Set<string>()
  let key = randomBytes(32)
  const timer = setInterval(() => void flush(), flushMs)
  timer.unref()

  /** Tells of an answer. Called for every request, so that it looks at no more than the address first. */
  function count(req: IncomingMessage, status: number, address: () => string) {
    const { url = '' } = req
    if (status !== 200 && status !== 304) return
    const found = page.exec(url)
    if (found === null || !isReader(req)) return
    const read = `${found[1]} ${found[2]}`
    const before = counts.get(read)
    if ((before !== undefined || counts.size < mostPages) && isFirst(`${networkOf(address())} ${read}`))
      counts.set(read, (before ?? 0) + 1)
  }

  function isFirst(readerAndPage: string) {
    const hash = createHmac('sha256', key).update(readerAndPage).digest('base64url').slice(0, 16)
    if (readers.has(hash) || readers.size >= mostReaders) return false
    readers.add(hash)
    return true
  }

  /** What could not be written is kept for the next time. */
  async function flush() {
    const taken = counts
    counts = new Map()
    readers.clear()
    key = randomBytes(32)
    await recordViews(db, [...taken].map(viewsOf), new Date()).catch((error: unknown) => {
      log.error(error, 'views')
      for (const [read, views] of taken) counts.set(read, (counts.get(read) ?? 0) + views)
    })
  }

  async function stop() {
    clearInterval(timer)
    await flush()
  }

  return { count, flush, stop }
}

function isReader({ method, headers }: IncomingMessage) {
  const agent = headers['user-agent']
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz']
  return (
    method === 'GET' &&
    agent !== undefined &&
    !machine.test(agent) &&
    !(typeof purpose === 'string' && purpose.includes('prefetch'))
  )
}

function viewsOf([read, views]: [string, number]): Views {
  const [kind, slug = ''] = read.split(' ')
  return { kind: kind === 'toko' ? 'shop' : 'product', slug, views }
}
