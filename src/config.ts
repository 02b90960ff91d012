import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const secret = z.string().min(32)
const sender = /^(?:[^<>@"\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4321),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(256).optional(),
  SECRET_KEY: secret.optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('auto'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(sender, 'must be an email address, or Name <address>').optional(),
  STRIPE_SECRET_KEY: z.string().min(8).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  FEE_PERCENT: z.coerce.number().min(0).max(30).default(0),
  WITHHOLD_PMK37: z.stringbool().default(false),
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What production cannot run without: a default would be wrong or unsafe there. */
const requiredInProduction = ['SITE_URL', 'DATABASE_URL', 'SECRET_KEY'] as const

export type Config = ReturnType<typeof readConfig>

/**
 * Reads the environment once, into one typed value.
 * Throws one Error that lists everything missing or malformed, so that a start fails once, not five times.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  const parsed = environment.safeParse(withoutBlanks(env))
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)
  if (env['NODE_ENV'] === 'production')
    for (const name of requiredInProduction)
      if (!env[name]) problems.push(`${name}: is required in production`)
  if (env['S3_ENDPOINT'])
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
      if (!env[name]) problems.push(`${name}: is required with S3_ENDPOINT`)
  if (env['SMTP_URL'] && !env['MAIL_FROM']) problems.push('MAIL_FROM: is required with SMTP_URL')
  if (Boolean(env['STRIPE_SECRET_KEY']) !== Boolean(env['STRIPE_WEBHOOK_SECRET']))
    problems.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET: one is useless without the other')
  if (!parsed.success || problems.length > 0)
    throw new Error(`Etalase cannot start with this environment:\n  ${problems.join('\n  ')}`)
  const value = parsed.data
  return {
    production: value.NODE_ENV === 'production',
    host: value.HOST,
    port: value.PORT,
    siteUrl: (value.SITE_URL ?? `http://${value.HOST}:${value.PORT}`).replace(/\/$/, ''),
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    replicaUrl: value.DATABASE_REPLICA_URL,
    /** Web processes; the embedded database has room for exactly one. */
    webProcesses: value.DATABASE_URL ? (value.WEB_CONCURRENCY ?? availableParallelism()) : 1,
    secretKey: value.SECRET_KEY,
    s3: value.S3_ENDPOINT
      ? {
          endpoint: value.S3_ENDPOINT,
          region: value.S3_REGION,
          bucket: value.S3_BUCKET ?? '',
          accessKeyId: value.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: value.S3_SECRET_ACCESS_KEY ?? '',
        }
      : undefined,
    /** Without it letters are kept, for the operator to read in the outbox. */
    smtp: value.SMTP_URL ? { url: value.SMTP_URL, from: value.MAIL_FROM ?? '' } : undefined,
    /** Without keys Stripe is not offered. `apiBase` is another host for its API, for tests. */
    stripe:
      value.STRIPE_SECRET_KEY && value.STRIPE_WEBHOOK_SECRET
        ? {
            secretKey: value.STRIPE_SECRET_KEY,
            webhookSecret: value.STRIPE_WEBHOOK_SECRET,
            apiBase: value.STRIPE_API_BASE,
          }
        : undefined,
    /**
     * What is kept of a sale that was paid through the operator's Stripe account: the platform's fee in percent, and
     * whether 0.5% of income tax is withheld (PMK 37/2025, for appointed marketplaces only).
     */
    fees: { percent: value.FEE_PERCENT, withholds: value.WITHHOLD_PMK37 },
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
  }
}

/** An empty variable (`DATABASE_URL= npm start`) means "not set". */
function withoutBlanks(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
}
