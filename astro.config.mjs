// @ts-check
import { defineConfig, passthroughImageService } from 'astro/config'

/**
 * Our own HTTP server renders through src/server/entry.ts. @astrojs/node would take the site's scheme and host from
 * the request (behind a proxy that ends TLS every form would be refused as cross-site), renders unknown addresses
 * without `locals`, and writes to a socket what the page cache needs as a whole.
 * @type {import('astro').AstroIntegration}
 */
const ourServer = {
  name: 'etalase',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ build: { redirects: false } })
    },
    // Wherever a page imports what from: the desk's styles build on the shop's.
    'astro:build:ssr': ({ manifest }) => {
      const rank = (/** @type {object} */ style) =>
        'src' in style && /\/(desk|buying)\./.test(`${style.src}`) ? 1 : 0
      for (const { styles } of manifest.routes) styles.sort((one, other) => rank(one) - rank(other))
    },
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'etalase',
        entrypointResolution: 'auto',
        serverEntrypoint: './src/server/entry.ts',
        adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
        supportedAstroFeatures: { serverOutput: 'stable' },
      })
    },
  },
}

const desks = /\/src\/pages\/(akun|daftar|dinas|keluar|lapak|masuk|operator|undangan)[./]/

const buying = /\/src\/pages\/(keranjang|pembayaran|pesanan)[./]/

/** Styles that only desks, or only buyers, have use for go into sheets of their own: a shopper's page carries neither. */
const sheets = {
  test: /\.css$/,
  /**
   * @param {string} style
   * @param {{ getModuleInfo: (id: string) => { importers: readonly string[] } | null }} modules
   */
  name(style, modules) {
    const users = new Set([style])
    for (const user of users)
      if (!user.includes('/src/pages/'))
        for (const importer of modules.getModuleInfo(user)?.importers ?? []) users.add(importer)
    const pages = [...users].filter((user) => user.includes('/src/pages/'))
    if (pages.every((page) => buying.test(page))) return 'buying'
    return pages.every((page) => desks.test(page) || buying.test(page)) ? 'desk' : 'shop'
  },
}

export default defineConfig({
  output: 'server',
  adapter: ourServer,
  devToolbar: { enabled: false },
  trailingSlash: 'never',
  // A few stylesheets, each fetched once. Astro would hash each inlined one again for every page.
  build: { inlineStylesheets: 'never' },
  vite: { build: { rolldownOptions: { output: { codeSplitting: { groups: [sheets] } } } } },
  // Pictures are made by market/images; Astro makes none.
  image: { service: passthroughImageService() },
  cache: { provider: { entrypoint: './src/server/cache-provider.ts' } },
  security: {
    // As much as the server itself takes (src/server/request-body.ts): photos come with the form.
    actionBodySizeLimit: 26 * 1024 * 1024,
    // Sent as a header; the server adds the rest (src/server/security-headers.ts).
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ],
      // A picture's colour and focal point are style attributes; they can name no address that img-src forbids.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
})
