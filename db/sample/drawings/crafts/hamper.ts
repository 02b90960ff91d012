import { bottle } from '../foods/syrup.ts'
import type { Canvas } from '../parts/canvas.ts'
import { filling, glassVessel } from '../parts/glass.ts'
import { bow, wrapLabel } from '../parts/labels.ts'
import { sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { pouch } from '../parts/pouches.ts'
import { box, curve, ellipse, fill, group, n, place, stroke } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { lid, roundStops } from '../parts/vessels.ts'
import { wovenVessel } from '../parts/weave.ts'

/** A basket of gifts: cloth, jar, pouch, bottle, bow. */
export function paintHamper(canvas: Canvas): string {
  const { width, height, random } = canvas
  const [x, foot] = [width * 0.5, height * 0.86]
  const top = foot - 330
  const jar =
    glassVessel(
      canvas,
      x + 40,
      top + 110,
      [
        [120, 0],
        [140, 40],
        [140, 260],
      ],
      filling(canvas, 140, 40, 300, '#d47c10', '#f0b14a'),
    ) +
    lid(canvas, x + 40, top - 148, 130, 50, palette.madder) +
    wrapLabel(canvas, x + 40, top - 10, 140, 120, 'bee', palette.soga)
  const handle = (back: boolean) =>
    stroke(
      curve(
        [
          [x - 370, top + 30],
          [x - 320, top - 360],
          [x, top - 560],
          [x + 320, top - 360],
          [x + 370, top + 30],
        ],
        false,
      ),
      back ? '#6b4a26' : '#c09a5c',
      back ? 34 : 24,
    ) +
    (back
      ? ''
      : stroke(
          curve(
            [
              [x - 370, top + 30],
              [x - 320, top - 360],
              [x, top - 560],
              [x + 320, top - 360],
              [x + 370, top + 30],
            ],
            false,
          ),
          '#f0d9a4',
          20,
          'stroke-dasharray="5 10" opacity="0.6"',
        ))
  const body = wovenVessel(
    canvas,
    x,
    foot,
    [
      [380, 0],
      [372, 150],
      [330, 330],
    ],
    {
      stakes: 42,
      rows: 15,
      stake: '#a98450',
      colors: (row) =>
        row === 4 || row === 5 ? palette.madder : random.pick(['#d8b878', '#cda763', '#e0c48a']),
    },
  )
  const front = canvas.clip(
    `M${n(x - 420)} ${n(top)}H${n(x - 380)}A380 99 0 0 0 ${n(x + 380)} ${n(top)}H${n(x + 420)}V${n(foot + 150)}H${n(x - 420)}Z`,
    body,
  )
  const rollOfCloth = group(
    place(x + 210, top - 10, 12),
    fill(box(-60, -260, 120, 320, 30), canvas.linear(roundStops(palette.indigo, 0.2))) +
      fill(box(-60, -260, 120, 320, 30), canvas.texture('weave', 0.9)) +
      fill(ellipse(0, -256, 60, 22), '#6f8aa8') +
      stroke(ellipse(0, -256, 36, 13) + ellipse(0, -256, 18, 6), palette.indigo, 5),
  )
  return (
    table(canvas, '#a9b49c', 'light wood', 0.6) +
    sunlight(canvas, 'window') +
    handle(true) +
    body +
    group(place(x, top), fill(ellipse(0, 0, 350, 86), '#2c1a0e')) +
    rollOfCloth +
    bottle(canvas, x - 40, top + 70, 0.62, '#8c1f2b', 'flower', palette.madder) +
    pouch(canvas, x - 210, top + 80, 250, 350, '#b98752', 'mountain') +
    jar +
    front +
    handle(false) +
    bow(canvas, x, top - 548, 110, palette.madder)
  )
}
