import { sql } from 'kysely'
import type { Tx } from '../types.ts'

/** What agencies did in the sample's programmes so far. Every number, agreement and date is invented. */
export async function loadProgramWork(tx: Tx) {
  await loadPartners(tx)
  await loadTraining(tx)
  await loadFacilitation(tx)
  await loadVillageTargets(tx)
  await loadPartnership(tx)
}

const agreements = [
  { name: 'Lembaga standardisasi', kind: 'government', number: 'MoU/12/2026', agreed_on: '2026-02-10' },
  { name: 'Perguruan tinggi mitra', kind: 'university', number: 'MoU/17/2026', agreed_on: '2026-02-16' },
  { name: 'Usaha besar mitra', kind: 'company', number: 'PKS/03/2026', agreed_on: '2026-04-01' },
  { name: 'Kantor pertanahan', kind: 'government', number: 'PKS/08/2026', agreed_on: '2026-01-05' },
]

async function loadPartners(tx: Tx) {
  for (const { name, kind, number, agreed_on } of agreements)
    await tx
      .updateTable('edition_partner')
      .set({ kind, agreement_number: number, agreed_on })
      .where('name', '=', name)
      .execute()
}

const classes = [
  { name: 'Ecoprint', name_en: 'Ecoprint', technique_slug: 'ecoprint', place: 'Aula Dinas, Bontosunggu' },
  {
    name: 'Kain Tope',
    name_en: 'Kain Tope weaving',
    technique_slug: 'tenun',
    place: 'Balai Desa Samataring',
  },
  {
    name: 'Kemasan dan foto',
    name_en: 'Packaging and photographs',
    technique_slug: null,
    place: 'Aula Dinas',
  },
]

/**
 * PK2UMK in Jeneponto: every shop in a class, some further than others, and two that wait for an answer. Their products
 * are shown under the programme and attend nothing.
 */
async function loadTraining(tx: Tx) {
  const edition = await editionOf(tx, 'pk2umk', '73.04')
  if (edition === undefined) return
  await tx
    .updateTable('program_edition')
    .set({ target: 210, criteria: JSON.stringify({ scales: ['mikro', 'kecil'] }) })
    .where('id', '=', edition)
    .execute()
  await tx
    .insertInto('training_class')
    .values(
      classes.map((each) => ({
        ...each,
        edition_id: edition,
        starts_on: '2026-03-09',
        ends_on: '2026-11-27',
        capacity: 70,
      })),
    )
    .execute()
  await sql`
    update enrollment set class_id = coalesce((
      select class.id from training_class class
      join product on product.seller_id = enrollment.seller_id
      join product_technique on product_id = product.id and product_technique.technique_slug = class.technique_slug
      where class.edition_id = ${edition} order by class.name limit 1), (
      select id from training_class where edition_id = ${edition} and technique_slug is null))
    where edition_id = ${edition} and seller_id is not null`.execute(tx)
  await askToTakePart(tx, edition)
  await note(tx, edition, 'registered', '2026-03-02', 1)
  await note(tx, edition, 'attended', '2026-04-20', 2)
  await note(tx, edition, 'finished', '2026-09-30', 3)
}

/** One shop asked to take part, and one is asked to; neither has an answer yet. */
async function askToTakePart(tx: Tx, edition: number) {
  await sql`
    update enrollment set
      asked_by_side = case seller.slug when 'olahan-laut-arungkeke' then 'seller' else 'agency' end,
      asked_at = now() - interval '3 days',
      agency_consented_at = case seller.slug when 'olahan-laut-arungkeke' then null else now() - interval '3 days' end,
      seller_consented_at = case seller.slug when 'olahan-laut-arungkeke' then now() - interval '3 days' end
    from seller where seller.id = enrollment.seller_id and edition_id = ${edition}
      and seller.slug in ('olahan-laut-arungkeke', 'rumah-sangrai-rumbia')`.execute(tx)
}

