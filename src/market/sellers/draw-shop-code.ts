import sharp from 'sharp'
import { paths } from '../../paths.ts'
import { qrSvg } from '../../ui/qr-code.ts'

/** Formats of the code: PNG for chats and office programmes, SVG for print shops. */
export const codeTypes: Partial<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' }

/** The QR code to a shop's page, black on white; as PNG about 1,000 pixels wide. */
export async function drawShopCode(siteUrl: string, slug: string, format: string) {
  const svg = Buffer.from(qrSvg(siteUrl + paths.shop(slug), 28))
  return format === 'png' ? sharp(svg).png({ palette: true, colours: 2 }).toBuffer() : svg
}
