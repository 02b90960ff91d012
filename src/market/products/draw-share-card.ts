import satori from 'satori'
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { paths } from '../../paths.ts'
import { ink } from '../../ui/ink.ts'
import type { FocalPoint, Size } from '../images/image.ts'
import { lane } from '../images/lane.ts'
import { readPublished } from '../images/read-published.ts'
import type { Storage } from '../images/storage.ts'
import { type Box, cloth, mark, qr, tumpal } from './card-ornaments.ts'
import type { ShareCard } from './find-share-card.ts'
import { fontFile, subsets, weights } from './lettering.ts'
import { cardSize, layOut, type Part } from './share-card.ts'

// The layout runs on the thread that answers everybody: one card at a time.
const drawing = lane(1)

/**
 * A product's picture for WhatsApp status: 1080 x 1920, PNG, in Indonesian, with photo, name, price, shop and a QR
 * code to its page. `width` makes it smaller. All letters are outlines, so that it needs no font of the machine.
 */
export async function drawShareCard(
  storage: Storage,
  siteUrl: string,
  card: ShareCard,
  width = cardSize.width,
) {
  return drawing(async () => {
    const boxes = new Map<string, Box>()
    const words = await satori(layOut(card, new URL(siteUrl).host), {
      ...cardSize,
      fonts,
      onNodeDetected: ({ key, left, top, width, height }) =>
        key === undefined || boxes.set(String(key), { left, top, width, height }),
    })
    const box = (part: Part) => rounded(boxes.get(part))
    const ornaments = [
      cloth(card.regency_code, box('cloth'), 5) + tumpal(box('cloth')),
      mark(box('mark')),
      qr(siteUrl + paths.product(card.slug), box('qr')),
    ]
    const drawn = Buffer.from(words.replace(/<\/svg>$/, `${ornaments.join('')}</svg>`))
    const whole = await sharp({ create: { ...cardSize, channels: 3, background: ink.paper } })
      .composite([...(await photo(storage, card, box('photo'))), { input: drawn }])
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return sharp(whole.data, { raw: whole.info }).resize({ width }).png(compression).toBuffer()
  })
}

/** The photo over its place, or the region's cloth where there is none. */
async function photo(storage: Storage, card: ShareCard, box: Box): Promise<OverlayOptions[]> {
  const bytes = card.image && (await readPublished(storage, card.image, cardSize.width))
  if (!card.image || !bytes) return [{ input: Buffer.from(svg(cloth(card.regency_code, box, 14))) }]
  const cover = covering(card.image, box)
  const { left, top, width, height } = box
  const filled = sharp(bytes)
    .resize({ ...cover.size, fit: 'fill' })
    .extract({ ...cover.start, width, height })
  if (cover.share >= leastShown) return [{ input: await uncompressed(filled), left, top }]
  const inside = scaled(card.image, Math.min(width / card.image.width, height / card.image.height))
  const blurred = await uncompressed(
    sharp(await uncompressed(filled))
      .blur(36)
      .modulate({ brightness: 0.7 }),
  )
  return [
    { input: blurred, left, top },
    {
      input: await uncompressed(sharp(bytes).resize({ ...inside, fit: 'fill' })),
      left: left + Math.round((width - inside.width) / 2),
      top: top + Math.round((height - inside.height) / 2),
    },
  ]
}

/** A photo of which less than this share would be seen is shown whole, on a blur of itself. */
const leastShown = 0.58

/** How a photo fills a box, with its focal point as near to the middle as the edges allow. */
function covering(photo: Size & FocalPoint, box: Size) {
  const size = scaled(photo, Math.max(box.width / photo.width, box.height / photo.height))
  const start = (percent: number, length: number, room: number) =>
    Math.max(0, Math.min(length - room, Math.round((percent / 100) * length - room / 2)))
  return {
    size,
    start: {
      left: start(photo.focal_x, size.width, box.width),
      top: start(photo.focal_y, size.height, box.height),
    },
    share: (box.width * box.height) / (size.width * size.height),
  }
}

function scaled({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function uncompressed(picture: Sharp) {
  return picture.png({ compressionLevel: 0 }).toBuffer()
}

function svg(content: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">${content}</svg>`
}

const fonts = weights.flatMap((weight) =>
  subsets.map((name) => ({ name, weight, style: 'normal' as const, data: fontFile(name, weight) })),
)

/** Photographs and flat colours alike: 256 colours, diffused, are a quarter of the bytes. */
const compression = { palette: true, quality: 90, dither: 1, effort: 7 }

function rounded(box: Box | undefined): Box {
  if (!box) throw new Error('The layout has lost a part')
  const [left, top] = [Math.round(box.left), Math.round(box.top)]
  return {
    left,
    top,
    width: Math.round(box.left + box.width) - left,
    height: Math.round(box.top + box.height) - top,
  }
}
