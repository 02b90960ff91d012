import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const pages = ['tests/web/**/*.test.ts', 'tests/browser/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 300_000,
    setupFiles: ['tests/support/console-error-fails.ts'],
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: pages,
          // One less, as is usual, would be one after the other on a small machine.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        test: {
          name: 'site',
          include: pages,
          globalSetup: ['tests/support/build-site.ts'],
          // Each file is a server with a database, and some a browser: two at a time, once the rooms are done.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
})
