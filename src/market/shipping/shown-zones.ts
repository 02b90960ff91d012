import type { Db } from '../../../db/types.ts'
import { nameZones } from './find-zones.ts'

/** The form of a courier's rates that came back, as in `locals.form`. */
type Shown = { action: string; values: Record<string, string[]> }
type Courier = { rates: readonly { region_code: string }[]; near: readonly string[] }

/**
 * The zones for which the form of a courier's rates shows a row: those that are saved or, where the form came back, those
 * that it had, and the one whose button was pressed (`add.73.71`). `near` are those that the shop likely adds next.
 */
export async function shownZones(db: Db, form: Shown | null, { rates, near }: Courier) {
  const codes =
    form?.action === 'shipping.changeRates'
      ? typedCodes(form.values)
      : rates.map(({ region_code }) => region_code)
  const names = await nameZones(db, [...codes, ...near])
  const named = (code: string) => ({ code, name: names.get(code) ?? code })
  return { rows: codes.map(named), near: near.filter((code) => !codes.includes(code)).map(named) }
}

function typedCodes(values: Shown['values']) {
  const rows = Object.keys(values)
    .flatMap((name) => /^rates\.(\d{1,3})\.region_code$/.exec(name)?.[1] ?? [])
    .toSorted((one, other) => Number(one) - Number(other))
    .map((row) => values[`rates.${row}.region_code`]?.at(-1) ?? '')
  const [, added] = /^add\.([\d.]*)$/.exec(values['press']?.at(-1) ?? '') ?? []
  return added === undefined || rows.includes(added) ? rows : [...rows, added]
}
