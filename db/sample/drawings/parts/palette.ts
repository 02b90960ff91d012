/** Colours of natural dyes and plain materials. All other tones are mixed from these. */
export const palette = {
  indigo: '#1f3a5f',
  indigoPale: '#6f8aa8',
  soga: '#6b3f1f',
  sogaPale: '#b07a45',
  turmeric: '#d99a2b',
  turmericPale: '#ecca7a',
  leaf: '#5d7440',
  leafDeep: '#38512f',
  leafPale: '#a3b07a',
  madder: '#9a3b2b',
  madderPale: '#cc7e66',
  cream: '#f1e6d0',
  cotton: '#f6efe1',
  ochre: '#cfa566',
  ash: '#b4aca0',
  clay: '#b8663f',
  clayPale: '#d9a27c',
  straw: '#d8b878',
  bamboo: '#cfae6a',
  teak: '#9a6a3c',
  ebony: '#3a2618',
  kraft: '#c2976a',
  stone: '#8d8780',
  slate: '#4b4d50',
  sea: '#3f8c95',
  silver: '#cfd2d3',
} as const

/** Blends two hex colours; amount 0 is the first, 1 the second. */
function mix(first: string, second: string, amount: number): string {
  const [from, to] = [parse(first), parse(second)]
  const channel = (index: 0 | 1 | 2) =>
    Math.round(from[index] + (to[index] - from[index]) * amount)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(0)}${channel(1)}${channel(2)}`
}

/** Warm light (amount above 0, towards sunlit cream) or warm shade (below 0, towards deep brown). */
export function tone(color: string, amount: number): string {
  return amount >= 0 ? mix(color, '#fff4dc', amount) : mix(color, '#1a0d07', -amount)
}

function parse(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
