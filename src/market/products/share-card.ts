import { id as t } from '../../i18n/id.ts'
import { ink } from '../../ui/ink.ts'
import type { ShareCard } from './find-share-card.ts'
import { writable } from './lettering.ts'
import { availability, perUnit } from './product.ts'
import { formatRupiah } from './rupiah.ts'

/** How a share card is laid out, from top to bottom: the photo takes what the words leave. */

/** Pixels: what WhatsApp shows whole as a status. */
export const cardSize = { width: 1080, height: 1920 }

export function cardWidth(isSmall: boolean) {
  return isSmall ? 360 : cardSize.width
}

/** Parts that are drawn apart from the words; the layout only keeps their places. */
export type Part = 'photo' | 'cloth' | 'qr' | 'mark'

/** An element as satori takes it. */
export type Element = { type: 'div'; key?: Part; props: { style: Style; children?: Element[] | string } }
type Style = Record<string, string | number>

export function layOut(card: ShareCard, host: string) {
  const name = writable(card.name) || t.common.products
  const shop = writable(card.seller_name)
  const per = perUnit(t, card)
  const note = availability(t, card)
  const village = `${t.shop.villages[card.village_kind as 'desa']} ${card.village_name}`
  return column({ ...cardSize, color: ink.text, fontFamily: families, fontWeight: 500 }, [
    place('photo', { flexGrow: 1, flexBasis: 0, width: '100%' }),
    place('cloth', { height: 72, width: '100%' }),
    column({ padding: '44px 72px 76px', backgroundColor: ink.paper }, [
      line(`${village}, ${card.regency_name}`, { fontSize: 34, fontWeight: 700, color: ink.soga }),
      line(name, nameStyle(name)),
      row({ marginTop: 24, alignItems: 'baseline', flexWrap: 'wrap', columnGap: 16 }, [
        ...(card.price_min < card.price_max ? [small(t.product.from('').trim())] : []),
        line(formatRupiah(card.price_min), priceStyle),
        ...(per === '' ? [] : [small(per)]),
      ]),
      ...(note === '' ? [] : [line(note, noteStyle(card))]),
      row({ marginTop: 40, paddingTop: 40, borderTop: `3px solid ${ink.line}`, columnGap: 48 }, [
        column({ flexGrow: 1, flexBasis: 0 }, [
          line(t.product.seller, { fontSize: 30, color: ink.soft }),
          line(shop, shopStyle(shop)),
          row({ marginTop: 'auto', alignItems: 'center', columnGap: 18 }, [
            place('mark', { width: 64, height: 64 }),
            column({}, [
              line(t.common.siteName, { fontSize: 36, fontWeight: 800, letterSpacing: -1 }),
              line(host, { fontSize: 26, color: ink.soft }),
            ]),
          ]),
        ]),
        column({ width: qrSide, flexShrink: 0 }, [
          place('qr', { width: qrSide, height: qrSide }),
          line('Pindai untuk membuka', {
            marginTop: 12,
            fontSize: 26,
            color: ink.soft,
            justifyContent: 'center',
          }),
        ]),
      ]),
    ]),
  ])
}

const qrSide = 320
const families = 'latin, latin-ext, vietnamese'

/** The longer a name, the smaller its letters: 120 of them still leave half of the card to the photo. */
function nameStyle({ length }: string) {
  const fontSize = length <= 22 ? 84 : length <= 44 ? 68 : length <= 80 ? 54 : 44
  return { marginTop: 14, fontSize, fontWeight: 800, lineHeight: 1.14, letterSpacing: -0.01 * fontSize }
}

const priceStyle = { fontSize: 76, fontWeight: 800, color: ink.indigo, letterSpacing: -1 }

function small(text: string) {
  return line(text, { fontSize: 40, color: ink.soft })
}

function noteStyle(card: ShareCard) {
  const color = card.is_available ? ink.leaf : ink.brick
  return { marginTop: 12, fontSize: 36, fontWeight: 700, color }
}

function shopStyle({ length }: string) {
  return {
    marginTop: 6,
    marginBottom: 28,
    fontSize: length <= 60 ? 42 : 32,
    fontWeight: 700,
    lineHeight: 1.2,
  }
}

/** Words of a text, with a wider space between them than the typeface has; a long word breaks. */
function line(text: string, style: Style & { fontSize: number }) {
  const words = text
    .split(' ')
    .map((word) => ({ type: 'div' as const, props: { style: wordStyle, children: word } }))
  return row({ flexWrap: 'wrap', columnGap: 0.27 * style.fontSize, lineHeight: 1.3, ...style }, words)
}

const wordStyle = { maxWidth: '100%', wordBreak: 'break-word' }

function row(style: Style, children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

function column(style: Style, children: Element[]) {
  return row({ flexDirection: 'column', ...style }, children)
}

function place(key: Part, style: Style): Element {
  return { type: 'div', key, props: { style: { display: 'flex', ...style } } }
}
