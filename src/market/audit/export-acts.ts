import type { Db } from '../../../db/types.ts'
import { clockTime } from '../../i18n/dates.ts'
import type { ActFilter } from './act-filter.ts'
import { actorNames, subjectNames, verbNames } from './act-words.ts'
import { type ActView, findActs, type ShownAct } from './find-acts.ts'

/** No export has more acts than this; its last row then says so. */
export const mostExported = 50_000

const heading = [
  'Nomor',
  'Waktu',
  'Siapa',
  'Nomor akun',
  'Sebagai',
  'Nomor lapak',
  'Lapak',
  'Perbuatan',
  'Jenis',
  'Nomor yang diubah',
  'Sebelum',
  'Sesudah',
  'Alamat jaringan',
]

/** The rows of an export, the heading first, read and given in pages so that none has to be held whole. */
export async function* exportActs(
  db: Db,
  view: ActView,
  filter: ActFilter,
  { most = mostExported, page = 1000 } = {},
): AsyncGenerator<(string | number)[][]> {
  yield [heading]
  let after: number | undefined
  for (let given = 0; ; given += page) {
    if (given >= most) {
      yield [[`Hanya ${most} catatan terbaru yang ikut. Persempit tanggalnya untuk yang lain.`]]
      return
    }
    const { acts, next } = await findActs(db, view, filter, {
      after: after ?? null,
      limit: Math.min(page, most - given),
    })
    yield acts.map((act) => cellsOf(act, view.time_zone))
    if (next === undefined) return
    after = next
  }
}

function cellsOf(act: ShownAct, timeZone: string) {
  return [
    act.id,
    clockTime(act.at, timeZone),
    act.who ?? '',
    act.account_id ?? '',
    actorNames[act.role] ?? act.role,
    act.seller_id ?? '',
    act.shop ?? '',
    verbNames[act.verb] ?? act.verb,
    subjectNames[act.subject_kind] ?? act.subject_kind,
    act.subject_id,
    act.before === null ? '' : JSON.stringify(act.before),
    act.after === null ? '' : JSON.stringify(act.after),
    act.origin ?? '',
  ]
}
