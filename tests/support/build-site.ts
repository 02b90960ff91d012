import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../../src/server/build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is. */
    site: string
  }
}

/** Before the tests of pages: the site, built unless it has been from these very sources. */
export default async function buildSite(project: TestProject) {
  project.provide('site', await ensureBuilt())
}
