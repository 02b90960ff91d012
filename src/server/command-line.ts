import { join } from 'node:path'
import { EmbeddedDatabaseInUse } from '../../db/embedded.ts'
import { prepareDatabase } from '../../db/prepare.ts'
import { readConfig } from '../config.ts'
import { type Database, openDatabase } from '../db.ts'
import { openStorage } from '../market/images/open-storage.ts'
import { askServer, exitCodeOf } from './command-socket.ts'
import { usage } from './commands.ts'
import { secretKeyOf } from './secret-key.ts'

/** `npm run etalase -- <command>`: the operator's command line. */
process.chdir(join(import.meta.dirname, '../..'))
const words = process.argv.slice(2)
process.exitCode = words.length === 0 ? tellUsage() : await run(words)

function tellUsage() {
  process.stdout.write(usage())
  return 2
}

async function run(words: string[]) {
  const config = readConfig(process.env)
  const storage = openStorage(config)
  const terminal = process.stdout
  let database: Database
  try {
    database = await openDatabase(config, 2)
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseInUse)) throw error
    const code = await askServer(config.dataDir, words, terminal)
    if (code === null) terminal.write(`${error.message}\n`)
    return code ?? 1
  }
  try {
    await prepareDatabase(database, { log: (line) => terminal.write(`${line}\n`) })
    const secretKey = await secretKeyOf(config)
    const { production } = config
    return await exitCodeOf(words, { database, storage, terminal, production, secretKey })
  } finally {
    await database.close()
  }
}
