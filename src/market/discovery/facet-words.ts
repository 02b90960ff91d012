import type { Messages } from '../../i18n/messages.ts'
import type { FacetValue } from './count-facets.ts'

/** "24", or "1000+" where counting stopped. */
export function countWords(t: Messages, { count, is_capped }: { count: number; is_capped: boolean }) {
  return is_capped ? t.list.atLeast(count) : String(count)
}

/** The values at the top, each followed by those below it where one of the family is chosen. */
export function asFamilies(values: readonly FacetValue[]) {
  const open = new Set(values.filter((value) => value.is_chosen).map(({ value, parent }) => parent ?? value))
  return values
    .filter((value) => value.parent === null)
    .flatMap((top) => [top, ...values.filter(({ parent }) => parent === top.value && open.has(parent))])
}
