import type { Subject } from '../sample-types.ts'
import { paintBasket } from './crafts/baskets.ts'
import { paintBlade } from './crafts/blade.ts'
import { paintBroom } from './crafts/broom.ts'
import { paintEssentialOil, paintSoap } from './crafts/care.ts'
import { paintHamper } from './crafts/hamper.ts'
import { paintHat } from './crafts/hats.ts'
import { paintLamp } from './crafts/lamps.ts'
import { paintLeather } from './crafts/leather.ts'
import { paintMat } from './crafts/mats.ts'
import { paintPottery } from './crafts/pottery.ts'
import { paintShell } from './crafts/shells.ts'
import { paintSilver } from './crafts/silver.ts'
import { paintBoat } from './crafts/souvenir-boat.ts'
import { paintWoodBowl } from './crafts/wood.ts'
import { paintChilliSauce } from './foods/chilli-sauce.ts'
import { paintCoffee } from './foods/coffee.ts'
import { paintFrozen } from './foods/frozen-food.ts'
import { paintHoney } from './foods/honey.ts'
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
} from './foods/snacks.ts'
import { paintSpices } from './foods/spices.ts'
import { paintSyrup } from './foods/syrup.ts'
import { paintTea } from './foods/tea.ts'
import type { Canvas } from './parts/canvas.ts'
import { paintGarden } from './scenes/garden.ts'
import { paintLoom } from './scenes/loom.ts'
import { paintShelf } from './scenes/shelf.ts'
import { paintShore } from './scenes/shore.ts'
import { paintWorkshop } from './scenes/workshop.ts'
import { paintEcoprintBag } from './textiles/bags.ts'
import { paintGarment } from './textiles/garments.ts'
import { paintKainTope } from './textiles/kain-tope.ts'
import { paintPashmina } from './textiles/scarves.ts'
import { paintBatik, paintEcoprintCloth, paintIkat } from './textiles/textiles.ts'
import { paintYarn } from './textiles/yarn.ts'

/** How a subject is pictured. */
type Pictured = {
  /** How many pictures there are of it. */
  count: number
  /** Which of them are wider than high. */
  landscape?: readonly number[]
  /** How much nearer than drawn some of them are taken. */
  closer?: Partial<Record<number, number>>
  paint: (canvas: Canvas, variant: number) => string
}

/** Every subject with its painter. */
export const subjects: Record<Subject, Pictured> = {
  'kain-tope': { count: 4, closer: { 1: 1.18 }, paint: paintKainTope },
  'ecoprint-cloth': { count: 5, closer: { 2: 1.18 }, paint: paintEcoprintCloth },
  'ecoprint-pashmina': { count: 3, closer: { 2: 1.12 }, paint: paintPashmina },
  'ecoprint-bag': { count: 2, paint: paintEcoprintBag },
  'ecoprint-garment': { count: 2, paint: paintGarment },
  'batik-cloth': { count: 3, closer: { 2: 1.12 }, paint: paintBatik },
  'tenun-ikat': { count: 3, closer: { 3: 1.32 }, paint: paintIkat },
  'natural-dye-yarn': { count: 3, paint: paintYarn },
  'woven-basket': { count: 3, closer: { 1: 1.15, 3: 1.18 }, paint: paintBasket },
  'woven-mat': { count: 2, paint: paintMat },
  'woven-hat': { count: 2, closer: { 2: 1.12 }, paint: paintHat },
  'wood-bowl': { count: 2, closer: { 2: 1.2 }, paint: paintWoodBowl },
  'bamboo-lamp': { count: 2, paint: paintLamp },
  pottery: { count: 3, closer: { 1: 1.15, 2: 1.1 }, paint: paintPottery },
  'shell-craft': { count: 2, paint: paintShell },
  'silver-jewelry': { count: 2, paint: paintSilver },
  'iron-blade': { count: 1, paint: paintBlade },
  'leather-bag': { count: 2, paint: paintLeather },
  'souvenir-boat': { count: 1, paint: paintBoat },
  crackers: { count: 2, closer: { 1: 1.16 }, paint: paintCrackers },
  'banana-chips': { count: 2, closer: { 1: 1.18 }, paint: paintBananaChips },
  cookies: { count: 2, closer: { 1: 1.2 }, paint: paintCookies },
  'shredded-fish': { count: 2, closer: { 1: 1.18 }, paint: paintShreddedFish },
  'dried-fish': { count: 2, paint: paintDriedFish },
  'chilli-sauce': { count: 2, closer: { 1: 1.3 }, paint: paintChilliSauce },
  spices: { count: 2, closer: { 2: 1.2 }, paint: paintSpices },
  coffee: { count: 3, closer: { 1: 1.12, 3: 1.2 }, paint: paintCoffee },
  tea: { count: 1, closer: { 1: 1.2 }, paint: paintTea },
  chocolate: { count: 2, closer: { 1: 1.18 }, paint: paintChocolate },
  'syrup-bottle': { count: 2, closer: { 1: 1.2, 2: 1.2 }, paint: paintSyrup },
  honey: { count: 3, closer: { 1: 1.2, 2: 1.28 }, paint: paintHoney },
  'palm-sugar': { count: 2, closer: { 2: 1.1 }, paint: paintPalmSugar },
  sago: { count: 2, closer: { 1: 1.18 }, paint: paintSago },
  rice: { count: 2, closer: { 1: 1.18 }, paint: paintRice },
  seaweed: { count: 2, paint: paintSeaweed },
  'frozen-food': { count: 1, paint: paintFrozen },
  soap: { count: 2, closer: { 2: 1.25 }, paint: paintSoap },
  'essential-oil': { count: 2, closer: { 1: 1.25, 2: 1.2 }, paint: paintEssentialOil },
  broom: { count: 1, paint: paintBroom },
  'gift-hamper': { count: 1, closer: { 1: 1.12 }, paint: paintHamper },
  'loom-scene': { count: 2, landscape: [1, 2], paint: paintLoom },
  'workshop-scene': { count: 1, landscape: [1], paint: paintWorkshop },
  'shelf-scene': { count: 2, landscape: [1, 2], paint: paintShelf },
  'shore-scene': { count: 2, landscape: [1, 2], paint: paintShore },
  'garden-scene': { count: 1, landscape: [1], paint: paintGarden },
}
