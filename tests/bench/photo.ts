import sharp from 'sharp'
import { Readable } from 'node:stream'
import { allVariants, cropBox, originalKey, type Variant } from '../../src/market/images/image.ts'
import { makeVariants } from '../../src/market/images/make-variants.ts'
import type { Storage } from '../../src/market/images/storage.ts'
import { photo } from '../support/pictures.ts'
import { msOf } from './clock.ts'
import { median, round, withSpread } from './figures.ts'
import type { Line } from './table.ts'

const size = { width: 4000, height: 3000 }
const focal = { focal_x: 50, focal_y: 50 }
const rounds = 3
const longestMs = 40_000
const hold = 0.9

/**
 * A photo of 12 megapixels to all its published files, decoded once by us; the control gives the photo to sharp
 * anew for each file, all at once, with sharp's own settings for threads and memory.
 */
export async function measurePhoto(): Promise<Line[]> {
  const original = await (await photo(size.width, size.height)).jpeg({ quality: 90 }).toBuffer()
  const variants = allVariants('photo', size, focal)
  const storage = memoryOf(original)
  const ours: number[] = []
  const control: number[] = []
  const deadline = performance.now() + longestMs
  for (let i = 0; i < rounds && (i === 0 || performance.now() < deadline); i++) {
    sharp.concurrency(1) // as decode-image.ts has it
    sharp.cache(false)
    ours.push(await msOf(() => makeVariants(storage, { id: 'photo', source_format: 'jpeg' }, variants)))
    sharp.concurrency(0)
    sharp.cache(true)
    control.push(await msOf(() => Promise.all(variants.map((variant) => bare(original, variant)))))
  }
  const ratios = ours.map((ms, i) => (control[i] ?? Number.NaN) / ms)
  return [
    {
      row: `photo of 12 MP to ${variants.length} files: per s`,
      ours: `${round(1000 / median(ours))} (${round(median(ours) / 1000)} s)`,
      control: `${round(1000 / median(control))} (${round(median(control) / 1000)} s)`,
      ratio: withSpread(ratios),
      hold: `>= ${hold}`,
      met: median(ratios) >= hold,
    },
  ]
}

/** The encoders' settings are those of encode-variant.ts: other files would be other work. */
function bare(original: Buffer, { width, height, format, focal }: Variant) {
  const whole = sharp(original).autoOrient()
  const cut = focal ? whole.extract(cropBox(size, focal)) : whole
  const resized = cut.resize(width, height, { fit: 'fill' })
  if (format === 'avif')
    return resized.avif({ quality: width <= 320 ? 40 : 50, effort: 3, chromaSubsampling: '4:2:0' }).toBuffer()
  if (format === 'webp') return resized.webp({ quality: 75 }).toBuffer()
  return resized.jpeg({ quality: 75, mozjpeg: true }).toBuffer()
}

function memoryOf(original: Buffer): Storage {
  return {
    put: () => Promise.resolve(),
    delete: () => Promise.resolve(),
    get: (key) =>
      Promise.resolve(
        key === originalKey('photo')
          ? { body: Readable.from([original]), size: original.length, etag: '"photo"' }
          : null,
      ),
  }
}
