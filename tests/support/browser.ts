import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium, else the one inside `@sparticuz/chromium`; undefined on a machine that runs neither. */
export async function findBrowser(): Promise<Browser | undefined> {
  const found = installed.find((path) => existsSync(path))
  try {
    const executablePath = found ?? (await sparticuz.executablePath())
    // sparticuz.args would have it in one process, which does not survive several pages.
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  } catch {
    return undefined
  }
}

/** Said where browser tests are skipped. */
export const noBrowser = 'there is no Chromium that runs here: install one, or run npm ci again'

/** A cheap Android phone. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions

/** A page in a browser of its own, whose errors and policy violations are noted. */
export async function openPage(browser: Browser, options: BrowserContextOptions = phone) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A picture that was still on its way when the reader went on.
    if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return { page, problems, close: () => context.close() }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it stands: rule, element, and what to do. */
async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

export async function expectNoViolations(page: Page) {
  expect(await violationsOn(page), page.url()).toEqual([])
}

/** How far the page can be scrolled sideways, in pixels. */
export function overflowOf(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
