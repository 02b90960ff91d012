import type { Subject } from '../sample-types.ts'
import { developPhoto } from './finish.ts'
import { Canvas } from './parts/canvas.ts'
import { vignette } from './parts/light.ts'
import { Random } from './parts/random.ts'
import { subjects } from './subjects.ts'

/** Every sample picture: name is stable, e.g. 'ecoprint-cloth-3'. */
export const drawings: readonly { name: string; subject: Subject }[] = (
  Object.keys(subjects) as Subject[]
).flatMap((subject) =>
  Array.from({ length: subjects[subject].count }, (_, index) => ({
    name: `${subject}-${index + 1}`,
    subject,
  })),
)

/** The SVG of one picture, the same text for the same name and seed. Width and height in pixels; what does not fit is cropped. */
export function drawPicture(name: string, options: { width: number; height: number; seed: number }): string {
  const { subject, variant, landscape } = find(name)
  const [across, down] = landscape ? [1600, 1200] : [1200, 1600]
  const canvas = new Canvas(across, down, new Random(`${name}/${options.seed}`))
  const { paint, closer } = subjects[subject]
  const near = closer?.[variant] ?? 1
  const side = new Random(name).chance(0.4) ? -1 : 1
  const frame = `translate(${across / 2} ${down}) scale(${side * near} ${near}) translate(${-across / 2} ${-down})`
  const body = `<g transform="${frame}">${paint(canvas, variant)}</g>${vignette(canvas)}`
  const size = `width="${options.width}" height="${options.height}" viewBox="0 0 ${across} ${down}" preserveAspectRatio="xMidYMid slice"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${canvas.head()}${body}</svg>`
}

/** Share of the photo's size at which it is drawn: enough for a phone's sharpness, with a fifth of the pixels. */
const sharpness = 0.45

/** A phone-sized photo: JPEG bytes, 3000x4000 (some landscape 4000x3000), same bytes for same seed. */
export async function renderPicture(name: string, seed: number): Promise<Buffer> {
  const [width, height] = find(name).landscape ? [4000, 3000] : [3000, 4000]
  const svg = drawPicture(name, { width: width * sharpness, height: height * sharpness, seed })
  return developPhoto(svg, width, height, seed)
}

function find(name: string): { subject: Subject; variant: number; landscape: boolean } {
  const drawing = drawings.find((candidate) => candidate.name === name)
  if (!drawing) throw new Error(`No sample picture is called ${name}`)
  const variant = Number(name.slice(drawing.subject.length + 1))
  return {
    subject: drawing.subject,
    variant,
    landscape: subjects[drawing.subject].landscape?.includes(variant) ?? false,
  }
}
