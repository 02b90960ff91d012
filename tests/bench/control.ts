import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { whenLeaving } from './leaving.ts'

/** Starts a control in its own process: it is handed `task` and tells the address where it listens. */
export async function startControl(file: string, task: object) {
  const child = fork(file, { env: { PATH: process.env['PATH'], NODE_ENV: 'production' } })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill()
    await ended
  }
  whenLeaving(stop)
  child.send(task)
  const address = await Promise.race([once(child, 'message'), ended.then(() => undefined)])
  if (address === undefined || child.pid === undefined) throw new Error(`${file} did not start`)
  const { port } = address[0] as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid, stop }
}
