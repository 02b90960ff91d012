/**
 * The tile map: a square for each province, about where it lies. Column and row by province code, in two parts
 * that stand side by side or, on a narrow screen, one above the other; each with the short name people use.
 */
export const tiles: Record<'west' | 'east', Record<string, readonly [number, number, string]>> = {
  west: {
    11: [0, 0, 'Aceh'],
    12: [1, 1, 'Sumut'],
    13: [1, 2, 'Sumbar'],
    14: [2, 2, 'Riau'],
    21: [3, 2, 'Kepri'],
    15: [2, 3, 'Jambi'],
    16: [3, 3, 'Sumsel'],
    19: [4, 3, 'Babel'],
    17: [2, 4, 'Bengk.'],
    18: [3, 4, 'Lampung'],
    36: [3, 5, 'Banten'],
    31: [4, 5, 'Jakarta'],
    32: [4, 6, 'Jabar'],
    33: [5, 5, 'Jateng'],
    34: [5, 6, 'DIY'],
    35: [6, 5, 'Jatim'],
    61: [5, 2, 'Kalbar'],
    62: [6, 2, 'Kalteng'],
    63: [6, 3, 'Kalsel'],
    64: [7, 2, 'Kaltim'],
    65: [7, 1, 'Kaltara'],
  },
  east: {
    51: [0, 5, 'Bali'],
    52: [1, 5, 'NTB'],
    53: [2, 5, 'NTT'],
    71: [2, 1, 'Sulut'],
    75: [1, 1, 'Gortalo'],
    72: [1, 2, 'Sulteng'],
    76: [0, 3, 'Sulbar'],
    73: [1, 3, 'Sulsel'],
    74: [2, 3, 'Sultra'],
    82: [3, 1, 'Malut'],
    81: [3, 3, 'Maluku'],
    96: [4, 2, 'PBD'],
    92: [5, 2, 'Pabar'],
    91: [6, 2, 'Papua'],
    94: [5, 3, 'Papteng'],
    95: [6, 3, 'Papeg'],
    93: [6, 4, 'Papsel'],
  },
}

/**
 * How many products each dip in the indigo stands for, at least: 1, and the highest four of 2, 5, 10, 20, 50 …
 * that the fullest province reaches.
 */
export function dipsUpTo(most: number) {
  const series = [2, 5, 10].flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  const reached = series.filter((count) => count <= most).sort((a, b) => a - b)
  return [1, ...reached.slice(-4)]
}

/** How often a province's tile has been dipped: 0 without products, up to 5. */
export function dipOf(dips: readonly number[], count: number) {
  return dips.filter((least) => count >= least).length
}
