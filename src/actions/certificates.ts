import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { type CertificateInput, certificateInput } from '../market/certificates/certificate-input.ts'
import { coverProducts } from '../market/certificates/cover-products.ts'
import { removeCertificate } from '../market/certificates/remove-certificate.ts'
import { saveCertificate } from '../market/certificates/save-certificate.ts'
import { acceptDocument } from '../market/documents/accept-document.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { deskAction, deskUpload } from './form-action.ts'

const id = z.coerce.number().int().positive()

export const certificates = {
  // The scan is taken in before the other fields are held to their rules: one that has come need not come again.
  save: deskUpload({
    input: z.looseObject({
      id: id.optional(),
      document: z.instanceof(File).optional().catch(undefined),
      document_id: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional()
        .catch(undefined),
    }),
    run: async (desk, { id, document, document_id: kept, ...typed }, context) => {
      const { db, storage } = context.locals
      const scan = document && (await acceptDocument(db, storage, desk, { body: document.stream() }))
      const document_id = scan?.document_id ?? kept
      const certificate = readCertificate({ document_id, ...typed }, context)
      const saved = await db
        .transaction()
        .execute((tx) => saveCertificate(tx, desk, { ...certificate, id, document_id }, new Date()))
      return { to: paths.desk(desk.seller_id, `sertifikat/${saved}`), notice: 'sertifikat-dikirim' }
    },
  }),
  cover: deskAction({
    input: z.object({ id, products: z.array(id).default([]) }),
    run: async (tx, desk, { id, products }) => {
      await coverProducts(tx, desk, id, products)
      return { to: paths.desk(desk.seller_id, `sertifikat/${id}`), notice: 'tersimpan' }
    },
  }),
  remove: deskAction({
    input: z.object({ id }),
    run: async (tx, desk, { id }) => {
      await removeCertificate(tx, desk, id)
      return { to: paths.desk(desk.seller_id, 'sertifikat'), notice: 'sertifikat-dihapus' }
    },
  }),
}

/** The page that comes back knows the scan, and what is wrong beside each field. */
function readCertificate(
  { document_id, ...typed }: { document_id: string | undefined },
  { locals }: ActionAPIContext,
): CertificateInput {
  if (locals.form && document_id !== undefined) locals.form.values['document_id'] = [document_id]
  const parsed = certificateInput.safeParse(typed)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    if (locals.form) locals.form.problems[path.join('.')] ??= message
  throw new Refusal('certificate-incomplete')
}
