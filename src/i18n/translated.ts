import type { Lang } from '../paths.ts'

/**
 * A text that is kept in both languages, in the reader's: column `name` or `name_en`. Where nobody has written the
 * English one, the Indonesian one.
 */
export function translated<Column extends string, Row extends Texts<Column>>(
  lang: Lang,
  row: Row,
  column: Column,
): Row[Column] | Row[`${Column}_en`] {
  const english: `${Column}_en` = `${column}_en`
  return lang === 'en' && row[english] !== '' ? row[english] : row[column]
}

type Texts<Column extends string> = Readonly<Record<Column | `${Column}_en`, string | null>>
