import { z } from 'astro/zod'
import { reviseRubric } from '../market/curation/revise-rubric.ts'
import { paths } from '../paths.ts'
import { operatorAction } from './form-action.ts'

const whole = z
  .string('Isi angkanya.')
  .regex(/^\d{1,3}$/, 'Tulis angka bulat.')
  .transform(Number)
const ticked = z
  .array(z.literal('ya'))
  .default([])
  .transform((values) => values.length > 0)
const criterion = z.object({
  title: z.string().min(2, 'Isi judulnya.').max(80, 'Paling banyak 80 huruf.'),
  help: z.string().min(5, 'Isi penjelasannya.').max(400, 'Paling banyak 400 huruf.'),
  most_points: whole.refine((points) => points >= 1 && points <= 100, 'Dari 1 sampai 100.'),
  is_on: ticked,
  is_required: ticked,
})

export const rubric = {
  revise: operatorAction({
    input: z.object({
      version: z.coerce.number().int().positive(),
      note: z.string().min(5, 'Tulis apa yang berubah dan mengapa.').max(500, 'Paling banyak 500 huruf.'),
      least_for_a: whole,
      least_for_b: whole,
      least_for_c: whole,
      criteria: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), criterion).default({}),
    }),
    run: async (tx, operator, revision) => {
      await reviseRubric(tx, operator, revision)
      return { to: paths.operator('rubrik'), notice: 'rubrik-diganti' }
    },
  }),
}
