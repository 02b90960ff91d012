import { bodyOf, keptHeaders, lifetimeOf, tagsOf } from './kept-response.ts'
import { loggedPath } from './logs.ts'
import { Representation, type Encoding, type Variant } from './representation.ts'
import { readSearchRule, searchKey, type SearchRule } from './search-key.ts'

/** What an entry costs beside its body: headers, tags, its places in the indexes; measured. */
const overheadBytes = 6144
const passSeconds = 10
const mostPaths = 20_000
const mostUrlsOfEntry = 4
const longestUrl = 512

/**
 * A shared HTTP cache (RFC 9111, RFC 9213) inside the process. It keeps what says so in `CDN-Cache-Control`, under
 * its path and the query parameters that its `No-Vary-Search` declares, until its time is over or one of its
 * `Cache-Tag`s is invalidated. Concurrent misses share one render. Once it holds `maxBytes`, what was not used
 * since the hand last came round goes first (the CLOCK algorithm: a hit only sets a flag).
 */
export class PageCache {
  readonly #maxBytes: number
  readonly #now: () => number
  readonly #entries = new Map<string, Entry>()
  readonly #byUrl = new Map<string, Entry>()
  readonly #byTag = new Map<string, Set<Entry>>()
  readonly #rules = new Map<string, SearchRule>()
  readonly #passUntil = new Map<string, number>()
  readonly #joinable = new Map<string, Promise<Result>>()
  readonly #renders = new Set<Render>()
  #bytes = 0

  constructor(maxBytes: number, now: () => number = Date.now) {
    this.#maxBytes = maxBytes
    this.#now = now
  }

