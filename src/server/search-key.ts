/** Which query parameters tell pages apart, as a page declares it in its `No-Vary-Search` header. */
export type SearchRule = { keyOrder: boolean; matters: (name: string) => boolean }

/**
 * Reads `No-Vary-Search`: `key-order`, `params`, `params=("a" "b")`, `params, except=("q" "kabupaten")`.
 * Without the header every parameter matters, as in any HTTP cache: forgetting it costs hits, not right answers.
 */
export function readSearchRule(header: string | null): SearchRule | undefined {
  if (header === null) return undefined
  const except = listed(header, 'except')
  const ignored = listed(header, 'params')
  const ignoresAll = /(?:^|,)\s*params\s*(?:=\s*\?1\s*)?(?:,|$)/.test(header)
  return {
    keyOrder: /(?:^|,)\s*key-order\s*(?:=\s*\?1\s*)?(?:,|$)/.test(header),
    matters: (name) => (ignoresAll ? (except?.has(name) ?? false) : !(ignored?.has(name) ?? false)),
  }
}

/** The part of a query that tells pages apart: `?utm_source=x&q=tenun` becomes `q=tenun` where only q matters. */
export function searchKey(search: string, rule: SearchRule | undefined): string {
  if (search === '' || rule === undefined) return search
  const parameters = new URLSearchParams(search)
  for (const name of new Set(parameters.keys())) if (!rule.matters(name)) parameters.delete(name)
  if (rule.keyOrder) parameters.sort()
  return parameters.toString()
}

function listed(header: string, member: string) {
  const list = new RegExp(String.raw`(?:^|,)\s*${member}=\(([^)]*)\)`).exec(header)
  return list && new Set([...(list[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, name]) => name))
}
