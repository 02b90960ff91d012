import sharp from 'sharp'
import { Random } from './random.ts'

const grainSize = 1 << 20

/**
 * From an SVG of half the size to a phone-sized JPEG: enlarged, given film grain, compressed.
 * Width and height in pixels.
 */
export async function developPhoto(
  svg: string,
  width: number,
  height: number,
  seed: number,
): Promise<Buffer> {
  // Drawn to pixels first: a pipeline that reads an SVG in strips would draw all of it for every strip.
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { data, info } = await sharp(drawn.data, { raw: { width: drawn.info.width, height: drawn.info.height, channels: 3 } })
    .resize(width, height, { kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const grain = makeGrain(seed)
  for (let pixel = 0, index = 0; index < data.length; pixel++, index += 3) {
    const speck = grain[(pixel + (pixel >> 20) * 7919) & (grainSize - 1)] ?? 0
    data[index] = clamp((data[index] ?? 0) + speck)
    data[index + 1] = clamp((data[index + 1] ?? 0) + speck)
    data[index + 2] = clamp((data[index + 2] ?? 0) + speck)
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 88, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

function makeGrain(seed: number): Int8Array {
  const random = new Random(seed)
  const grain = new Int8Array(grainSize)
  let before = 0
  for (let index = 0; index < grainSize; index++) {
    before = before * 0.35 + random.between(-7, 7)
    grain[index] = before
  }
  return grain
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value
}
