import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { lists } from '../support/page-addresses.ts'
import { kilobytes } from './figures.ts'
import { whenLeaving } from './leaving.ts'
import type { Site } from './site.ts'
import type { Line } from './table.ts'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** A weak signal: what arrives late, as the font does, may move what stands already. Bytes per second. */
const weakSignal = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const most = { all: 100_000, script: 3000 }

/**
 * A list page as a small phone opens it for the first time, without scrolling: bytes on the wire, heads of the
 * answers included; of lists of every kind the heaviest. The layout is watched while it loads and then down to its end.
 */
export async function measurePhone({ origin }: Site): Promise<Line[]> {
  const browser = await chromium.launch({
    executablePath: systemBrowsers.find((path) => existsSync(path)) ?? (await sparticuz.executablePath()),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  whenLeaving(() => browser.close())
  const weights = [await weigh(browser, origin, 'all', lists.all)]
  const second = weights[0]?.next
  const others = Object.entries({ ...lists, ...(second && { 'second page': second }) }).slice(1)
  for (const [name, path] of others) weights.push(await weigh(browser, origin, name, path))
  await browser.close()
  return linesOf(weights)
}

type Weight = Awaited<ReturnType<typeof weigh>>

async function weigh(browser: Browser, origin: string, name: string, path: string) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const bytes = await countBytes(context, page)
  await page.addInitScript(watchLayout)
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  const loaded = { ...bytes }
  const missing = await page.evaluate(namesOfMissingPictures)
  if (missing.length > 0) throw new Error(`Pictures are missing: ${missing.join()}`)
  const script = loaded.Script + (await page.evaluate(bytesOfInlineScripts))
  const next = await page.evaluate(() => document.querySelector('[rel=next]')?.getAttribute('href'))
  for (let i = 0; i < 15; i++) {
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(100)
  }
  const shift = await page.evaluate(() => (globalThis as unknown as { layoutShift: number }).layoutShift)
  await context.close()
  const all = Object.values(loaded).reduce((sum, each) => sum + each)
  return { name, loaded, all, script, shift, next }
}

type Bytes = Record<'Document' | 'Stylesheet' | 'Font' | 'Image' | 'Script' | 'Other', number>

async function countBytes(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', weakSignal)
  const bytes: Bytes = { Document: 0, Stylesheet: 0, Font: 0, Image: 0, Script: 0, Other: 0 }
  const kinds = new Map<string, keyof Bytes>()
  session.on('Network.responseReceived', ({ requestId, type }) =>
    kinds.set(requestId, type in bytes ? (type as keyof Bytes) : 'Other'),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'Other'] += encodedDataLength
  })
  return bytes
}

function linesOf(weights: readonly Weight[]): Line[] {
  const all = Math.max(...weights.map((weight) => weight.all))
  const script = Math.max(...weights.map((weight) => weight.script))
  const shift = Math.max(...weights.map((weight) => weight.shift))
  const line = { control: '', ratio: '' }
  const row = 'heaviest first list page on a phone'
  const note = weights.map(partsOf).join('\n  ')
  return [
    { ...line, row, ours: kilobytes(all), hold: '<= 100 KB', met: all <= most.all, note },
    { ...line, row: '  script', ours: kilobytes(script), hold: '<= 3 KB', met: script <= most.script },
    { ...line, row: '  layout shift (CLS)', ours: shift.toFixed(4), hold: '0', met: shift === 0 },
  ]
}

function partsOf({ name, loaded, all }: Weight) {
  const parts = Object.entries(loaded)
    .filter(([, each]) => each > 0)
    .map(([kind, each]) => `${kind.toLowerCase()} ${kilobytes(each)}`)
  return `${name} ${kilobytes(all)}: ${parts.join(', ')}`
}

/** Runs in the page. What moves within half a second of a touch or a key does not count, as CLS is defined. */
function watchLayout() {
  const seen = globalThis as unknown as { layoutShift: number }
  seen.layoutShift = 0
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      if (!entry.hadRecentInput) seen.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page. */
function namesOfMissingPictures() {
  return [...document.images]
    .filter((image) => image.complete && image.naturalWidth === 0)
    .map(({ src }) => src)
}

/** Runs in the page: text of scripts that are in the page itself, uncompressed. */
function bytesOfInlineScripts() {
  const inline = 'script:not([src]):not([type="application/ld+json"]):not([type="speculationrules"])'
  return [...document.querySelectorAll(inline)].reduce((sum, { textContent }) => sum + textContent.length, 0)
}
