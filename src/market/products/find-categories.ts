import type { Db } from '../../../db/types.ts'

/** Categories for a choice of one: each with the main category under which it stands. */
export async function findCategories(db: Db) {
  const rows = await db
    .selectFrom('category')
    .leftJoin('category as parent', 'parent.slug', 'category.parent_slug')
    .select(['category.slug as value', 'category.name', 'parent.name as group'])
    .orderBy((eb) => eb.fn.coalesce('parent.position', 'category.position'))
    .orderBy('category.parent_slug', (order) => order.asc().nullsFirst())
    .orderBy('category.position')
    .execute()
  return rows.map(({ group, ...row }) => ({ ...row, group: group ?? row.name }))
}
