import { parseArgs } from 'node:util'
import { loadSampleOnce, prepareDatabase } from '../../db/prepare.ts'
import { makeMany } from '../../db/sample/make-many.ts'
import type { Database } from '../db.ts'
import { findFailedImages } from '../market/images/find-failed-images.ts'
import { reprocessImages } from '../market/images/reprocess-images.ts'
import type { Storage } from '../market/images/storage.ts'
import { progressBar, type Terminal } from './progress.ts'

export type CommandContext = { database: Database; storage: Storage; terminal: Terminal }

/** A command that was asked for wrongly: the person gets its sentence and the list. */
export class CommandMisused extends Error {}

type Values = Partial<Record<'products' | 'seed', string> & { failed: boolean }>

type Command = {
  usage: string
  does: string
  run(context: CommandContext, values: Values): Promise<void>
}

const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    does: 'brings the schema, the regions and the terms up to date',
    run: ({ database, terminal }) =>
      prepareDatabase(database, { log: (line) => terminal.write(`${line}\n`) }),
  },
  sample: {
    usage: 'sample [--products N] [--seed N]',
    does: 'loads the sample sellers and products; with --products, N more of them for measuring',
    async run({ database, terminal }, values) {
      const products = wholeNumber(values.products, '--products')
      const seed = wholeNumber(values.seed, '--seed') ?? 1
      await loadSampleOnce(database.db, (line) => terminal.write(`${line}\n`))
      if (products === undefined) return
      await makeMany(database.db, { products, seed, onProgress: progressBar('products', terminal) })
    },
  },
  'images:reprocess': {
    usage: 'images:reprocess [--failed]',
    does: 'makes the sizes and formats of all pictures again, or of those that failed',
    async run({ database, storage, terminal }, values) {
      const bar = progressBar('pictures', terminal)
      const which = values.failed === true ? 'failed' : 'all'
      const { ready, failed } = await reprocessImages(database.db, storage, which, ({ done, total }) =>
        bar(done, total),
      )
      terminal.write(`${ready} ready, ${failed} failed\n`)
    },
  },
  'images:failed': {
    usage: 'images:failed',
    does: 'lists the pictures that could not be made, and why',
    async run({ database, terminal }) {
      for (const image of await findFailedImages(database.db))
        terminal.write(`${image.image_id}  ${image.created_at.toISOString()}  ${image.failure ?? ''}\n`)
    },
  },
}

/**
 * Runs one command of the operator's command line.
 * @throws {CommandMisused} for an unknown command or option
 */
export async function runCommand(words: readonly string[], context: CommandContext) {
  const { name, values } = parse(words)
  const command = commands[name]
  if (command === undefined) throw new CommandMisused(`There is no command "${name}".\n\n${usage()}`)
  await command.run(context, values)
}

export function usage() {
  const lines = Object.values(commands).map((command) => `  ${command.usage.padEnd(36)}${command.does}`)
  return `npm run etalase -- <command>\n\n${lines.join('\n')}\n`
}

function parse(words: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { products: { type: 'string' }, seed: { type: 'string' }, failed: { type: 'boolean' } },
    })
    return { name: positionals[0] ?? '', values: values as Values }
  } catch (error) {
    throw new CommandMisused(`${(error as Error).message}\n\n${usage()}`)
  }
}

function wholeNumber(value: string | undefined, option: string) {
  if (value === undefined) return undefined
  if (!/^\d{1,8}$/.test(value)) throw new CommandMisused(`${option} wants a whole number.`)
  return Number(value)
}
