import type { Canvas } from '../parts/canvas.ts'
import { palette } from '../parts/palette.ts'
import { jarPicture, pouchPicture } from './food-packs.ts'
import { closePicture, trayPicture } from './food-pictures.ts'
import type { Food } from './foods.ts'
import { redRice, rice, sagoPearl } from './grains.ts'
import { curlOfSeaweed, driedFish, floss } from './sea-pieces.ts'
import { bananaChip, cacaoBean, chocolateSquare, cookie, cracker, sugarCake } from './snack-pieces.ts'

const crackers: Food = {
  pieces: [cracker],
  size: 148,
  count: 46,
  crumb: '#ecd9ae',
  ornament: 'sun',
  pack: '#d8a95e',
  leaf: 'fern',
  bowl: '#8a5a38',
}

const bananaChips: Food = {
  pieces: [bananaChip],
  size: 112,
  count: 84,
  crumb: '#dcae52',
  ornament: 'leaf',
  pack: '#c9a067',
  ink: palette.leafDeep,
  leaf: 'lanceolate',
  bowl: '#5c6f5a',
}

const cookies: Food = {
  pieces: [cookie],
  size: 138,
  count: 44,
  crumb: '#cf9a55',
  ornament: 'flower',
  pack: '#e2cda4',
  ink: palette.madder,
  leaf: 'eucalyptus',
  bowl: '#d9d0bf',
}

const shreddedFish: Food = {
  pieces: [floss],
  size: 92,
  count: 190,
  bed: '#6b3a14',
  crumb: '#a8642a',
  ornament: 'fish',
  pack: '#b98752',
  ink: palette.indigo,
  leaf: 'kelor',
  bowl: '#2f4a63',
}

const driedFishes: Food = {
  pieces: [driedFish],
  size: 92,
  count: 38,
  crumb: '#c8b48c',
  ornament: 'fish',
  pack: '#a88d6a',
  ink: palette.indigo,
  leaf: 'lanceolate',
  bowl: '#7a5a40',
}

const palmSugar: Food = {
  pieces: [sugarCake],
  size: 185,
  count: 20,
  crumb: '#8c5226',
  ornament: 'sun',
  pack: '#b5874f',
  leaf: 'lanceolate',
  bowl: '#3c2a1e',
}

const sago: Food = {
  pieces: [sagoPearl],
  size: 34,
  count: 620,
  bed: '#b9ad98',
  crumb: '#efe6d8',
  ornament: 'flower',
  pack: '#e3d6bd',
  ink: palette.leafDeep,
  leaf: 'fern',
  bowl: '#6d4a30',
}

const rices: Food = {
  pieces: [rice],
  size: 38,
  count: 760,
  bed: '#bfb08c',
  crumb: '#f0e4c8',
  ornament: 'leaf',
  pack: '#d7c39a',
  ink: palette.leafDeep,
  leaf: 'lanceolate',
  bowl: '#7c5234',
}

const redRices: Food = { ...rices, pieces: [redRice], bed: '#4f2416', crumb: '#8e4a35', pack: '#b7855c' }

const seaweeds: Food = {
  pieces: [curlOfSeaweed],
  size: 150,
  count: 62,
  bed: '#3c3d22',
  crumb: '#6d6a3c',
  ornament: 'boat',
  pack: '#8f9a86',
  ink: palette.indigo,
  leaf: 'fern',
  bowl: '#d4cdbd',
}

const chocolates: Food = {
  pieces: [chocolateSquare],
  size: 122,
  count: 34,
  crumb: '#4b2a1a',
  ornament: 'leaf',
  pack: '#5a3521',
  ink: palette.madder,
  leaf: 'mango',
  bowl: '#d8cdb8',
}

const cacao: Food = { ...chocolates, pieces: [cacaoBean], size: 84, count: 120 }

/** Crackers in a jar, and on a tray. */
export function paintCrackers(canvas: Canvas, variant: number): string {
  if (variant === 1) return jarPicture(canvas, crackers, '#b9785a', 'light wood', palette.madder)
  return trayPicture(canvas, crackers, 'linen grey', 'beside')
}

/** Banana chips beside their pouch, and in a bowl. */
export function paintBananaChips(canvas: Canvas, variant: number): string {
  if (variant === 1) return pouchPicture(canvas, bananaChips, '#8fa08a', 'light wood', 'bowl')
  return closePicture(canvas, bananaChips, 'banana leaf', '#d9cbb0')
}

/** Cookies in a jar, and on a plate. */
export function paintCookies(canvas: Canvas, variant: number): string {
  if (variant === 1) return jarPicture(canvas, cookies, '#d9c3a4', 'linen', palette.silver)
  return closePicture(canvas, cookies, 'plaster', '#a9653f')
}

/** Shredded fish before its pouches, and in a bowl. */
export function paintShreddedFish(canvas: Canvas, variant: number): string {
  if (variant === 1) return pouchPicture(canvas, shreddedFish, '#c7b497', 'dark wood', 'pair')
  return closePicture(canvas, shreddedFish, 'linen', '#2c4463')
}

/** Dried fish on banana leaf, and on a tray. */
export function paintDriedFish(canvas: Canvas, variant: number): string {
  if (variant === 1) return trayPicture(canvas, driedFishes, 'sand', 'lined')
  return trayPicture(canvas, driedFishes, 'dark wood', 'cropped')
}

/** Cakes of palm sugar on banana leaf, and before their pouch. */
export function paintPalmSugar(canvas: Canvas, variant: number): string {
  if (variant === 1) return trayPicture(canvas, palmSugar, 'terracotta', 'lined')
  return pouchPicture(canvas, palmSugar, '#c89b74', 'dark wood', 'tray')
}

/** Sago pearls in a bowl, and on a tray. */
export function paintSago(canvas: Canvas, variant: number): string {
  if (variant === 1) return pouchPicture(canvas, sago, '#b7b9a2', 'stone', 'bowl')
  return trayPicture(canvas, sago, 'terracotta', 'cropped')
}

/** White rice in a bowl, red rice on a tray. */
export function paintRice(canvas: Canvas, variant: number): string {
  if (variant === 1) return pouchPicture(canvas, rices, '#d3c2a2', 'dark wood', 'bowl')
  return trayPicture(canvas, redRices, 'linen', 'beside')
}

/** Dried seaweed on a tray, and in a bowl. */
export function paintSeaweed(canvas: Canvas, variant: number): string {
  if (variant === 1) return trayPicture(canvas, seaweeds, 'light wood', 'cropped')
  return closePicture(canvas, seaweeds, 'sand', '#e3d8c2')
}

/** Chocolate before its pouches, and cacao beans on a tray. */
export function paintChocolate(canvas: Canvas, variant: number): string {
  if (variant === 1) return pouchPicture(canvas, chocolates, '#d8c4a8', 'stone', 'pair')
  return trayPicture(canvas, cacao, 'slate', 'beside')
}
