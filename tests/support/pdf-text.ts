import { inflateSync } from 'node:zlib'

/**
 * What a reader of the PDF would copy from each of its pages, in the order of the content; by way of the fonts'
 * ToUnicode maps, so that a document whose letters are only pictures has no text. For files of pdfkit's shape.
 */
export function textOfPdf(pdf: Buffer) {
  const objects = objectsOf(pdf.toString('latin1'))
  const get = (id: string | undefined) => objects.get(id ?? '') ?? { head: '', stream: '' }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head))
  return pages.map(({ head }) => {
    const fonts = new Map<string, Map<number, string>>()
    const resources = get(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head
    for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(get(id).head)?.[1]
      fonts.set(name, lettersOf(get(unicode).stream))
    }
    return textOf(get(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream, fonts)
  })
}

function objectsOf(file: string) {
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id = '', body = ''] of file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, head = body, packed] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? []
    const bytes = packed === undefined ? '' : Buffer.from(packed, 'latin1')
    const isPacked = head.includes('/FlateDecode')
    objects.set(id, { head, stream: (isPacked ? inflateSync(bytes) : bytes).toString('latin1') })
  }
  return objects
}

function lettersOf(map: string) {
  const letters = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries())
      letters.set(parseInt(first, 16) + n, utf16(hex.replaceAll(' ', '')))
  return letters
}

function textOf(content: string, fonts: Map<string, Map<number, string>>) {
  let letters = new Map<number, string>()
  let text = ''
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map<number, string>()
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
      for (const glyph of hex.match(/.{4}/g) ?? []) text += letters.get(parseInt(glyph, 16)) ?? '\ufffd'
  }
  return text
}

function utf16(hex: string) {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
