/** The dyes of the site, as classes of RegionCloth.astro. */
const dyes = ['indigo', 'soga', 'turmeric', 'leaf', 'brick', 'cotton'] as const

/**
 * Stripes of a cloth of the region's own, from its code: always the same for one region, and mirrored as on a
 * loom. An ornament of this site; it stands for no traditional pattern. `x` and `width` in threads, of `threads`.
 */
export function clothOf(code: string) {
  const half = Array.from({ length: 9 }, (_, place) => {
    const value = mixed(code, place)
    return {
      dye: dyes[value % dyes.length] ?? 'indigo',
      width: [1, 1, 2, 3, 5, 8, 13][(value >>> 8) % 7] ?? 1,
    }
  })
  const stripes: { dye: (typeof dyes)[number]; x: number; width: number }[] = []
  let threads = 0
  for (const stripe of [...half, ...half.slice(0, -1).reverse()]) {
    stripes.push({ ...stripe, x: threads })
    threads += stripe.width
  }
  return { stripes, threads }
}

/** FNV-1a, with an extra stir: neighbouring codes should not look alike. */
function mixed(code: string, place: number) {
  let hash = 0x811c9dc5
  for (const character of `${code}/${place}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
