import type { S3Client } from '@aws-sdk/client-s3'
import type { Readable } from 'node:stream'
import type { Storage } from './storage.ts'

export type S3Config = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** Any S3. The bucket stays private: we serve the variants, and nobody the originals. */
export function s3Storage(config: S3Config): Storage {
  // The client is large, and an installation with a folder should not load it.
  const sdk = import('@aws-sdk/client-s3').then((s3) => ({ s3, client: connect(s3.S3Client, config) }))
  const Bucket = config.bucket
  return {
    async put(key, bytes, contentType) {
      const { s3, client } = await sdk
      await client.send(new s3.PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType }))
    },
    async get(key, range) {
      const { s3, client } = await sdk
      const Range = range && `bytes=${range.start}-${range.end}`
      try {
        const found = await client.send(new s3.GetObjectCommand({ Bucket, Key: key, Range }))
        const size = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength)
        return { body: found.Body as Readable, size, etag: found.ETag ?? `"${key}"` }
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null
        throw error
      }
    },
    async delete(key) {
      const { s3, client } = await sdk
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: key }))
    },
  }
}

function connect(Client: typeof S3Client, { endpoint, region, accessKeyId, secretAccessKey }: S3Config) {
  return new Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true, // a bucket on a host of one's own (MinIO, Garage) rarely has a name in DNS
    // Many S3 that are not Amazon's refuse the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000 },
  })
}
