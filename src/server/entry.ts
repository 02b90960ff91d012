import { createApp } from 'astro/app/entrypoint'

// Whole pages, not streams: the page cache and the compressor want whole bodies, and it is faster.
const app = createApp({ streaming: false })

/** What the built site exports: one request in, one response out. `http.ts` does everything around it. */
export function render(request: Request, locals: Partial<App.Locals>, clientAddress: string) {
  return app.render(request, { addCookieHeader: true, locals, clientAddress })
}

/** Sends what Astro has to say, a page's failure above all, to `write` and no longer to the console. */
export function logTo(write: (event: { level: string; message: string }) => void) {
  app.logger.setDestination({ write })
}
