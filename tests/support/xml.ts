type Element = { path: string; text: string }

/**
 * The elements of a well-formed XML document, each with its path (`urlset/url/loc`) and its own text. Throws where
 * it is not well-formed: for the plain XML that a sitemap is, without comments, CDATA or a DTD.
 */
export function elementsOf(xml: string): Element[] {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(xml)
  if (declaration === null) throw new Error('There is no XML declaration')
  const elements: Element[] = []
  const open: (Element & { name: string })[] = []
  let at = declaration[0].length
  let isOver = false
  const token =
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="(?:[^"&<]|&(?:amp|lt|gt|quot|apos);)*")*)\s*(\/?)>|([^<]+)/y
  while (at < xml.length) {
    token.lastIndex = at
    const match = token.exec(xml)
    if (match === null) throw new Error(`This is not XML: ${xml.slice(at, at + 60)}`)
    at = token.lastIndex
    const [, closes, name = '', , isEmpty, text] = match
    const current = open.at(-1)
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`A bare ampersand: ${text}`)
      if (current) current.text += text
      else if (text.trim() !== '') throw new Error(`Text outside of the document's element: ${text}`)
    } else if (closes) {
      if (current?.name !== name) throw new Error(`</${name}> closes <${current?.name ?? ''}>`)
      open.pop()
      isOver = open.length === 0
    } else {
      if (isOver) throw new Error(`A second document: <${name}>`)
      const element = { name, path: [...open.map((each) => each.name), name].join('/'), text: '' }
      elements.push(element)
      if (!isEmpty) open.push(element)
    }
  }
  if (!isOver) throw new Error(`<${open.at(-1)?.name ?? 'nothing'}> is not closed`)
  return elements
}
