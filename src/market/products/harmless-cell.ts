/**
 * A text that a spreadsheet program would run as a formula (OWASP, CSV injection) gets an apostrophe before it; so does
 * one that begins with such an apostrophe itself, so that `withoutApostrophe` gives back exactly what was written.
 */
export function harmless<Value>(cell: Value): Value | string {
  return typeof cell === 'string' && risky.test(cell) ? `'${cell}` : cell
}

export function withoutApostrophe(cell: string) {
  return cell.startsWith("'") && risky.test(cell) ? cell.slice(1) : cell
}

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/
