import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP of these files, deflated. `declared` is the size that it says each has, where it is to lie. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>, declared?: number) {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version
    common.writeUInt16LE(0x800, 2) // names are UTF-8
    common.writeUInt16LE(8, 4) // deflated
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]))
    bodies.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, index, end])
}

/** The smallest XLSX file, with this inside its only worksheet, and its table of shared texts or names of ranges. */
export function xlsxOf(worksheet: string, { names = '', texts = '' } = {}) {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = (...targets: [target: string, type: string][]) => {
    const each = targets.map(
      ([target, type], index) =>
        `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels(['xl/workbook.xml', 'officeDocument']),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Produk" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['worksheets/sheet1.xml', 'worksheet'],
      ['sharedStrings.xml', 'sharedStrings'],
    ),
    'xl/sharedStrings.xml': `<sst ${main}>${texts}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${worksheet}</worksheet>`,
  }
  return zipOf(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)])))
}
