import * as astro from 'astro'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'
import { openLog } from './logs.ts'
import { secretKeyOf } from './secret-key.ts'
import { serveImage } from './serve-image.ts'
import { openWithJobs } from './single.ts'
import { openStripe } from './stripe.ts'

/** Astro's dev server, with what `web.ts` gives to pages in production and no page cache. Returns how to stop. */
export async function startDev(config: Config) {
  const log = openLog('warn', 'dev')
  const opened = await openWithJobs(config, log)
  const { database, storage, enqueue } = opened
  const { siteUrl, production } = config
  const secretKey = await secretKeyOf(config)
  const { fees } = config
  const stripe = openStripe(config.stripe)
  const given = { db: database.db, storage, enqueue, secretKey, siteUrl, production, stripe, fees }

  const ourServer: astro.AstroIntegration = {
    name: 'etalase-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((req, res, next) => {
          if (req.url?.startsWith('/img/')) return void serveImage(req, res, storage).catch(next)
          giveLocals(req, { ...given, requestId: randomUUID() })
          next()
        })
      },
    },
  }
  const server = await astro
    .dev({
      integrations: [ourServer],
      server: { host: config.host, port: config.port },
    })
    .catch(async (error: unknown) => {
      await opened.stop()
      throw error
    })
  return async () => {
    await server.stop()
    await opened.stop()
  }
}

/** Astro's dev server takes `locals` from this property of the request (vite-plugin-app/handle-request.js). */
function giveLocals(req: IncomingMessage, locals: Partial<App.Locals>) {
  Reflect.set(req, Symbol.for('astro.locals'), locals)
}
