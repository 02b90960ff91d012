import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Representation } from './representation.ts'

export type StaticFiles = Awaited<ReturnType<typeof readStaticFiles>>

/**
 * The built site's files, found by exact request path: nothing that a client sends becomes part of a file's name.
 * A file is read and compressed when first asked for, and kept.
 */
export async function readStaticFiles(directory: string, headers: readonly (readonly [string, string])[]) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .map((name) => [`/${encodeURI(name)}`, name]),
  )
  const kept = new Map<string, Promise<Representation>>()

  return {
    has: (path: string) => files.has(path),
    get(path: string) {
      const name = files.get(path) ?? ''
      let file = kept.get(path)
      if (file === undefined) {
        file = readFile(join(directory, name)).then(
          (body) => new Representation(200, [...headers, ...headersOf(name)], body, 9),
        )
        kept.set(path, file)
      }
      return file
    },
  }
}

function headersOf(name: string): [string, string][] {
  const type = types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
  // Astro puts a hash of the contents into the names under _astro.
  const isHashed = name.startsWith('_astro/')
  const control = isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
  return [
    ['Content-Type', type],
    ['Cache-Control', control],
  ]
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  woff: 'font/woff',
  pdf: 'application/pdf',
}
