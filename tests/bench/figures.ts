/** Of some measurements the one in the middle, which a busy neighbour on the machine moves least. */
export function median(values: readonly number[]) {
  return percentile(values, 50)
}

export function percentile(values: readonly number[], percent: number) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN
}

/** "0.31 (0.28 to 0.33)": the middle and what it moved between. */
export function withSpread(values: readonly number[]) {
  return `${middle(values)} (${round(Math.min(...values))} to ${round(Math.max(...values))})`
}

export function middle(values: readonly number[]) {
  return round(median(values))
}

/** Three digits that say something: 12345 -> "12,300", 0.1234 -> "0.123". */
export function round(value: number) {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })
}

export function kilobytes(bytes: number) {
  return `${(bytes / 1000).toFixed(1)} KB`
}

export function megabytes(bytes: number) {
  return `${(bytes / 1_000_000).toFixed(0)} MB`
}
