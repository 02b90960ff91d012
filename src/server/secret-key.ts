import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/**
 * The key of signatures and of what is encrypted: SECRET_KEY, which production requires, or one that is made at the
 * first start and kept in DATA_DIR. Several processes that start at once keep the one that was there first.
 */
export async function secretKeyOf({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>) {
  if (secretKey !== undefined) return secretKey
  const path = join(dataDir, 'secret-key')
  await mkdir(dataDir, { recursive: true })
  // Written under another name first: a key that is there is whole.
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  await link(draft, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(path, 'utf8')
}
