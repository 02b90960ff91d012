import type { Db } from '../../../db/types.ts'
import { anEdition, anEnrollment, aSeller } from '../factories.ts'
import type { Ground, ReachRoom } from './ground.ts'

/** An edition of the one kind whose villages have targets. */
async function aVillageEdition(db: Db, agency_id: number, regency_code: string) {
  const { slug: program_slug } = await db
    .selectFrom('program')
    .select('slug')
    .where('kind', '=', 'young-entrepreneurs')
    .executeTakeFirstOrThrow()
  return anEdition(db, { program_slug, regency_code, agency_id, starts_on: '2026-05-04' })
}

/** An edition of the region, with a shop that takes part, one that asks to, and one that could be asked. */
async function furnish(db: Db, { agency, regency_code, village_code, shop, product }: Ground) {
  const edition = await anEdition(db, { program_slug: 'uji-jangkauan', regency_code, agency_id: agency })
  await aVillageEdition(db, agency, regency_code)
  const asking = await aSeller(db, { village_code })
  const participant = await anEnrollment(db, { edition_id: edition.id, product_id: product })
  const application = await anEnrollment(db, {
    edition_id: edition.id,
    seller_id: asking.id,
    agency_consented_at: null,
    asked_by_side: 'seller',
  })
  return { edition: edition.id, invited: shop, participant: participant.id, application: application.id }
}

type Things = Awaited<ReturnType<typeof furnish>> & Ground

const at = (part: string) => (things: Things) => `/dinas/program/${things.edition}${part}`
const content = {
  name: 'Diganti orang lain',
  starts_on: '2026-03-02',
  rules: 'Diganti orang lain.',
}
const named = ({ edition }: Things) => ({ edition_id: String(edition) })
const chosen = (name: 'participant' | 'application', more: object = {}) => ({
  page: at(''),
  fields: (things: Things) => ({
    edition_id: String(things.edition),
    'enrollments[]': [String(things[name])],
    ...more,
  }),
})

export const programs: ReachRoom<Awaited<ReturnType<typeof furnish>>> = {
  furnish,
  rows: {
    'programs.create': {
      page: () => '/dinas/program/baru',
      fields: ({ regency_code }) => ({
        ...content,
        program_slug: 'uji-jangkauan',
        region: regency_code,
        starts_on: '2027-03-02',
      }),
    },
    'programs.change': { page: at('/ubah'), fields: (things) => ({ ...named(things), ...content }) },
    'programs.savePartners': {
      page: at('/ubah'),
      fields: (things) => ({ ...named(things), 'partners.0.name': 'Kampus lain' }),
    },
    'programs.saveClasses': {
      page: at('/ubah'),
      fields: (things) => ({ ...named(things), 'classes.0.name': 'Kelas lain' }),
    },
    'programs.saveTargets': {
      page: at('/desa'),
      fields: ({ edition, village_code }) => ({
        edition_id: String(edition),
        'villages.0.village_code': village_code,
        'villages.0.target': '20',
      }),
    },
    'programs.invite': {
      page: at('/undang'),
      fields: ({ edition, invited }) => ({
        edition_id: String(edition),
        'sellers[]': [String(invited)],
      }),
    },
    'programs.noteStep': chosen('participant', { step: 'registered', on_date: '2026-03-03' }),
    'programs.undoStep': chosen('participant'),
    'programs.end': chosen('participant', { reason: 'Diakhiri orang lain.' }),
    'programs.agree': chosen('application'),
    'programs.decline': chosen('application', { reason: 'Ditolak orang lain.' }),
    'programs.close': { page: at('/ubah'), fields: named },
  },
}
