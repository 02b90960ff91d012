import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client'
import { sql } from 'kysely'
import type { Database } from '../db.ts'
import type { PageCache } from './page-cache.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** Adds the number of jobs by queue and state; in a cluster only the jobs process says it. */
export function countJobs({ db }: Database) {
  new Gauge({
    name: 'etalase_jobs',
    help: 'Jobs by queue and state, done ones as long as they are kept',
    labelNames: ['queue', 'state'],
    async collect() {
      const jobs = sql<{ name: string; state: string; count: number }>`
        select name, state, count(*)::int count from pgboss.job group by name, state`
      const { rows } = await jobs.execute(db)
      this.reset()
      for (const { name, state, count } of rows) this.set({ queue: name, state }, count)
    },
  })
}

/** Prometheus metrics of one web process: Node's own, requests by status and cache state, and the page cache. */
export function createMetrics(cache: PageCache) {
  collectDefaultMetrics()
  const requests = new Counter({
    name: 'etalase_http_requests_total',
    help: 'Requests answered, by status class and by where the answer came from',
    labelNames: ['status', 'cache'],
    collect: () => countHits(),
  })
  const durations = new Histogram({
    name: 'etalase_http_request_seconds',
    help: 'Time from a request to its last byte, without cache hits, which take microseconds',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })
  new Gauge({
    name: 'etalase_page_cache_bytes',
    help: 'Bytes held by the page cache',
    collect() {
      this.set(cache.size.bytes)
    },
  })
  new Gauge({
    name: 'etalase_page_cache_entries',
    help: 'Pages held by the page cache',
    collect() {
      this.set(cache.size.entries)
    },
  })
  // A labelled counter costs too much beside a cached answer: hits are counted here and handed over when asked.
  const hits = new Uint32Array(6)

  function countHits() {
    for (const [group, count] of hits.entries())
      if (count > 0) requests.inc({ status: `${group}xx`, cache: 'hit' }, count)
    hits.fill(0)
  }

  return {
    hit(status: number) {
      const group = Math.floor(status / 100)
      hits[group] = (hits[group] ?? 0) + 1
    },
    request(status: number, cacheState: string, ms: number) {
      const group = `${Math.floor(status / 100)}xx`
      requests.inc({ status: group, cache: cacheState })
      durations.observe({ status: group }, ms / 1000)
    },
    text: () => register.metrics(),
  }
}
