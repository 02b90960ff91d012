import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']
const kept = 3

/**
 * Builds the site unless it has been built from exactly these sources, and returns the build's directory.
 * Its name is a fingerprint of the sources' contents (a clone has new times), so a process that still serves an
 * older build keeps its files, and of several that build at once the first to finish wins.
 *
 * @throws {BuildFailed} with what Astro said
 */
export async function ensureBuilt(signal?: AbortSignal): Promise<string> {
  const directory = join(dist, await fingerprint())
  if (existsSync(directory)) return directory
  const draft = `${directory}.${process.pid}`
  try {
    await astroBuild(draft, signal)
    await rename(draft, directory).catch((error: unknown) => {
      if (!existsSync(directory)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  await removeOldBuilds(directory)
  return directory
}

async function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources)
    for (const file of await filesOf(join(root, source)))
      hash.update(`\n${relative(root, file)}\n`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found ? [path] : []
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** In its own process: it takes hundreds of megabytes that a server should not keep. */
async function astroBuild(outDir: string, signal?: AbortSignal) {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new BuildFailed(said)
}

export class BuildFailed extends Error {
  constructor(said: string) {
    super(`The site could not be built:\n${said}`)
    this.name = 'BuildFailed'
  }
}

/** The newest few stay, for processes that still serve them. */
async function removeOldBuilds(newest: string) {
  await utimes(newest, new Date(), new Date())
  const names = (await readdir(dist)).filter((name) => /^[0-9a-f]{16}(\.\d+)?$/.test(name))
  const builds = await Promise.all(
    names.map(async (name) => ({ path: join(dist, name), time: (await stat(join(dist, name))).mtimeMs })),
  )
  builds.sort((a, b) => b.time - a.time)
  for (const { path } of builds.slice(kept)) await rm(path, { recursive: true, force: true })
}
