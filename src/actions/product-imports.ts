import { z } from 'astro/zod'
import { addPhotos } from '../market/products/add-photos.ts'
import { checkImport } from '../market/products/check-import.ts'
import { mapColumns } from '../market/products/map-columns.ts'
import { readSheet } from '../market/products/read-sheet.ts'
import { resumeImport, runImport } from '../market/products/run-import.ts'
import { columns } from '../market/products/sheet-columns.ts'
import { mostSheetBytes } from '../market/products/sheet-limits.ts'
import { startImport } from '../market/products/start-import.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction, deskUpload } from './form-action.ts'

const ticked = z.literal('ya').optional()
const place = z.union([z.literal(''), z.coerce.number().int().min(0).max(59)])

/** The import of a page below `/lapak/{shop}/produk/impor/{import}`. */
const importOf = (params: Record<string, string | undefined>) => {
  const id = Number(params['import'])
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  return id
}
const pageOf = (desk: Desk, id: number) => paths.desk(desk.seller_id, `produk/impor/${id}`)

export const productImports = {
  upload: deskUpload({
    input: z.object({
      sheet: z
        .instanceof(File, { message: 'Pilih berkas CSV atau Excel (.xlsx).' })
        .refine(
          ({ size }) => size <= mostSheetBytes,
          'Berkasnya lebih besar dari 10 MB. Bagi menjadi beberapa berkas.',
        ),
    }),
    run: async (desk, { sheet }, { locals }) => {
      const read = await readSheet(await sheet.bytes())
      const id = await locals.db.transaction().execute((tx) => startImport(tx, desk, sheet.name, read))
      return pageOf(desk, id)
    },
  }),
  mapColumns: deskAction({
    input: z.object({
      columns: z
        .partialRecord(z.enum(columns.map(({ key }) => key)), place)
        .transform((map) =>
          Object.fromEntries(
            Object.entries(map).flatMap(([key, index]) => (typeof index === 'number' ? [[key, index]] : [])),
          ),
        ),
    }),
    run: async (tx, desk, input, { params }) => {
      await mapColumns(tx, desk, importOf(params), input.columns)
      return { to: pageOf(desk, importOf(params)), notice: 'impor-diperiksa' }
    },
  }),
  addPhotos: deskUpload({
    input: z.object({
      photos: z.array(z.instanceof(File)).min(1, 'Pilih berkas ZIP atau foto.').max(200),
    }),
    run: async (desk, { photos }, { locals: { db, storage, enqueue }, params }) => {
      const { refused } = await addPhotos(db, storage, enqueue, desk, importOf(params), photos)
      return {
        to: pageOf(desk, importOf(params)),
        notice: refused === 0 ? 'impor-foto-masuk' : 'impor-foto-sebagian',
      }
    },
  }),
  check: deskAction({
    input: z.object({}),
    run: async (tx, desk, _, { params }) => {
      await checkImport(tx, desk, importOf(params))
      return { to: pageOf(desk, importOf(params)), notice: 'impor-diperiksa' }
    },
  }),
  run: deskAction({
    input: z.object({ skips_wrong: ticked, submits: ticked }),
    run: async (tx, desk, input, { locals, params }) => {
      const wish = { skips_wrong: input.skips_wrong === 'ya', submits: input.submits === 'ya' }
      await runImport(tx, locals.enqueue, desk, importOf(params), wish)
      return pageOf(desk, importOf(params))
    },
  }),
  resume: deskAction({
    input: z.object({}),
    run: async (tx, desk, _, { locals, params }) => {
      await resumeImport(tx, locals.enqueue, desk, importOf(params))
      return pageOf(desk, importOf(params))
    },
  }),
}
