import { createServer } from 'node:http'
import { Pool } from 'pg'
import { brotliCompress, constants } from 'node:zlib'
import { promisify } from 'node:util'
import { startControl } from './control.ts'

/**
 * The control of a page that nobody has cached: bare `node:http` and `pg`, one indexed query, 24 cards concatenated
 * between what stands before and after them in our page. It compresses as we do when the client asks for it.
 */
export type Task = { databaseUrl: string; headers: string[]; before: string; after: string }

export function startRawList(task: Task) {
  return startControl(import.meta.filename, task)
}

if (import.meta.main) process.once('message', serve)

function serve({ databaseUrl, headers, before, after }: Task) {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 })
  const brotli = promisify(brotliCompress)

  async function answer(url: string, isCompressed: boolean) {
    const { rows } = await pool.query<Row>(query, [Number(url.slice(url.indexOf('=') + 1))])
    let cards = ''
    for (const row of rows) cards += cardOf(row)
    const body = Buffer.from(before + cards + after)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return isCompressed ? brotli(body, { params }) : body
  }

  const server = createServer((req, res) => {
    const isCompressed = req.headers['accept-encoding']?.includes('br') ?? false
    answer(req.url ?? '', isCompressed).then(
      (body) => {
        const encoding = isCompressed ? ['Content-Encoding', 'br'] : []
        res.writeHead(200, [...headers, ...encoding, 'Content-Length', String(body.length)])
        res.end(body)
      },
      (error: unknown) => {
        console.error(error)
        res.writeHead(500).end()
      },
    )
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
}

const query = `
  select product_id, slug, name, regency_name, unit, price_min, price_max, is_available, image
  from listing_card where price_min <= $1 order by published_at desc, product_id desc limit 24`

type Row = {
  slug: string
  name: string
  regency_name: string
  price_min: number
  image: { image_id: string; focal_x: number; focal_y: number; dominant_colour: string; alt: string } | null
}

function cardOf({ slug, name, regency_name, price_min, image }: Row) {
  const picture = image === null ? '<span class="picture picture-none"></span>' : pictureOf(image)
  const price = `Rp${String(price_min).replace(/\B(?=(\d{3})+$)/g, '.')}`
  return `<li class="product-card">${picture}<p class="eyebrow">${escaped(regency_name)}</p><h3><a href="/produk/${slug}">${escaped(name)}</a></h3><p class="price">${price}</p></li>`
}

function pictureOf(image: NonNullable<Row['image']>) {
  const base = `/img/${image.image_id}-${image.focal_x}-${image.focal_y}`
  const sizes = 'sizes="(max-width: 40rem) 45vw, 16rem"'
  const widths = (format: string) =>
    `${base}/160.${format} 160w,${base}/320.${format} 320w,${base}/480.${format} 480w,${base}/640.${format} 640w`
  return `<picture class="picture"><source type="image/avif" srcset="${widths('avif')}" ${sizes}><source type="image/webp" srcset="${widths('webp')}" ${sizes}><img src="${base}/480.jpg" alt="${escaped(image.alt)}" width="640" height="640" loading="lazy" decoding="async" style="background-color:${image.dominant_colour}"></picture>`
}

function escaped(text: string) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