/** Papers in Tojo Una Una: halal for five, a Nomor Induk Koperasi for cooperatives, land titles for others. */
async function loadFacilitation(tx: Tx) {
  const edition = await editionOf(tx, 'fasilitasi-usaha', '72.09')
  if (edition === undefined) return
  await tx.updateTable('program_edition').set({ target: 201 }).where('id', '=', edition).execute()
  await tx.updateTable('enrollment').set({ facility: 'nib' }).where('edition_id', '=', edition).execute()
  await sql`
    insert into enrollment (edition_id, seller_id, facility, asked_by_side, asked_at, seller_consented_at,
      agency_consented_at)
    select ${edition}, id, paper, 'seller', '2026-01-19', '2026-01-19', '2026-01-20' from (
      select seller.id, row_number() over (order by seller.id) place, kind from seller
      where regency_code = '72.09' and opened_at is not null) shop
    cross join lateral (values ('halal', place <= 5), ('land-title', place > 3),
      ('cooperative-number', kind <> 'individual')) wanted (paper, is_wanted)
    where is_wanted`.execute(tx)
  await note(tx, edition, 'asked', '2026-01-19', 1)
  await note(tx, edition, 'in-progress', '2026-03-03', 2)
  await note(tx, edition, 'issued', '2026-07-14', 3)
}

/** Twenty young entrepreneurs in each village of Jeneponto where a shop of the sample is. */
async function loadVillageTargets(tx: Tx) {
  const edition = await editionOf(tx, 'wirausaha-muda-desa', '73')
  if (edition === undefined) return
  await sql`
    insert into edition_village_target (edition_id, village_code, target)
    select distinct ${edition}::bigint, village_code, 20 from seller where regency_code = '73.04'`.execute(tx)
}

async function loadPartnership(tx: Tx) {
  const edition = await editionOf(tx, 'kemitraan-usaha', '36.01')
  if (edition === undefined) return
  await tx.updateTable('program_edition').set({ target: 40 }).where('id', '=', edition).execute()
  await sql`
    update enrollment set partner_id = (
      select id from edition_partner where edition_id = ${edition} order by position limit 1)
    where edition_id = ${edition}`.execute(tx)
  await note(tx, edition, 'offered', '2026-05-11', 1)
  await note(tx, edition, 'matched', '2026-07-06', 2)
  await note(tx, edition, 'bought', '2026-10-05', 4)
}

/** All of those who came as far as the step before, but every `each`-th; 1 is everybody. */
async function note(tx: Tx, edition: number, step: string, on_date: string, each: number) {
  await sql`
    insert into enrollment_step (enrollment_id, step, on_date, number, value_rupiah)
    select id, ${step}::text, ${on_date}::date,
      case when ${step}::text = 'issued' then 'CONTOH-' || lpad(id::text, 5, '0') end,
      case when ${step}::text = 'bought' then 12500000 end
    from enrollment where edition_id = ${edition} and ended_at is null
      and agency_consented_at is not null and seller_consented_at is not null
      and (class_id is not null or not exists (
        select from training_class class where class.edition_id = enrollment.edition_id))
      and (
      ${each}::int = 1 or (id % ${each}::int <> 0 and exists (
        select from enrollment_step before where before.enrollment_id = enrollment.id
          and before.step in ('registered', 'asked', 'offered')))
      and (${each}::int < 3 or exists (select from enrollment_step before where before.enrollment_id = enrollment.id
          and before.step in ('attended', 'in-progress', 'matched'))))`.execute(tx)
}

async function editionOf(tx: Tx, program: string, region: string) {
  const edition = await tx
    .selectFrom('program_edition')
    .where('program_slug', '=', program)
    .where((eb) => eb(eb.fn.coalesce('regency_code', 'province_code'), '=', region))
    .select('id')
    .executeTakeFirst()
  return edition?.id
}
