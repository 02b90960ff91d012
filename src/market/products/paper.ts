import PDFDocument from 'pdfkit'
import { ink } from '../../ui/ink.ts'
import { fontFile, runsOf, type Subset, subsets, type Weight, weights } from './lettering.ts'

/** Paper to write on: A4, measured in points from the top left. Nothing is placed but by its caller. */

export const page = { left: 48, right: 547, top: 54, bottom: 784, width: 499 }

export type Style = { size: number; weight: Weight; color: string }
export type Paper = {
  doc: PDFKit.PDFDocument
  /** Where the next thing goes. */
  y: number
  /** What is read aloud: the root of the document's structure. */
  root: PDFKit.PDFStructureElement
}

/** A tagged PDF in Indonesian, its letters embedded. `now` is its date of creation. */
export function openPaper(info: { Title: string; Author: string; Subject: string }, now: Date): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'id-ID',
    displayTitle: true,
    info: { ...info, Creator: 'Etalase', CreationDate: now },
  })
  for (const weight of weights)
    for (const subset of subsets) doc.registerFont(fontName(subset, weight), fontFile(subset, weight))
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, y: page.top, root }
}

/** The bytes of the finished document. */
export async function closePaper({ doc }: Paper) {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

/** Draws something that is to be read, as one element of the structure. */
export function tell({ doc, root }: Paper, type: 'H1' | 'H2' | 'P', draw: () => void) {
  root.add(doc.struct(type, {}, draw))
}

/** Draws an ornament, or what returns on every page: nobody reads it aloud. */
export function adorn({ doc }: Paper, draw: () => void) {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/**
 * Writes one line whose upper edge is at `y`; `x` is its left edge or, to the right, its right edge. It ends in a
 * space, so that what is copied or read aloud does not run into what is beside it.
 */
export function write(paper: Paper, text: string, x: number, y: number, style: Style, align = 'left') {
  if (text === '') return
  let at = align === 'right' ? x - widthOf(paper, text, style) : x
  for (const run of runsOf(`${text} `))
    for (const word of run.text.match(/[^ ]* |[^ ]+/g) ?? []) {
      const width = measured(paper, word, style, run.subset)
      paper.doc.fillColor(style.color).text(word, at, y, { lineBreak: false })
      at += width
    }
}

/** The text in lines no wider than `width`; a word that is wider breaks. */
export function linesOf(paper: Paper, text: string, width: number, style: Style) {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((each) => piecesOf(paper, each, width, style))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(paper, longer, style) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export function widthOf(paper: Paper, text: string, style: Style) {
  return runsOf(text).reduce((sum, run) => sum + measured(paper, run.text, style, run.subset), 0)
}

/** Writes a text from `paper.y` down, in lines no wider than `width`; each takes `height`. */
export function writeLines(
  paper: Paper,
  text: string,
  width: number,
  style: Style,
  height: number,
  x = page.left,
) {
  for (const line of linesOf(paper, text, width, style)) writeAt(paper, line, style, height, x)
}

/** Writes one line at `paper.y` and goes on below it. */
export function writeAt(paper: Paper, line: string, style: Style, height: number, x = page.left) {
  write(paper, line, x, paper.y, style)
  paper.y += height
}

/** Turns to a new page where the next `height` points have no room on this one. */
export function keepTogether(paper: Paper, height: number) {
  if (paper.y + height <= page.bottom) return
  paper.doc.addPage()
  paper.y = page.top
}

/** A line across the page, at `paper.y`. */
export function rule(paper: Paper, colour: string, weight: number) {
  adorn(paper, () => {
    paper.doc.moveTo(page.left, paper.y).lineTo(page.right, paper.y).lineWidth(weight).stroke(colour)
  })
}

/** The foot of every page, once it is known how many there are. */
export function writeFeet(paper: Paper, words: string) {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let number = 0; number < count; number++) {
    paper.doc.switchToPage(start + number)
    adorn(paper, () => {
      const [shown = ''] = linesOf(paper, words, page.width - 90, soft)
      write(paper, shown, page.left, 802, soft)
      write(paper, `Halaman ${number + 1} dari ${count}`, page.right, 802, soft, 'right')
    })
  }
}

export const soft: Style = { size: 8.5, weight: 500, color: ink.soft }

function piecesOf(paper: Paper, word: string, width: number, style: Style) {
  if (widthOf(paper, word, style) <= width) return [word]
  const pieces = ['']
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`
    if (widthOf(paper, longer, style) <= width) pieces[pieces.length - 1] = longer
    else pieces.push(letter)
  }
  return pieces
}

/** The typeface's own space is narrow for small print: each is given a little more. */
function measured({ doc }: Paper, text: string, { size, weight }: Style, subset: Subset) {
  const spaces = text.split(' ').length - 1
  return doc.font(fontName(subset, weight)).fontSize(size).widthOfString(text) + spaces * 0.06 * size
}

function fontName(subset: string, weight: Weight) {
  return `${subset} ${weight}`
}
