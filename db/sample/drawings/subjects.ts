import type { Subject } from '../sample-types.ts'
import { paintBasket, paintHat, paintMat } from './baskets.ts'
import type { Canvas } from './canvas.ts'
import { paintKainTope } from './kain-tope.ts'
import {
  paintBananaChips,
  paintChocolate,
  paintCookies,
  paintCrackers,
  paintDriedFish,
  paintPalmSugar,
  paintRice,
  paintSago,
  paintSeaweed,
  paintShreddedFish,
} from './snacks.ts'
import { paintBatik, paintEcoprintCloth, paintIkat } from './textiles.ts'
import { paintEcoprintBag, paintGarment, paintPashmina } from './worn.ts'
import { paintYarn } from './yarn.ts'

/** How many pictures a subject has, which of them are landscape, and who paints them. */
export const subjects: Record<
  Subject,
  { count: number; landscape?: readonly number[]; paint: (canvas: Canvas, variant: number) => string }
> = {
  'kain-tope': { count: 4, paint: paintKainTope },
  'ecoprint-cloth': { count: 5, paint: paintEcoprintCloth },
  'ecoprint-pashmina': { count: 3, paint: paintPashmina },
  'ecoprint-bag': { count: 2, paint: paintEcoprintBag },
  'ecoprint-garment': { count: 2, paint: paintGarment },
  'batik-cloth': { count: 3, paint: paintBatik },
  'tenun-ikat': { count: 3, paint: paintIkat },
  'natural-dye-yarn': { count: 3, paint: paintYarn },
  'woven-basket': { count: 3, paint: paintBasket },
  'woven-mat': { count: 2, paint: paintMat },
  'woven-hat': { count: 2, paint: paintHat },
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
