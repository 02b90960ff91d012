import { crc32, deflateSync } from 'node:zlib'

/** A data URI of a PNG. `channels`: 2 is grey with alpha, 4 is red, green, blue, alpha; 8 bits each. */
export function pngUri(pixels: Uint8Array, width: number, height: number, channels: 2 | 4): string {
  const stride = width * channels
  const filtered = new Uint8Array((stride + 1) * height)
  for (let row = 0; row < height; row++) {
    const target = row * (stride + 1)
    filtered[target] = 1
    for (let index = 0; index < stride; index++) {
      const before = index < channels ? 0 : (pixels[row * stride + index - channels] ?? 0)
      filtered[target + 1 + index] = (pixels[row * stride + index] ?? 0) - before
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 2 ? 4 : 6, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const body = deflateSync(filtered, { level: 6 })
  const file = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${file.toString('base64')}`
}

/** Light and shade as a PNG: values below 0 become black, above 0 white, their size the opacity. */
export function shadePng(values: Float32Array, width: number, height: number): string {
  const pixels = new Uint8Array(width * height * 2)
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    pixels[index * 2] = value > 0 ? 255 : 0
    pixels[index * 2 + 1] = Math.min(255, Math.abs(value) * 255)
  }
  return pngUri(pixels, width, height, 2)
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
