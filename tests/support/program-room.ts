import type { Insertable } from 'kysely'
import type { ProgramEdition } from '../../db/types.ts'
import { enterAgency, everyStaffRole, type StaffRole } from '../../src/market/agencies/enter-agency.ts'
import { accept } from '../../src/market/programs/accept.ts'
import { agree } from '../../src/market/programs/agree.ts'
import { applyToEdition } from '../../src/market/programs/apply-to-edition.ts'
import { declineApplications, declineInvitation } from '../../src/market/programs/decline.ts'
import { endEnrollments, leaveProgram } from '../../src/market/programs/end-enrollment.ts'
import { invite } from '../../src/market/programs/invite.ts'
import { noteStep, type StepNote } from '../../src/market/programs/note-step.ts'
import { type Detail, noDetail } from '../../src/market/programs/put-forward.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import { aStaffMember, anAccount, anAgency, anEdition } from './factories.ts'
import { productRoom } from './product-room.ts'

export type ProgramOfficer = Awaited<ReturnType<typeof enterAgency>>

/** What the verbs of programmes need: an edition of the agency of Jeneponto, its officers, and both sides' verbs. */
export async function programRoom() {
  const room = await productRoom()
  const { db, tx, enqueue } = room
  const agency = await anAgency(db)
  const as = (role: StaffRole, agency_id = agency.id) => anOfficerAs(role, agency_id)
  async function anOfficerAs(role: StaffRole, agency_id: number) {
    const { id: account_id } = await anAccount(db)
    await aStaffMember(db, { agency_id, account_id, role })
    return enterAgency(db, account_id, everyStaffRole)
  }
  let year = 2030
  return {
    ...room,
    agency,
    as,
    /** An edition that runs now, in Jeneponto, of a kind of programme. */
    async edition(kind = 'training', given: Partial<Insertable<ProgramEdition>> = {}) {
      const program_slug = `program-${kind}`
      await db
        .insertInto('program')
        .values({
          slug: program_slug,
          kind,
          name: kind,
          name_en: kind,
          summary: '-',
          summary_en: '-',
          about: '-',
          about_en: '-',
          position: 1,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const starts_on = `${String(4000 - ++year)}-01-01`
      return anEdition(db, { program_slug, agency_id: agency.id, starts_on, ...given })
    },
    invite: (
      officer: ProgramOfficer,
      edition_id: number,
      asked: { sellers?: number[]; products?: number[]; detail?: Partial<Detail>; exception?: string },
    ) =>
      tx((t) =>
        invite(t, enqueue, officer, edition_id, {
          seller_ids: asked.sellers ?? [],
          product_ids: asked.products ?? [],
          detail: { ...noDetail, ...asked.detail },
          exception: asked.exception ?? '',
        }),
      ),
    apply: (desk: Desk, edition_id: number, product_id: number | null = null, detail = noDetail) =>
      tx((t) => applyToEdition(t, desk, edition_id, { product_id, detail })),
    agree: (officer: ProgramOfficer, edition_id: number, ids: number[], exception = '') =>
      tx((t) => agree(t, enqueue, officer, edition_id, { ids, exception })),
    accept: (desk: Desk, id: number) => tx((t) => accept(t, desk, id)),
    decline: (
      officer: ProgramOfficer,
      edition_id: number,
      ids: number[],
      reason = 'Kelasnya sudah berjalan.',
    ) => tx((t) => declineApplications(t, enqueue, officer, edition_id, { ids, reason })),
    declineInvitation: (desk: Desk, id: number, reason = '') =>
      tx((t) => declineInvitation(t, desk, { id, reason })),
    end: (officer: ProgramOfficer, edition_id: number, ids: number[], reason = 'Sudah pindah usaha.') =>
      tx((t) => endEnrollments(t, enqueue, officer, edition_id, { ids, reason })),
    leave: (desk: Desk, id: number, reason = 'Kami tidak sempat.') =>
      tx((t) => leaveProgram(t, desk, { id, reason })),
    note: (officer: ProgramOfficer, edition_id: number, ids: number[], given: Partial<StepNote>) =>
      tx((t) =>
        noteStep(t, officer, edition_id, {
          ids,
          step: 'attended',
          on_date: new Date().toISOString().slice(0, 10),
          note: '',
          number: null,
          value_rupiah: null,
          ...given,
        }),
      ),
    /** The row of a shop, or of a product, in an edition. */
    rowOf: (edition_id: number, who: { seller_id?: number; product_id?: number }) =>
      db
        .selectFrom('enrollment')
        .select(['id', 'class_id', 'facility', 'asked_by_side', 'ended_by', 'end_reason'])
        .select((eb) => [
          eb('agency_consented_at', 'is not', null).as('agency_consents'),
          eb('seller_consented_at', 'is not', null).as('seller_consents'),
        ])
        .where('edition_id', '=', edition_id)
        .where((eb) => eb.and(who))
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    stepsOf: (enrollment_id: number) =>
      db
        .selectFrom('enrollment_step')
        .select(['step', 'number', 'value_rupiah'])
        .where('enrollment_id', '=', enrollment_id)
        .orderBy('id')
        .execute(),
    noticesOf: async (seller_id: number) =>
      (
        await db
          .selectFrom('notice')
          .select('kind')
          .where('seller_id', '=', seller_id)
          .orderBy('id')
          .execute()
      ).map(({ kind }) => kind),
    actsOf: async (id: number) =>
      (
        await db
          .selectFrom('act')
          .select('verb')
          .where('subject_kind', '=', 'enrollment')
          .where('subject_id', '=', String(id))
          .orderBy('id')
          .execute()
      ).map(({ verb }) => verb),
  }
}