  get size() {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  /** The entry for exactly this request target, if it is fresh: no parsing, nothing allocated. */
  peek(url: string): Entry | undefined {
    const entry = this.#byUrl.get(url)
    if (entry === undefined || this.#now() >= entry.freshUntil) return undefined
    entry.used = true
    return entry
  }

  /** Finds the answer to a GET of `url`, or has it rendered; `pass` hands back a response that is nobody else's. */
  async find(url: string, render: () => Promise<Response>): Promise<Found> {
    const { path, key } = this.#keyOf(url)
    const entry = this.#entries.get(key)
    const now = this.#now()
    if (entry && now < entry.staleUntil) {
      entry.used = true
      if (now < entry.freshUntil) return { state: 'hit', entry: this.#noteUrl(url, entry) }
      if (!this.#joinable.has(key)) void this.#render(url, key, render).catch(() => {})
      return { state: 'stale', entry }
    }
    if (now < (this.#passUntil.get(path) ?? 0)) return this.#render(url, undefined, render)
    const underWay = await this.#joinable.get(key)?.catch(() => undefined)
    // One that turned out to be personal is not shared: then everybody gets their own.
    return underWay?.state === 'miss' ? { ...underWay, state: 'joined' } : this.#render(url, key, render)
  }

  /** One encoding of an entry's body, compressed on first use. */
  variant(entry: Entry, encoding: Encoding): Variant | Promise<Variant> {
    const variant = entry.representation.in(encoding)
    if (!(variant instanceof Promise)) return variant
    return variant.finally(() => this.#recount(entry))
  }

  age(entry: Entry) {
    return Math.floor((this.#now() - entry.storedAt) / 1000)
  }

  /** Forgets what carries one of these tags (separated by spaces), or with `*` everything, whatever its age. */
  invalidate(tags: string) {
    const gone = new Set(tags.split(/\s+/).filter(Boolean))
    // Whoever comes from now on must not join, and nobody may keep, what was read before this moment.
    this.#joinable.clear()
    for (const render of this.#renders) for (const tag of gone) render.gone.add(tag)
    if (gone.has('*')) for (const entry of this.#entries.values()) this.#drop(entry)
    for (const tag of gone) for (const entry of this.#byTag.get(tag) ?? []) this.#drop(entry)
  }

  #keyOf(url: string) {
    const mark = url.indexOf('?')
    const path = mark === -1 ? url : url.slice(0, mark)
    const search = mark === -1 ? '' : url.slice(mark + 1)
    return { path, key: `${path}?${searchKey(search, this.#rules.get(path))}` }
  }

  /** With a key, others may join this render while it runs. */
  #render(url: string, key: string | undefined, render: () => Promise<Response>): Promise<Result> {
    const mine: Render = { gone: new Set() }
    this.#renders.add(mine)
    const result = render()
      .then((response) => this.#keep(url, response, mine))
      .finally(() => {
        this.#renders.delete(mine)
        if (key !== undefined && this.#joinable.get(key) === result) this.#joinable.delete(key)
      })
    if (key !== undefined) this.#joinable.set(key, result)
    return result
  }

  async #keep(url: string, response: Response, { gone }: Render): Promise<Result> {
    const { path, key: keyBefore } = this.#keyOf(url)
    const lifetime = lifetimeOf(response)
    if (lifetime === undefined) {
      if (response.status < 500) this.#pass(path, keyBefore)
      return { state: 'pass', response }
    }
    const body = await bodyOf(response)
    const now = this.#now()
    const rule = readSearchRule(response.headers.get('no-vary-search'))
    if (rule === undefined || this.#rules.size >= mostPaths) this.#rules.delete(path)
    else this.#rules.set(path, rule)
    const entry: Entry = {
      key: this.#keyOf(url).key,
      urls: [],
      loggedPath: loggedPath(url),
      representation: new Representation(response.status, keptHeaders(response), body),
      tags: tagsOf(response),
      storedAt: now,
      freshUntil: now + lifetime.maxAge * 1000,
      staleUntil: now + (lifetime.maxAge + lifetime.swr) * 1000,
      bytes: 0,
      used: true,
    }
    const isGone = gone.has('*') || entry.tags.some((tag) => gone.has(tag))
    if (!isGone && body.length < this.#maxBytes / 16) this.#store(url, entry)
    return { state: 'miss', entry }
  }

  #store(url: string, entry: Entry) {
    const before = this.#entries.get(entry.key)
    if (before) this.#drop(before)
    this.#entries.set(entry.key, entry)
    for (const tag of entry.tags) {
      const tagged = this.#byTag.get(tag)
      if (tagged) tagged.add(entry)
      else this.#byTag.set(tag, new Set([entry]))
    }
    this.#noteUrl(url, entry)
    this.#recount(entry)
  }

  #pass(path: string, key: string) {
    const before = this.#entries.get(key)
    if (before) this.#drop(before)
    if (this.#passUntil.size >= mostPaths) this.#passUntil.clear()
    this.#passUntil.set(path, this.#now() + passSeconds * 1000)
  }

  #noteUrl(url: string, entry: Entry) {
    if (url.length <= longestUrl && entry.urls.length < mostUrlsOfEntry) {
      this.#byUrl.set(url, entry)
      entry.urls.push(url)
    }
    return entry
  }

  #recount(entry: Entry) {
    if (this.#entries.get(entry.key) !== entry) return
    const bytes = entry.representation.bytes + overheadBytes
    this.#bytes += bytes - entry.bytes
    entry.bytes = bytes
    for (const oldest of this.#entries.values()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#entries.delete(oldest.key)
      if (oldest.used) this.#entries.set(oldest.key, Object.assign(oldest, { used: false }))
      else this.#drop(oldest)
    }
  }

  #drop(entry: Entry) {
    this.#bytes -= entry.bytes
    this.#entries.delete(entry.key)
    for (const url of entry.urls) if (this.#byUrl.get(url) === entry) this.#byUrl.delete(url)
    for (const tag of entry.tags) {
      const tagged = this.#byTag.get(tag)
      tagged?.delete(entry)
      if (tagged?.size === 0) this.#byTag.delete(tag)
    }
  }
}

export type Entry = {
  readonly key: string
  /** A few request targets that `peek` finds it by. */
  readonly urls: string[]
  readonly loggedPath: string
  readonly representation: Representation
  readonly tags: readonly string[]
  readonly storedAt: number
  readonly freshUntil: number
  readonly staleUntil: number
  bytes: number
  used: boolean
}
type Render = { gone: Set<string> }
type Result = { state: 'miss'; entry: Entry } | { state: 'pass'; response: Response }
export type Found = Result | { state: 'hit' | 'stale' | 'joined'; entry: Entry }
