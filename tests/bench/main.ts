import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import { measureCheckout } from './checkout.ts'
import { isLeaving, leave, leaveOnSignal } from './leaving.ts'
import { measureDepth } from './list-depth.ts'
import { measureSizes } from './list-sizes.ts'
import { measureCachedList, measureMemory, measureUncachedList } from './pages.ts'
import { measurePhone } from './phone.ts'
import { measurePhoto } from './photo.ts'
import { findPostgres, type Postgres } from './postgres.ts'
import { type Site, startSite } from './site.ts'
import { type Line, printTable, unmeasured } from './table.ts'
import { measureTypos } from './typos.ts'

/** The numbers of docs and README, measured beside their controls in one run. A number missed is printed, not a failure. */
const parts = ['pages', 'phone', 'lists', 'photo', 'checkout'] as const
const { values, positionals } = parseArgs({ options: { large: { type: 'boolean' } }, allowPositionals: true })
const wanted = new Set(positionals.length === 0 ? parts : positionals)
const lines: Line[] = []

leaveOnSignal()
try {
  const postgres = await findPostgres()
  if (wanted.has('pages') || wanted.has('phone')) await measureSite(postgres)
  if (wanted.has('lists')) await measureLists(postgres)
  if (wanted.has('checkout')) await attempt('checkout', measureCheckout)
  if (wanted.has('photo')) await attempt('photo to all its files', measurePhoto)
  printTable(lines)
  console.log(`\n${machine(postgres)}`)
} finally {
  await leave()
}

async function measureSite(postgres: Postgres | undefined) {
  await attempt('pages', async () => {
    say('the site: build, sample goods, pictures')
    const site = await startSite(postgres)
    if (wanted.has('pages')) await measurePages(site)
    if (wanted.has('phone')) await attempt('first list page on a phone', () => measurePhone(site))
    await site.stop()
    return []
  })
}

async function measurePages(site: Site) {
  await attempt('list page, cached', () => measureCachedList(site))
  await attempt('list page, cache off', () => measureUncachedList(site))
  await attempt('one web process under load', () => measureMemory(site))
}

async function measureLists(postgres: Postgres | undefined) {
  if (!postgres) {
    lines.push(unmeasured('lists and search at 100,000', 'needs PostgreSQL: set TEST_DATABASE_URL'))
    return
  }
  const sizes = values.large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
  await attempt('lists and search', async () => {
    say(`catalogues of ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} products`)
    const catalogues: Catalogue[] = []
    for (const size of sizes) catalogues.push(await openCatalogue(postgres, size))
    await attempt('lists by size', () => measureSizes(catalogues))
    if (!values.large)
      lines.push(unmeasured('list at 1,000,000', 'skipped; it takes long: npm run bench -- --large'))
    for (const catalogue of catalogues.slice(1)) await attempt('page 200', () => measureDepth(catalogue))
    for (const catalogue of catalogues.slice(1, 2))
      await attempt('search with a typo', () => measureTypos(catalogue))
    return []
  })
}

/** Adds what was measured, or a line that says why it was not: one part that fails leaves the others. */
async function attempt(what: string, measure: () => Promise<Line[]>) {
  say(what)
  try {
    lines.push(...(await measure()))
  } catch (error) {
    if (isLeaving()) await new Promise(() => {}) // the process ends once all is cleaned up
    console.error(error)
    lines.push(unmeasured(what, `failed: ${(error as Error).message.split('\n', 1)[0] ?? ''}`))
  }
}

function say(what: string) {
  console.error(`[${Math.round(performance.now() / 1000)} s] ${what}`)
}

function machine(postgres: Postgres | undefined) {
  const processors = cpus()
  return [
    `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    postgres ? `PostgreSQL ${postgres.version}` : 'embedded PostgreSQL',
    new Date().toISOString().slice(0, 10),
  ].join(', ')
}
