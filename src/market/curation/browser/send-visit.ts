import type { KeptVisit } from './kept-visits.ts'

/**
 * How sending ended: taken in (and where to go), refused with a sentence of the whole ('' where there is none) and one
 * for each field by its name, or not arrived at all.
 */
export type Sent =
  | { how: 'recorded'; to: string }
  | { how: 'refused'; sentence: string; problems: Readonly<Record<string, string>> }
  | { how: 'signed-out' }
  | { how: 'no-signal' }

/** Posts a visit as its form would. Sent twice it is recorded once: the server knows its key. */
export async function sendVisit({ address, fields, photos }: KeptVisit): Promise<Sent> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const [index, photo] of photos.entries()) body.append('photos[]', photo, `foto-${index + 1}.jpg`)
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  }).catch(() => undefined)
  if (response === undefined || response.status >= 500) return { how: 'no-signal' }
  if (response.status === 403 || response.status === 401) return { how: 'signed-out' }
  const answer = (await response.json().catch(() => ({}))) as {
    to?: string
    sentence?: string
    problems?: Record<string, string>
  }
  if (response.ok && answer.to !== undefined) return { how: 'recorded', to: answer.to }
  const { sentence = '', problems = {} } = answer
  const isTold = sentence !== '' || Object.keys(problems).length > 0
  return { how: 'refused', sentence: isTold ? sentence : 'Kunjungan ini tidak bisa dicatat.', problems }
}
