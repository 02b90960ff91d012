import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import type { Db } from '../../db/types.ts'

/** The channel on which pg-boss hears that a queue has work. */
const channel = `pgboss_${createHash('sha224').update('pgboss').digest('hex').slice(0, 24)}`

/** Has jobs that wait to be tried again tried at once; a server waits seconds for them. */
export async function wakeJobs(db: Db) {
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
  for (const queue of [
    'image.process',
    'image.process.failed',
    'mail.send',
    'mail.send.failed',
    'product.import',
    'stripe.reconcile',
    'stripe.refund',
    'stripe.refund.failed',
    'stripe.check',
  ])
    await sql`select pg_notify(${channel}, ${queue})`.execute(db)
}
