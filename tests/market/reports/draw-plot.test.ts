import { expect, test } from 'vitest'
import { drawBars, drawDays, drawLines } from '../../../src/market/reports/draw-plot.ts'

test('a name may hold whatever `replace` has a meaning for', () => {
  const name = "Tenun $' $& $` $1 $$ & <b>"
  const written = "Tenun $' $&amp; $` $1 $$ &amp; &lt;b&gt;"
  const about = { title: name, about: `Paling banyak: ${name}` }
  const plots = [
    drawBars(about, [{ name, value: 3 }]),
    drawLines(about, ['2026-11-21', '2026-11-22'], [{ name, values: [1, 2] }]),
    drawDays(about, [{ name: '2026-11-22', value: 1 }]),
  ]
  for (const plot of plots) {
    expect(plot).toContain(`<title>${written}</title><desc>Paling banyak: ${written}</desc>`)
    expect(plot.match(/<svg/g)).toHaveLength(1)
    expect(plot.match(/<\/svg>/g)).toHaveLength(1)
    expect(plot).not.toContain('<b>')
  }
})
