const storableStatuses = new Set([200, 301, 308, 404])

/** How long a response may be kept and served stale, in seconds; undefined for one that is not for everybody. */
export function lifetimeOf({ status, headers }: Response) {
  const control = headers.get('cdn-cache-control') ?? ''
  const vary = headers.get('vary') ?? 'accept-encoding'
  const isPrivate = /\b(no-store|private|no-cache)\b/i.test(
    `${control},${headers.get('cache-control') ?? ''}`,
  )
  const maxAge = Number(/\bmax-age=(\d+)/i.exec(control)?.[1] ?? 0)
  const swr = Number(/\bstale-while-revalidate=(\d+)/i.exec(control)?.[1] ?? 0)
  if (!storableStatuses.has(status) || isPrivate || maxAge === 0) return undefined
  if (headers.has('set-cookie') || headers.has('content-encoding') || !/^accept-encoding$/i.test(vary))
    return undefined
  return { maxAge, swr }
}

/** The browser asks again each time and mostly hears 304: only shared caches can be told that a row changed. */
export function keptHeaders(response: Response) {
  const headers = new Headers(response.headers)
  if (!headers.has('cache-control')) headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  for (const name of ['content-length', 'etag', 'vary', 'age']) headers.delete(name)
  return [...headers]
}

export function tagsOf(response: Response) {
  return (response.headers.get('cache-tag') ?? '').split(/[\s,]+/).filter(Boolean)
}

/** The whole body. `arrayBuffer()` would copy it twice more, which shows in a server's memory. */
export async function bodyOf({ body }: Response) {
  if (body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  const [first] = chunks
  if (first === undefined || chunks.length > 1) return Buffer.concat(chunks)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}
