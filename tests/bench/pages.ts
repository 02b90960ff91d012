import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { paths } from '../../src/paths.ts'
import { kilobytes, median, megabytes, middle, withSpread } from './figures.ts'
import { inTurn, type Rate } from './load.ts'
import { mostResidentBytes } from './process-stat.ts'
import { startRawList } from './raw-list.ts'
import { startRawPage } from './raw-page.ts'
import type { Site } from './site.ts'
import { type Line, unmeasured } from './table.ts'

const browser = 'gzip, deflate, br, zstd'

/** The list page from the page cache, against bare `node:http` that answers the same bytes. */
export async function measureCachedList({ origin, pid }: Site): Promise<Line[]> {
  const url = origin + paths.products()
  await page(url, browser)
  const { headers, body } = await page(url, browser)
  const raw = await startRawPage({ headers, base64: body.toString('base64') })
  const path = paths.products()
  const nextPath = () => path
  const plan = { rounds: 6, seconds: 4, connections: 50, encoding: browser }
  const rates = await inTurn({ origin, pid, nextPath }, { ...raw, nextPath }, plan)
  await raw.stop()
  return [
    {
      ...compared('list page, cached: requests/s', rates, 'perSecond', 0.85),
      note: `${kilobytes(body.length)} of brotli; autocannon takes as much processor as the control, which flatters us where processors are few`,
    },
    compared('  the same per s of the process on a processor', rates, 'perProcessorSecond', 0.85),
  ]
}

/**
 * The list page that nobody has asked for before: each request has another `harga_maks`, above every price, so that
 * the page cache misses and the cards stay the same.
 */
export async function measureUncachedList({ origin, pid, databaseUrl }: Site): Promise<Line[]> {
  if (databaseUrl === undefined) return [unmeasured('list page, cache off', 'needs PostgreSQL')]
  let price = 100_000_000
  const nextPath = () => paths.products({ harga_maks: price++ })
  const { headers, body } = await page(origin + nextPath(), 'identity')
  const raw = await startRawList({ databaseUrl, headers: sharedBy(headers), ...aroundCards(body.toString()) })
  const rawBody = (await page(raw.origin + nextPath(), 'identity')).body
  const ours = { origin, pid, nextPath }
  const control = { ...raw, nextPath }
  const plan = { rounds: 5, seconds: 4, connections: 20 }
  const plain = await inTurn(ours, control, { ...plan, encoding: 'identity' })
  const compressed = await inTurn(ours, control, { ...plan, rounds: 3, encoding: browser })
  await raw.stop()
  return [
    {
      ...compared('list page, cache off: requests/s', plain, 'perSecond', 0.25),
      note: `each request with another harga_maks; ${kilobytes(body.length)}, the control's ${kilobytes(rawBody.length)}, neither compressed`,
    },
    shown(compared('  the same per s of the process on a processor', plain, 'perProcessorSecond', 0.25)),
    shown(compared('  requests/s where both compress (brotli 5)', compressed, 'perSecond', 0.25)),
  ]
}

/** After the load of the pages above: the most that the web process has had resident. */
export async function measureMemory({ pid, databaseUrl }: Site): Promise<Line[]> {
  const row = 'one web process under load: resident at most'
  const bytes = await mostResidentBytes(pid)
  if (bytes === undefined) return [unmeasured(row, 'needs /proc')]
  const line = { row, ours: megabytes(bytes), control: '', ratio: '' }
  if (databaseUrl === undefined) return [{ ...line, hold: '(embedded database inside)', met: undefined }]
  return [{ ...line, hold: '<= 250 MB', met: bytes <= 250_000_000 }]
}

function compared(row: string, rates: { ours: Rate[]; control: Rate[] }, by: keyof Rate, hold: number): Line {
  const ours = rates.ours.map((rate) => rate[by])
  const control = rates.control.map((rate) => rate[by])
  const ratios = ours.map((rate, round) => rate / (control[round] ?? Number.NaN))
  if (ratios.some(Number.isNaN)) return unmeasured(row, 'needs /proc')
  return {
    row,
    ours: middle(ours),
    control: middle(control),
    ratio: withSpread(ratios),
    hold: `>= ${hold}`,
    met: median(ratios) >= hold,
  }
}

/** A figure that explains another; nothing is promised of it. */
function shown(line: Line): Line {
  return { ...line, hold: '', met: undefined }
}

/** Body and headers of a page as they come, without those that `node:http` adds by itself. */
async function page(url: string, encoding: string) {
  const request = get(url, { headers: { 'accept-encoding': encoding } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const body = await buffer(response)
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode ?? 'nothing'}`)
  return {
    body,
    headers: without(response.rawHeaders, ['date', 'connection', 'keep-alive', 'transfer-encoding']),
  }
}

/** Those that fit any body. */
function sharedBy(headers: readonly string[]) {
  return without(headers, ['content-length', 'content-encoding', 'etag'])
}

function without(rawHeaders: readonly string[], names: readonly string[]) {
  return rawHeaders.filter((_, i) => !names.includes((rawHeaders[i - (i % 2)] ?? '').toLowerCase()))
}

function aroundCards(html: string) {
  const [, before, after] = /^(.*?<ul class="cards">).*?(<\/ul>.*)$/s.exec(html) ?? []
  if (before === undefined || after === undefined) throw new Error('The list page has no cards')
  return { before, after }
}
