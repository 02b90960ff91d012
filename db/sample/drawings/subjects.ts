import type { Subject } from '../sample-types.ts'
import type { Canvas } from './canvas.ts'
import { paintBananaChips, paintChocolate, paintCookies, paintCrackers, paintDriedFish, paintPalmSugar, paintRice, paintSago, paintSeaweed, paintShreddedFish } from './snacks.ts'
import { paintBatik, paintEcoprintCloth, paintIkat } from './textiles.ts'

/** How many pictures a subject has, which of them are landscape, and who paints them. */
export const subjects: Record<Subject, { count: number; landscape?: readonly number[]; paint: (canvas: Canvas, variant: number) => string }> = {
  'ecoprint-cloth': { count: 5, paint: paintEcoprintCloth },
  'batik-cloth': { count: 3, paint: paintBatik },
  'tenun-ikat': { count: 3, paint: paintIkat },
  crackers: { count: 2, paint: paintCrackers },
  'banana-chips': { count: 2, paint: paintBananaChips },
  cookies: { count: 2, paint: paintCookies },
  'shredded-fish': { count: 2, paint: paintShreddedFish },
  'dried-fish': { count: 2, paint: paintDriedFish },
  chocolate: { count: 2, paint: paintChocolate },
  'palm-sugar': { count: 2, paint: paintPalmSugar },
  sago: { count: 2, paint: paintSago },
  rice: { count: 2, paint: paintRice },
  seaweed: { count: 2, paint: paintSeaweed },
}
