import type { Subject } from '../sample-types.ts'
import { paintBasket, paintHat, paintMat } from './baskets.ts'
import type { Canvas } from './canvas.ts'
import { paintBroom, paintChilliSauce, paintEssentialOil, paintFrozen, paintHamper, paintSoap, paintSpices } from './care.ts'
import { paintBoat, paintLamp, paintPottery, paintShell, paintWoodBowl } from './crafts.ts'
import { paintCoffee, paintHoney, paintSyrup, paintTea } from './drinks.ts'
import { paintKainTope } from './kain-tope.ts'
import { paintBlade, paintLeather, paintSilver } from './metal.ts'
import { paintGarden, paintLoom, paintShelf, paintShore, paintWorkshop } from './scenes.ts'
import { paintBananaChips, paintChocolate, paintCookies, paintCrackers, paintDriedFish, paintPalmSugar, paintRice, paintSago, paintSeaweed, paintShreddedFish } from './snacks.ts'
import { paintBatik, paintEcoprintCloth, paintIkat } from './textiles.ts'
import { paintEcoprintBag, paintGarment, paintPashmina } from './worn.ts'
import { paintYarn } from './yarn.ts'

/** How many pictures a subject has, which of them are landscape, and who paints them. */
export const subjects: Record<Subject, { count: number; landscape?: readonly number[]; paint: (canvas: Canvas, variant: number) => string }> = {
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
  'wood-bowl': { count: 2, paint: paintWoodBowl },
  'bamboo-lamp': { count: 2, paint: paintLamp },
  pottery: { count: 3, paint: paintPottery },
  'shell-craft': { count: 2, paint: paintShell },
  'silver-jewelry': { count: 2, paint: paintSilver },
  'iron-blade': { count: 1, paint: paintBlade },
  'leather-bag': { count: 2, paint: paintLeather },
  'souvenir-boat': { count: 1, paint: paintBoat },
  crackers: { count: 2, paint: paintCrackers },
  'banana-chips': { count: 2, paint: paintBananaChips },
  cookies: { count: 2, paint: paintCookies },
  'shredded-fish': { count: 2, paint: paintShreddedFish },
  'dried-fish': { count: 2, paint: paintDriedFish },
  'chilli-sauce': { count: 2, paint: paintChilliSauce },
  spices: { count: 2, paint: paintSpices },
  coffee: { count: 3, paint: paintCoffee },
  tea: { count: 1, paint: paintTea },
  chocolate: { count: 2, paint: paintChocolate },
  'syrup-bottle': { count: 2, paint: paintSyrup },
  honey: { count: 3, paint: paintHoney },
  'palm-sugar': { count: 2, paint: paintPalmSugar },
  sago: { count: 2, paint: paintSago },
  rice: { count: 2, paint: paintRice },
  seaweed: { count: 2, paint: paintSeaweed },
  'frozen-food': { count: 1, paint: paintFrozen },
  soap: { count: 2, paint: paintSoap },
  'essential-oil': { count: 2, paint: paintEssentialOil },
  broom: { count: 1, paint: paintBroom },
  'gift-hamper': { count: 1, paint: paintHamper },
  'loom-scene': { count: 2, landscape: [1, 2], paint: paintLoom },
  'workshop-scene': { count: 1, landscape: [1], paint: paintWorkshop },
  'shelf-scene': { count: 2, landscape: [1, 2], paint: paintShelf },
  'shore-scene': { count: 2, landscape: [1, 2], paint: paintShore },
  'garden-scene': { count: 1, landscape: [1], paint: paintGarden },
}
