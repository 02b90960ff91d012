import type { Subject } from '../sample-types.ts'
import type { Canvas } from './canvas.ts'
import { paintBatik, paintEcoprintCloth, paintIkat } from './textiles.ts'

/** How many pictures a subject has, which of them are landscape, and who paints them. */
export const subjects: Record<Subject, { count: number; landscape?: readonly number[]; paint: (canvas: Canvas, variant: number) => string }> = {
  'ecoprint-cloth': { count: 5, paint: paintEcoprintCloth },
  'batik-cloth': { count: 3, paint: paintBatik },
  'tenun-ikat': { count: 3, paint: paintIkat },
}
