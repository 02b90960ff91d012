import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Node's TypeScript compiler takes 25 MB; what it has compiled once it need not be loaded for again.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/etalase/code'))
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
const { start } = await import('./start.ts')
await start(process.env)
