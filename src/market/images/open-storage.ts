import { join } from 'node:path'
import { folderStorage } from './folder-storage.ts'
import { type S3Config, s3Storage } from './s3-storage.ts'
import type { Storage } from './storage.ts'

/** S3 when it is configured, else the folder `images` of the data directory. */
export function openStorage(config: { dataDir: string; s3?: S3Config | undefined }): Storage {
  return config.s3 ? s3Storage(config.s3) : folderStorage(join(config.dataDir, 'images'))
}
