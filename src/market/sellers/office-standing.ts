import { sql } from 'kysely'

/** Where a shop stands in its agency's eyes. */
export type Standing =
  'waiting' | 'verified' | 'returned' | 'refused' | 'withdrawn' | 'suspended' | 'closed' | 'dormant' | 'draft'

export const standings: readonly Standing[] = [
  'waiting',
  'verified',
  'returned',
  'refused',
  'withdrawn',
  'suspended',
  'closed',
  'dormant',
  'draft',
]

export const standingNames: Readonly<Record<Standing, string>> = {
  waiting: 'Menunggu diperiksa',
  verified: 'Terverifikasi',
  returned: 'Dikembalikan',
  refused: 'Ditolak',
  withdrawn: 'Ditarik pemiliknya',
  suspended: 'Ditangguhkan',
  closed: 'Ditutup pemiliknya',
  dormant: 'Tidak aktif',
  draft: 'Belum dikirim',
}

/** How it is coloured: what waits, what is good, what is not; the others are plain. */
export const standingTones: Readonly<Partial<Record<Standing, string>>> = {
  waiting: 'state-waiting',
  verified: 'state-good',
  refused: 'state-bad',
  suspended: 'state-bad',
}

/** An open shop in which nobody has done anything for so many days is dormant. */
export const dormantDays = 90

/** Of a `seller`. */
export const standing = sql<Standing>`case
  when exists (select from seller_suspension s where s.seller_id = seller.id and s.lifted_at is null) then 'suspended'
  when seller.closed_at is not null then 'closed'
  when seller.opened_at is not null then case when exists (
    select from seller_activity active where active.seller_id = seller.id
      and active.last_act_at < now() - make_interval(days => ${sql.lit(dormantDays)})) then 'dormant' else 'verified' end
  else coalesce((
    select coalesce(decision, 'waiting') from seller_submission
    where seller_id = seller.id order by id desc limit 1), 'draft') end`
