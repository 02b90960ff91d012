import { rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { CommandMisused } from './command-misused.ts'
import { type CommandContext, runCommand } from './commands.ts'
import type { Terminal } from './progress.ts'

/**
 * The embedded database has room for one process. A command that finds the server holding it asks the server, over
 * a socket in the data directory that only its owner may open, to run the command and tell what it prints.
 * One request a connection: a line of JSON; then the output; a NUL and the exit code end it.
 */
type Request = { words: string[]; isTTY: boolean }

/** Answers commands for as long as the server runs. Returns how to stop. */
export async function serveCommands(dataDir: string, context: Omit<CommandContext, 'terminal'>) {
  const path = socketPath(dataDir)
  await rm(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {}) // whoever asked has gone; the command goes on
    void answer(socket, context)
  })
  const umask = process.umask(0o077)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  process.umask(umask)
  return () => new Promise<void>((resolve) => server.close(() => resolve()))
}

async function answer(socket: Socket, context: Omit<CommandContext, 'terminal'>) {
  const { words, isTTY } = JSON.parse(await text(socket)) as Request
  const terminal = { write: (output: string) => socket.write(output), isTTY }
  socket.end(`\0${await exitCodeOf(words, { ...context, terminal })}`)
}

/** Has the running server run a command. Returns its exit code, or null where no server answers. */
export async function askServer(
  dataDir: string,
  words: string[],
  terminal: Terminal,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath(dataDir))
    let rest = ''
    socket.setEncoding('utf8')
    socket.on('connect', () =>
      socket.end(JSON.stringify({ words, isTTY: terminal.isTTY === true } satisfies Request)),
    )
    socket.on('data', (chunk: string) => {
      const [output = '', code] = chunk.split('\0')
      terminal.write(output)
      rest += code ?? ''
    })
    socket.on('end', () => resolve(rest === '' ? 1 : Number(rest)))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? resolve(null) : reject(error),
    )
  })
}

/** Runs a command and says on the terminal what went wrong with it. */
export async function exitCodeOf(words: readonly string[], context: CommandContext) {
  try {
    return await runCommand(words, context)
  } catch (error) {
    const detail = error instanceof CommandMisused ? error.message : (error as Error).stack
    context.terminal.write(`${detail ?? String(error)}\n`)
    return error instanceof CommandMisused ? 2 : 1
  }
}

/** A socket's address has room for about a hundred characters: the shorter way to it is taken. */
function socketPath(dataDir: string) {
  const path = join(dataDir, 'command.sock')
  const fromHere = relative(process.cwd(), path)
  return fromHere.length < path.length ? fromHere : path
}
