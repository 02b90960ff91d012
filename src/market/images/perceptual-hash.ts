import { type Bitmap, pixelsOf } from './decode-image.ts'

const columns = 9
const rows = 8

/** Below this many of 64 a picture is so plain (a sheet of paper, a wall) that its bits say nothing of it. */
const fewestMarks = 6

/**
 * 64 bits of how brightness changes from left to right over a picture (dHash, Neal Krawetz 2013): a copy that is smaller,
 * compressed harder or trimmed a little differs in few of them, another picture in about half. As PostgreSQL's bigint
 * holds them, with a sign. Null for a picture without structure.
 */
export async function perceptualHash(bitmap: Bitmap): Promise<bigint | null> {
  const { data, info } = await pixelsOf(bitmap)
    .greyscale()
    .resize({ width: columns, height: rows, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (column: number, row: number) => data[(row * columns + column) * info.channels] ?? 0
  let bits = ''
  for (let row = 0; row < rows; row++)
    for (let column = 1; column < columns; column++)
      bits += at(column, row) > at(column - 1, row) + noise ? '1' : '0'
  const marks = bits.replaceAll('0', '').length
  if (marks < fewestMarks || marks > bits.length - fewestMarks) return null
  return BigInt.asIntN(64, BigInt(`0b${bits}`))
}

/** Steps of brightness that an encoder makes by itself. */
const noise = 1
