import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'

/**
 * A process of its own that draws sample photographs, so that drawing takes neither turn nor core from whoever is
 * being served: it runs at the lowest priority, and ends with the process that opened it.
 */
export function openDrawingDesk() {
  const child = fork(new URL('drawings/desk.ts', import.meta.url), { serialization: 'advanced' })
  if (child.pid !== undefined) setPriority(child.pid, 19)
  const gone = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The process that draws sample pictures ended (${String(code ?? signal)})`)
  })
  gone.catch(() => {}) // heard where a picture is awaited
  return {
    /** JPEG bytes of a phone-sized photograph. */
    async draw(name: string, seed: number): Promise<Buffer> {
      child.send({ name, seed })
      const [bytes] = (await Promise.race([once(child, 'message'), gone])) as [Uint8Array]
      return Buffer.from(bytes)
    },
    close: () => child.connected && child.disconnect(),
  }
}
