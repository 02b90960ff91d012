import sharp, { type Sharp } from 'sharp'
import { crc32, deflateSync } from 'node:zlib'

/** Pictures for tests, made by code: every test can say what colour it expects where. */

export type Colour = 'red' | 'green' | 'blue' | 'white'
const rgb = { red: [255, 0, 0], green: [0, 160, 0], blue: [0, 0, 255], white: [255, 255, 255] }

/** Red top left, green top right, blue bottom left, white bottom right. */
export function quarters(width = 400, height = 300): Sharp {
  return painted(width, height, (x, y) =>
    y < height / 2 ? (x < width / 2 ? rgb.red : rgb.green) : x < width / 2 ? rgb.blue : rgb.white,
  )
}

/** White with one red square, `side` wide, around a point. */
export function spot(width: number, height: number, at: { x: number; y: number }, side = 60): Sharp {
  const near = (a: number, b: number) => Math.abs(a - b) <= side / 2
  return painted(width, height, (x, y) => (near(x, at.x) && near(y, at.y) ? rgb.red : rgb.white))
}

export function plain(width: number, height: number, colour: Colour = 'red'): Sharp {
  return painted(width, height, () => rgb[colour])
}

/** Detail at every scale, as in a photo: encoders take their usual time, and find their usual sizes. */
export async function photo(width: number, height: number): Promise<Sharp> {
  const random = seeded(1)
  const sum = new Float32Array(width * height * 3).fill(128)
  for (const [columns, strength] of [
    [6, 120],
    [24, 60],
    [96, 40],
    [384, 26],
    [1536, 12],
  ] as const) {
    const rows = Math.round((columns * height) / width)
    const noise = Buffer.from(Array.from({ length: columns * rows * 3 }, () => random() * 256))
    const layer = await sharp(noise, { raw: { width: columns, height: rows, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    layer.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + ((value - 128) / 128) * strength))
  }
  return sharp(Buffer.from(Uint8ClampedArray.from(sum).buffer), { raw: { width, height, channels: 3 } })
}

/** A PNG of some hundred bytes that claims any size. */
export function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Two frames: red, then blue. */
export function animatedGif(): Promise<Buffer> {
  return painted(64, 128, (_, y) => (y < 64 ? rgb.red : rgb.blue), 64)
    .gif({ delay: [100, 100] })
    .toBuffer()
}

export const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
)

/** The colour at a point, in fractions of the picture; encoders may be off by a little, and no colour is near another. */
export async function colourAt(picture: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  const found = [...data.subarray(at, at + 3)]
  const match = Object.entries(rgb).find(([, colour]) =>
    colour.every((v, i) => Math.abs(v - (found[i] ?? 999)) <= 40),
  )
  return match?.[0] ?? `rgb(${found.join()})`
}

/** What is in the four corners, clockwise from the top left. */
export function cornersOf(picture: Buffer) {
  return Promise.all(
    (
      [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.9, 0.9],
        [0.1, 0.9],
      ] as const
    ).map(([x, y]) => colourAt(picture, x, y)),
  )
}

function painted(
  width: number,
  height: number,
  colour: (x: number, y: number) => number[],
  pageHeight?: number,
) {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 3)
  return sharp(data, { raw: { width, height, channels: 3, ...(pageHeight && { pageHeight }) } })
}

function pngChunk(name: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
