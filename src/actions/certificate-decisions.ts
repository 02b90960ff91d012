import { z } from 'astro/zod'
import { rejectCertificate } from '../market/certificates/reject-certificate.ts'
import { revokeCertificate } from '../market/certificates/revoke-certificate.ts'
import { verifyCertificate } from '../market/certificates/verify-certificate.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { agencyAction } from './form-action.ts'

const id = z.coerce.number().int().positive()
const reason = z
  .string('Tulis alasannya.')
  .min(5, 'Tulis alasannya, paling sedikit 5 huruf; pemiliknya membacanya.')
  .max(2000, 'Paling banyak 2.000 huruf.')

export const certificateDecisions = {
  verify: agencyAction({
    input: z.object({ submission_id: id }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, { submission_id }, { locals }) => {
      await verifyCertificate(tx, locals.enqueue, officer, submission_id)
      return { to: await nextInQueue(tx, officer, 'certificate'), notice: 'sertifikat-disahkan' }
    },
  }),
  reject: agencyAction({
    input: z.object({ submission_id: id, reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, { submission_id, reason }, { locals }) => {
      await rejectCertificate(tx, locals.enqueue, officer, submission_id, reason)
      return { to: await nextInQueue(tx, officer, 'certificate'), notice: 'sertifikat-ditolak' }
    },
  }),
  revoke: agencyAction({
    input: z.object({ certificate_id: id, reason }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, { certificate_id, reason }, { locals, url }) => {
      await revokeCertificate(tx, locals.enqueue, officer, certificate_id, reason)
      return { to: url.pathname, notice: 'sertifikat-dicabut' }
    },
  }),
}
