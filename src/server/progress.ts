/** Where a command writes: a terminal, a pipe, or the socket of whoever asked. */
export type Terminal = { write(text: string): unknown; isTTY?: boolean }

const width = 28

/**
 * A progress bar, rewritten in place; where nobody watches (a pipe, a log) a line each tenth.
 * Returns the function that draws it: done of total.
 */
export function progressBar(label: string, terminal: Terminal = process.stderr) {
  let tenth = -1
  return (done: number, total: number) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const text = `${label} ${String(Math.floor(share * 100)).padStart(3)}% (${done}/${total})`
    if (terminal.isTTY) {
      const filled = Math.round(share * width)
      terminal.write(
        `\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${text}${share === 1 ? '\n' : ''}`,
      )
    } else if (Math.floor(share * 10) !== tenth) {
      tenth = Math.floor(share * 10)
      terminal.write(`${text}\n`)
    }
  }
}
