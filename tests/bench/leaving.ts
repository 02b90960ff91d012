type Undo = () => Promise<unknown>

const undone: Undo[] = []

/** Has something undone when the run ends, however it ends; the last begun is undone first. */
export function whenLeaving(undo: Undo) {
  undone.push(undo)
}

export async function leave() {
  for (let undo = undone.pop(); undo !== undefined; undo = undone.pop())
    await undo().catch((error: unknown) => console.error(error))
}

let leaving = false

/** What was under way has been pulled away: its failure says nothing. */
export function isLeaving() {
  return leaving
}

/** Ctrl+C also cleans up; a second one does not wait for it. */
export function leaveOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (leaving) process.exit(1)
      leaving = true
      console.error('\nStopping and cleaning up …')
      void leave().then(() => process.exit(130))
    })
}
