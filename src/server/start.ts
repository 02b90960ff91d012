import cluster from 'node:cluster'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { EmbeddedDatabaseInUse } from '../../db/embedded.ts'
import { sampleAccounts, samplePassword } from '../../db/sample/accounts.ts'
import { type Config, readConfig } from '../config.ts'
import { BuildFailed, ensureBuilt } from './build.ts'
import type { Role } from './cluster.ts'

/** A failure that the person at the terminal can mend: they get its sentence, not a stack. */
class CannotStart extends Error {}

type Environment = Record<string, string | undefined>

/** Starts what the command line and the environment ask for; ends the process when that cannot be. */
export async function start(env: Environment) {
  try {
    if (process.argv.includes('--build')) console.log(await ensureBuilt())
    else if (cluster.isPrimary) await startPrimary(env)
    else await startForked(env)
  } catch (error) {
    const isPlain =
      error instanceof CannotStart || error instanceof EmbeddedDatabaseInUse || error instanceof BuildFailed
    console.error(isPlain ? error.message : error)
    process.exit(1)
  }
}

/** On PostgreSQL several processes; the embedded database and the dev server have room for one. */
async function startPrimary(env: Environment) {
  const { host, port } = configOf(env)
  // Port 0 asks for any free one; from here on, and for workers, it is the one that was found.
  env['PORT'] = String(await freePort(host, port))
  const config = configOf(env)
  const stop = await startSite(config)
  console.log(`Etalase is at ${config.siteUrl} (process ${process.pid})`)
  if (config.databaseUrl === undefined) console.log(sampleAccountList())
  stopOnSignal(stop)
}

/** The embedded database has sample people to sign in as. */
function sampleAccountList() {
  const lines = sampleAccounts.map(({ email, is }) => `  ${email.padEnd(30)}${is}`)
  return `Sample accounts (password ${samplePassword}):\n${lines.join('\n')}`
}

/** What is not needed is not loaded: the dev server alone would add a hundred megabytes. */
async function startSite(config: Config) {
  if (process.argv.includes('--dev')) return (await import('./dev.ts')).startDev(config)
  if (config.databaseUrl === undefined) return (await import('./single.ts')).startSingle(config)
  return (await import('./cluster.ts')).startCluster(config)
}

/** A worker of cluster.ts, which says here what it is to be. */
async function startForked(env: Environment) {
  const { role, site } = JSON.parse(env['ETALASE_WORKER'] ?? '') as { role: Role; site: string }
  const { startWorker } = await import('./worker.ts')
  return startWorker(configOf(env), role, site)
}

/** The first signal stops in good order, the second at once. */
function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}

function configOf(env: Environment) {
  try {
    // A relative data directory belongs to the project, from whichever folder it is started.
    process.chdir(join(import.meta.dirname, '../..'))
    return readConfig(env)
  } catch (error) {
    throw new CannotStart((error as Error).message)
  }
}

/** Finds out before the slow part whether the port can be had. */
async function freePort(host: string, port: number) {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    throw new CannotStart(sentenceFor(error as NodeJS.ErrnoException, host, port))
  }
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : port
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=4321 npm start`
  return `Cannot listen on ${host}, port ${port}: ${message}`
}
