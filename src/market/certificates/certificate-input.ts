import { z } from 'zod'
import { shortDate } from '../../i18n/dates.ts'
import { certificateKinds, usualEnd } from './certificate.ts'

const day = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? null : typed),
  z.iso
    .date({ error: 'Tulis tanggalnya lengkap: hari, bulan, tahun.', abort: true })
    .refine((date) => date >= '1970' && date < '2200', 'Periksa tahunnya.')
    .nullable(),
)

export type CertificateInput = z.infer<typeof certificateInput>

/** What a shop writes down of a certificate, as a form sends it. Days are "2026-08-17", and the last one counts. */
export const certificateInput = z
  .object({
    kind: z.enum(certificateKinds, 'Pilih jenis sertifikatnya.'),
    number: z
      .string('Isi nomornya.')
      .trim()
      .min(1, 'Isi nomornya seperti tertulis di sertifikat.')
      .max(60, 'Paling banyak 60 huruf dan angka.'),
    issuer: z.string().trim().max(120, 'Paling banyak 120 huruf.').default(''),
    issued_on: day,
    is_perpetual: z
      .array(z.literal('ya'))
      .default([])
      .transform((ticked) => ticked.length > 0),
    expires_on: day,
  })
  .superRefine(({ kind, issued_on, is_perpetual, expires_on }, context) => {
    const problem = problemOfEnd()
    if (problem) context.addIssue({ code: 'custom', path: ['expires_on'], message: problem })

    function problemOfEnd() {
      if (is_perpetual && expires_on !== null)
        return 'Pilih salah satu: kosongkan tanggal ini, atau hapus centang “tanpa batas waktu”.'
      if (issued_on !== null && expires_on !== null && expires_on < issued_on)
        return 'Tanggal ini sebelum tanggal terbitnya.'
      if (is_perpetual || expires_on !== null) return undefined
      const usual = issued_on === null ? undefined : usualEnd(kind, issued_on)
      const hint = usual === undefined ? '' : ` Biasanya sampai ${shortDate('id', usual)}.`
      return `Isi sampai kapan berlakunya, atau centang “tanpa batas waktu”.${hint}`
    }
  })
