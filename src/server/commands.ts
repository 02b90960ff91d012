import { parseArgs } from 'node:util'
import { loadSampleAccountsOnce, loadSampleOnce, prepareDatabase } from '../../db/prepare.ts'
import { makeMany } from '../../db/sample/make-many.ts'
import type { Database } from '../db.ts'
import { withdrawTotp } from '../market/accounts/enrol-totp.ts'
import { appointOperator, soleAccount, system } from '../market/agencies/appoint-operator.ts'
import { findFailedImages } from '../market/images/find-failed-images.ts'
import { hashImages } from '../market/images/hash-images.ts'
import { reprocessImages } from '../market/images/reprocess-images.ts'
import type { Storage } from '../market/images/storage.ts'
import { parsePhone } from '../market/sellers/phone.ts'
import { Refusal } from '../refusal.ts'
import { CommandMisused } from './command-misused.ts'
import { progressBar, type Terminal } from './progress.ts'
import { verifyAudit } from './verify-audit.ts'

export type CommandContext = {
  database: Database
  storage: Storage
  terminal: Terminal
  production: boolean
  secretKey: string
}

type Values = Partial<Record<'products' | 'seed' | 'head', string> & { failed: boolean }> & {
  /** What stands behind the command's name. */
  word?: string | undefined
}

type Command = {
  usage: string
  does: string
  /** Answers with the exit code, where it is not 0. */
  run(context: CommandContext, values: Values): Promise<number | undefined>
}

const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    does: 'brings the schema, the regions and the terms up to date',
    async run({ database, terminal }) {
      await prepareDatabase(database, { log: (line) => terminal.write(`${line}\n`) })
    },
  },
  sample: {
    usage: 'sample [--products N] [--seed N]',
    does: 'loads the sample sellers and products; with --products, N more of them for measuring',
    async run({ database, terminal, production }, values) {
      const products = wholeNumber(values.products, '--products')
      const seed = wholeNumber(values.seed, '--seed') ?? 1
      await loadSampleOnce(database.db, (line) => terminal.write(`${line}\n`))
      if (!production) await loadSampleAccountsOnce(database.db)
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
  'images:hash': {
    usage: 'images:hash',
    does: 'notes how older pictures look, so that near copies of them are found',
    async run({ database, storage, terminal }) {
      const bar = progressBar('pictures', terminal)
      const { looked, unreadable } = await hashImages(database.db, storage, ({ done, total }) =>
        bar(done, total),
      )
      terminal.write(`${looked} looked at, ${unreadable} unreadable\n`)
    },
  },
  'audit:verify': {
    usage: 'audit:verify [--head POSITION:HASH]',
    does: 'names every act that is not as it was sealed, also since a head that was kept; exits with 1 then',
    run: ({ database, terminal, secretKey }, { head }) => verifyAudit(database.db, terminal, secretKey, head),
  },
  'operator:appoint': {
    usage: 'operator:appoint EMAIL-OR-PHONE',
    does: 'makes somebody who has an account an operator of the platform; the first one is made so',
    run: (context, { word }) => setOperator(context, word, true),
  },
  'operator:end': {
    usage: 'operator:end EMAIL-OR-PHONE',
    does: 'ends it',
    run: (context, { word }) => setOperator(context, word, false),
  },
  'totp:withdraw': {
    usage: 'totp:withdraw EMAIL-OR-PHONE',
    does: 'takes the second factor off the account of somebody who lost the phone with it',
    async run({ database, terminal }, { word }) {
      const contact = contactOf(word)
      return told(terminal, () =>
        database.db.transaction().execute(async (tx) => {
          const { id, name } = await soleAccount(tx, contact)
          await withdrawTotp(tx, id, system)
          return `${name} signs in without a second factor now, and must set one up again\n`
        }),
      )
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

async function setOperator({ database, terminal }: CommandContext, word: string | undefined, is: boolean) {
  const contact = contactOf(word)
  return told(terminal, async () => {
    const name = await database.db.transaction().execute((tx) => appointOperator(tx, contact, is))
    return `${name} is ${is ? 'an' : 'no'} operator now\n`
  })
}

/** Prints what was done, or why it was not. */
async function told(terminal: Terminal, run: () => Promise<string>) {
  try {
    terminal.write(await run())
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    terminal.write(`${sentences[error.code] ?? error.code}\n`)
    return 1
  }
}

const sentences: Partial<Record<string, string>> = {
  'contact-unknown': 'There is no account with this contact: sign up on the site first.',
  'contact-unproved': 'Several accounts claim this contact, and none has proved it.',
}

function contactOf(word = '') {
  if (word.includes('@')) return { kind: 'email', value: word.toLowerCase() } as const
  const phone = parsePhone(word)
  if (phone === null) throw new CommandMisused('Name somebody by e-mail address or mobile number.')
  return { kind: 'phone', value: phone } as const
}

/**
 * Runs one command of the operator's command line, and returns its exit code.
 * @throws {CommandMisused} for an unknown command or option
 */
export async function runCommand(words: readonly string[], context: CommandContext) {
  const { name, values } = parse(words)
  const command = commands[name]
  if (command === undefined) throw new CommandMisused(`There is no command "${name}".\n\n${usage()}`)
  return (await command.run(context, values)) ?? 0
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
      options: {
        products: { type: 'string' },
        seed: { type: 'string' },
        failed: { type: 'boolean' },
        head: { type: 'string' },
      },
    })
    return { name: positionals[0] ?? '', values: { ...(values as Values), word: positionals[1] } }
  } catch (error) {
    throw new CommandMisused(`${(error as Error).message}\n\n${usage()}`)
  }
}

function wholeNumber(value: string | undefined, option: string) {
  if (value === undefined) return undefined
  if (!/^\d{1,8}$/.test(value)) throw new CommandMisused(`${option} wants a whole number.`)
  return Number(value)
}
