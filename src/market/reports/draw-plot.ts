import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { shortDate } from '../../i18n/dates.ts'
import { ink } from '../../ui/ink.ts'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

export type Bar = { name: string; value: number }
type Line = { name: string; values: readonly number[] }
type About = { title: string; about: string }

/**
 * Plots as SVG for a page, drawn here so that no browser fetches the library. Every plot has its table beside it:
 * the drawing is one picture with a title and a description. Its colours are those of the page, by day and by night.
 */

/** A bar for each name, the first on top. */
export function drawBars(about: About, bars: readonly Bar[]) {
  return draw(about, 64 + bars.length * 34, {
    grid: { left: 40, right: roomFor(bars), top: 8, bottom: 8, ...withLabels },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { lineStyle: { color: ink.soft } },
      axisTick: { show: false },
      axisLabel: { ...letters, width: 150, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value }) => value),
        itemStyle: { color: ink.indigo },
        barMaxWidth: 20,
        label: {
          ...letters,
          show: true,
          position: 'right',
          formatter: ({ value }: { value: unknown }) => written(Number(value)),
        },
      },
    ],
  })
}

/** Lines over the days, told apart by colour and by shape. */
export function drawLines(about: About, days: readonly string[], lines: readonly Line[]) {
  return draw(about, 260, {
    grid: { left: 8, right: 16, top: 44, bottom: 8, ...withLabels },
    legend: {
      top: 0,
      left: 0,
      textStyle: letters,
      icon: 'roundRect',
      itemHeight: 4,
      itemGap: 40,
      borderColor: ink.line,
    },
    xAxis: {
      type: 'category',
      data: days.map((day) => shortDate('id', day).replace(/ \d{4}$/, '')),
      axisLine: { lineStyle: { color: ink.soft } },
      axisTick: { show: false },
      axisLabel: { ...letters, interval: Math.max(0, Math.ceil(days.length / 4) - 1) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...letters, formatter: written },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: lines.map(({ name, values }, index) => ({
      type: 'line',
      name,
      data: [...values],
      symbol: days.length > 1 ? 'none' : 'circle',
      lineStyle: { width: 2.5, color: colours[index] ?? ink.text, type: index === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: colours[index] ?? ink.text },
    })),
  })
}

/** A bar for each day. */
export function drawDays(about: About, days: readonly Bar[]) {
  return draw(about, 200, {
    grid: { left: 8, right: 16, top: 12, bottom: 8, ...withLabels },
    xAxis: {
      type: 'category',
      data: days.map(({ name }) => shortDate('id', name).replace(/ \d{4}$/, '')),
      axisLine: { lineStyle: { color: ink.soft } },
      axisTick: { show: false },
      axisLabel: { ...letters, interval: Math.max(0, Math.ceil(days.length / 4) - 1) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...letters, formatter: written },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: [{ type: 'bar', data: days.map(({ value }) => value), itemStyle: { color: ink.leaf } }],
  })
}

function draw({ title, about }: About, height: number, options: echarts.EChartsCoreOption) {
  const plot = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    plot.setOption({ ...options, animation: false, silent: true, backgroundColor: 'transparent' })
    return named(inPageColours(still(plot.renderToSVGString())), title, about)
  } finally {
    plot.dispose()
  }
}

/** Without what would answer a pointer, and without ids, of which a page has each once. */
function still(svg: string) {
  return svg
    .replace(/<style[^]*?<\/style>|<defs[^]*?<\/defs>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events|clip-path)="[^"]*"/g, '')
    .replace(/\n/g, '')
}

/** One picture for a reader that does not see it. A function, for a name may hold what `replace` has a meaning for. */
function named(svg: string, title: string, about: string) {
  return svg
    .replace(/<svg width="\d+" height="\d+"/, `<svg role="img"`)
    .replace(
      /<svg[^>]*>/,
      (opened) => `${opened}<title>${escaped(title)}</title><desc>${escaped(about)}</desc>`,
    )
}

/** The palette by day stands for the page's own colours, which change at night. */
function inPageColours(svg: string) {
  return Object.entries(pageColours).reduce((drawn, [colour, name]) => drawn.replaceAll(colour, name), svg)
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function written(value: number) {
  return value.toLocaleString('id-ID')
}

/** What the longest number needs behind its bar. */
function roomFor(bars: readonly Bar[]) {
  const longest = Math.max(0, ...bars.map(({ value }) => written(value).length))
  return Math.max(44, 12 + longest * 8.5)
}

/** As wide as a phone, so that its letters can be read there. */
const width = 420
const withLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const
const letters = { color: ink.text, fontSize: 14, fontFamily: 'inherit' }
const colours = [ink.indigo, ink.brick]
const pageColours = {
  [ink.text]: 'var(--text)',
  [ink.soft]: 'var(--line-strong)',
  [ink.line]: 'var(--line)',
  [ink.indigo]: 'var(--indigo)',
  [ink.brick]: 'var(--brick)',
  [ink.leaf]: 'var(--leaf)',
}
