/** One measured figure beside its control, ready to be printed. `met` is undefined where nothing is to be held. */
export type Line = {
  row: string
  ours: string
  control: string
  ratio: string
  hold: string
  met: boolean | undefined
  /** What explains the figure, printed below the table. */
  note?: string
}

const titles: Line = {
  row: 'row',
  ours: 'ours',
  control: 'control',
  ratio: 'ratio (spread)',
  hold: 'hold',
  met: undefined,
}

/** What could not be measured, and why. */
export function unmeasured(row: string, reason: string): Line {
  return { row, ours: reason, control: '', ratio: '', hold: '', met: undefined }
}

export function printTable(lines: readonly Line[]) {
  const cells = [titles, ...lines].map((line, index) => {
    const { row, ours, control, ratio, hold, met } = line
    const verdict = index === 0 ? 'met' : met === undefined ? '' : met ? 'yes' : 'NO'
    return [row, ours, control, ratio, hold, verdict]
  })
  const isSentence = (texts: string[]) => texts.slice(2).every((text) => text === '')
  const widths = titlesOf(cells).map((_, column) =>
    Math.max(
      ...cells
        .filter((texts) => column === 0 || !isSentence(texts))
        .map((texts) => texts[column]?.length ?? 0),
    ),
  )
  const [head, ...rest] = cells.map((texts) =>
    texts
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = lines.flatMap(({ row, note }) => (note === undefined ? [] : [`${row.trim()}: ${note}`]))
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  console.log([head, rule, ...rest, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n'))
}

function titlesOf(cells: string[][]) {
  return cells[0] ?? []
}
