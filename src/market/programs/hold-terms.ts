import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

type Terms = { techniques?: readonly string[]; categories?: readonly string[] }

/** Techniques and categories that the site knows. @throws {Refusal} term-unknown */
export async function holdTerms(tx: Tx, { techniques = [], categories = [] }: Terms) {
  for (const [table, slugs] of [
    ['technique', techniques],
    ['category', categories],
  ] as const) {
    const wanted = new Set(slugs)
    const known = await tx
      .selectFrom(table)
      .select('slug')
      .where('slug', 'in', ['', ...wanted])
      .execute()
    if (known.length < wanted.size) throw new Refusal('term-unknown')
  }
}
