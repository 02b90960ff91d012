// @ts-check
import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 26 * 1024 * 1024 }),
  devToolbar: { enabled: false },
  trailingSlash: 'never',
})
