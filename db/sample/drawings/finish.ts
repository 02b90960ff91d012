import sharp from 'sharp'
import { Random } from './parts/random.ts'

const grainSize = 1 << 20

/**
 * From an SVG, smaller in pixels, to a phone-sized JPEG: toned, enlarged, given film grain, compressed.
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
  toneColours(drawn.data)
  const small = { width: drawn.info.width, height: drawn.info.height, channels: 3 } as const
  const data = await sharp(drawn.data, { raw: small })
    .resize(width, height, { kernel: 'cubic' })
    .raw()
    .toBuffer()
  addGrain(data, seed)
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

/** A little more light, contrast, warmth and colour, as a phone's camera gives. */
function toneColours(pixels: Uint8Array): void {
  const curves = [1.085, 1.06, 1.02].map((gain) =>
    Float32Array.from({ length: 256 }, (_, value) => contrast(Math.min(1, (value / 255) * gain)) * 255),
  )
  const [reds, greens, blues] = curves as [Float32Array, Float32Array, Float32Array]
  for (let index = 0; index < pixels.length; index += 3) {
    const red = reds[pixels[index] ?? 0] ?? 0
    const green = greens[pixels[index + 1] ?? 0] ?? 0
    const blue = blues[pixels[index + 2] ?? 0] ?? 0
    const grey = red * 0.3 + green * 0.59 + blue * 0.11
    pixels[index] = clamp(grey + (red - grey) * 1.09)
    pixels[index + 1] = clamp(grey + (green - grey) * 1.09)
    pixels[index + 2] = clamp(grey + (blue - grey) * 1.09)
  }
}

function contrast(value: number): number {
  return value * 0.7 + value * value * (3 - 2 * value) * 0.3
}

function addGrain(pixels: Uint8Array, seed: number): void {
  const grain = makeGrain(seed)
  for (let pixel = 0, index = 0; index < pixels.length; pixel++, index += 3) {
    const speck = grain[(pixel + (pixel >> 20) * 7919) & (grainSize - 1)] ?? 0
    pixels[index] = clamp((pixels[index] ?? 0) + speck)
    pixels[index + 1] = clamp((pixels[index + 1] ?? 0) + speck)
    pixels[index + 2] = clamp((pixels[index + 2] ?? 0) + speck)
  }
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
