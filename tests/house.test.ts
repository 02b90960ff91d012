import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** The shape of the house: who may import whom, what may stand where. Change the shape here, on purpose. */
const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const sources = files.filter((file) => /\.(ts|astro)$/.test(file))
const under = (folder: string) => sources.filter((file) => file.startsWith(`${folder}/`))
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** The rooms from the ground up: a room may use those before it. All may tell `audit` and `mail`, which ask nobody. */
const rooms = [
  'audit',
  'mail',
  'regions',
  'accounts',
  'images',
  'agencies',
  'documents',
  'sellers',
  'certificates',
  'products',
  'discovery',
  'programs',
  'curation',
  'shipping',
  'cart',
  'orders',
  'payments',
  'reviews',
  'complaints',
  'reports',
]

/** What each part may import, as beginnings of paths from the top; packages are free unless named below. */
const mayImport: Record<string, RegExp> = {
  'src/market': /^(src\/market\/|src\/(refusal|paths|job)\.ts$|src\/i18n\/|db\/types\.ts$|src\/ui\/)/,
  'src/ui': /^src\/(ui|i18n)\/|^src\/paths\.ts$/,
  'src/i18n': /^src\/(i18n\/|paths\.ts$)/,
  'src/pages': /^src\/(market|ui|i18n|pages)\/|^src\/(paths|refusal)\.ts$|^src\/styles/,
  'src/actions': /^src\/(market|i18n|actions)\/|^src\/(paths|refusal)\.ts$|^db\/types\.ts$/,
  'db/migrations': /^$/,
}

describe('imports', () => {
  for (const [part, allowed] of Object.entries(mayImport))
    test(`${part} imports only what it may`, () => {
      const strangers = under(part).flatMap((file) =>
        importsOf(file)
          .filter((target) => isLocal(target) && !allowed.test(target))
          .map((target) => `${file} -> ${target}`),
      )
      expect(strangers).toEqual([])
    })

  test('rooms use the rooms below them', () => {
    const upward = under('src/market').flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/market/') && rank(target) > rank(file))
        .map((target) => `${file} -> ${target}`),
    )
    expect(upward).toEqual([])
  })

  test('every room is known', () => {
    expect(under('src/market').filter((file) => rank(file) < 0)).toEqual([])
  })

  test('a .ts never imports a .astro', () => {
    const wrong = sources.filter(
      (file) => file.endsWith('.ts') && importsOf(file).some((target) => target.endsWith('.astro')),
    )
    expect(wrong).toEqual([])
  })

  test('the market knows no Astro and reads no environment', () => {
    const wrong = under('src/market').filter(
      (file) =>
        (file.endsWith('.ts') && importsOf(file).some((target) => /^astro(:|\/|$)/.test(target))) ||
        text(file).includes('process.env'),
    )
    expect(wrong).toEqual([])
  })

  test('migrations import only Kysely', () => {
    expect(new Set(under('db/migrations').flatMap(importsOf))).toEqual(new Set(['kysely']))
  })
})

describe('places', () => {
  test('the top level holds what it should', () => {
    const top = new Set(files.map((file) => file.split('/')[0]))
    expect([...top].filter((name) => !topLevel.has(name ?? ''))).toEqual([])
  })

  test('nothing is called utils, helpers, lib, common, services or repositories; there are no barrels', () => {
    const vague = /(^|\/)(utils?|helpers?|lib|common|services?|repositor(y|ies))(\/|\.)/
    const barrel = /^src\/(?!pages\/|actions\/index\.ts).*\/index\.ts$/
    expect(sources.filter((file) => vague.test(file) || barrel.test(file))).toEqual([])
  })

  test('pages hold no SQL and stay thin', () => {
    const pages = under('src/pages')
    expect(pages.filter((file) => importsOf(file).includes('kysely'))).toEqual([])
    const asks = /\bdb\s*\.(selectFrom|insertInto|updateTable|deleteFrom|transaction)\b/
    expect(pages.filter((file) => asks.test(text(file)))).toEqual([])
    expect(pages.filter((file) => frontmatter(file).split('\n').length > 48)).toEqual([])
  })

  test('only config.ts reads the environment', () => {
    const readers = under('src').filter((file) => /process\.env\b/.test(text(file)))
    expect(
      readers.filter(
        (file) => !['src/config.ts', 'src/server/main.ts', 'src/server/command-line.ts'].includes(file),
      ),
    ).toEqual([])
  })

  test('values reach SQL as parameters', () => {
    expect([...under('src'), ...under('db')].filter((file) => /\bsql\.raw\b/.test(text(file)))).toEqual([])
  })

  test('no file of ours is long', () => {
    const long = [...under('src'), ...under('db')].filter(
      (file) => !isProse(file) && text(file).split('\n').length > 230,
    )
    expect(long).toEqual([])
  })
})

const topLevel = new Set([
  '.ci',
  '.gitignore',
  '.prettierignore',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'db',
  'docs',
  'eslint.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
])

/** Texts and tables of words, which are as long as what they say. */
function isProse(file: string) {
  return /^src\/i18n\/|^src\/actions\/sentences\.ts$|^src\/market\/audit\/(act|field)-words\.ts$|^src\/ui\/notices\.ts$|^db\/types\.ts$|^db\/reference\/|^db\/sample\/(catalogue\/|agencies|collections|programs)/.test(
    file,
  )
}

function rank(file: string) {
  return rooms.indexOf(file.split('/')[2] ?? '')
}

function isLocal(target: string) {
  return /^(src|db|tests)\//.test(target)
}

/** Packages by name, own files by their path from the top. */
function importsOf(file: string) {
  const source = file.endsWith('.astro') ? frontmatter(file) : text(file)
  return ts
    .preProcessFile(source)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? relative(root, join(root, dirname(file), fileName)) : fileName,
    )
}

function frontmatter(file: string) {
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text(file))?.[1] ?? '') : text(file)
}
