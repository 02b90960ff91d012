import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { S3Config } from '../../src/market/images/s3-storage.ts'

/** An S3 on loopback with one bucket in memory: just what the real client asks of it. */
export async function fakeS3() {
  const objects = new Map<string, { bytes: Buffer; type: string }>()
  let failures = 0
  const server = createServer((req, res) => {
    if (failures > 0) {
      failures--
      req.resume()
      sendError(res, 503, 'SlowDown')
    } else answer(objects, req, res).catch((error: unknown) => res.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const config: S3Config = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'auto',
    bucket: 'pictures',
    accessKeyId: 'key-of-tests',
    secretAccessKey: 'secret-of-tests',
  }
  return {
    config,
    objects,
    failNext(count: number) {
      failures = count
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  objects: Map<string, { bytes: Buffer; type: string }>,
  req: IncomingMessage,
  res: ServerResponse,
) {
  if (!req.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key-of-tests/'))
    return sendError(res, 403, 'AccessDenied')
  const [, bucket, key = ''] = /^\/([^/]+)\/([^?]+)/.exec(req.url ?? '') ?? []
  if (bucket !== 'pictures') return sendError(res, 404, 'NoSuchBucket')
  if (req.method === 'PUT') {
    objects.set(key, { bytes: await buffer(req), type: req.headers['content-type'] ?? '' })
    return res.writeHead(200, { 'Content-Length': 0 }).end()
  }
  if (req.method === 'DELETE') {
    objects.delete(key)
    return res.writeHead(204).end()
  }
  const object = objects.get(key)
  if (!object) return sendError(res, 404, 'NoSuchKey')
  const headers = {
    'Content-Type': object.type,
    ETag: `"${createHash('md5').update(object.bytes).digest('hex')}"`,
  }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '') ?? []
  if (first === undefined)
    return res.writeHead(200, { ...headers, 'Content-Length': object.bytes.length }).end(object.bytes)
  const part = object.bytes.subarray(Number(first), Number(last) + 1)
  const range = `bytes ${first}-${Number(first) + part.length - 1}/${object.bytes.length}`
  return res.writeHead(206, { ...headers, 'Content-Range': range, 'Content-Length': part.length }).end(part)
}

function sendError(res: ServerResponse, status: number, code: string) {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
  return res.writeHead(status, { 'Content-Type': 'application/xml' }).end(body)
}
