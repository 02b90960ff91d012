import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as CodegenDialect } from 'kysely-codegen'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, type Options } from 'prettier'
import packageJson from '../package.json' with { type: 'json' }
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { DB } from './types.ts'

/** What migration 004 puts into a card's `image`. */
const cardImage = `{
  image_id: string
  width: number
  height: number
  focal_x: number
  focal_y: number
  state: string
  dominant_colour: string
  alt: string
} | null`

/** Writes db/types.ts from the migrations run on an empty database; with `--check` it only compares. */
const path = join(import.meta.dirname, 'types.ts')
const { pool, close } = await openEmbedded(undefined)
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
await migrate(db)
const tables = await generate({
  db,
  dialect: new CodegenDialect(),
  excludePattern: '{kysely_*,listing_card_source}',
  typeMapping: { int8: 'number', date: 'string' },
  overrides: {
    columns: {
      'listing_card.image': cardImage,
      'desk_access.seller_id': 'number',
      'desk_access.account_id': 'number',
      'desk_access.role': `'owner' | 'staff' | 'mentor'`,
      'certificate_in_force.id': 'number',
      'certificate_in_force.seller_id': 'number',
      'certificate_in_force.kind': 'string',
      'certificate_in_force.number': 'string',
      'certificate_in_force.code': 'string',
    },
  },
})
await close()

const text = await format(
  `${tables.replace('import type { ColumnType }', 'import type { ColumnType, Kysely, Transaction }')}
/** A pool or a transaction: what a read takes. */
export type Db = Kysely<DB>

/** An open transaction: what a verb that must be atomic takes. */
export type Tx = Transaction<DB>
`,
  { ...(packageJson.prettier as Options), parser: 'typescript', plugins: [] },
)

if (!process.argv.includes('--check')) await writeFile(path, text)
else if ((await readFile(path, 'utf8')) !== text) {
  console.error('db/types.ts does not match the migrations: run npm run types')
  process.exitCode = 1
}
