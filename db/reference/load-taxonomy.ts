import type { Insertable } from 'kysely'
import type { DB, Tx } from '../types.ts'
import { categories, materials, regionAliases, synonyms, techniques } from './taxonomy.ts'

/** Brings categories, techniques, materials, synonyms and region aliases to what the code says. */
export async function loadTaxonomy(tx: Tx) {
  await tx
    .insertInto('category')
    .values(
      categories.map(({ slug, parent, name, nameEn }, position) => ({
        slug,
        parent_slug: parent,
        name,
        name_en: nameEn,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        parent_slug: row.ref('excluded.parent_slug'),
        name: row.ref('excluded.name'),
        name_en: row.ref('excluded.name_en'),
        position: row.ref('excluded.position'),
      })),
    )
    .execute()
  await tx
    .insertInto('technique')
    .values(techniques.map(techniqueRow))
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        name_en: row.ref('excluded.name_en'),
        summary: row.ref('excluded.summary'),
        summary_en: row.ref('excluded.summary_en'),
        about: row.ref('excluded.about'),
        about_en: row.ref('excluded.about_en'),
        care: row.ref('excluded.care'),
        care_en: row.ref('excluded.care_en'),
        has_craft_page: row.ref('excluded.has_craft_page'),
        position: row.ref('excluded.position'),
      })),
    )
    .execute()
  await tx
    .insertInto('material')
    .values(materials.map(({ slug, name, nameEn }) => ({ slug, name, name_en: nameEn })))
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        name_en: row.ref('excluded.name_en'),
      })),
    )
    .execute()
  await tx.deleteFrom('search_synonym').execute()
  await tx.insertInto('search_synonym').values(synonyms).execute()
  await tx.deleteFrom('region_alias').execute()
  await tx
    .insertInto('region_alias')
    .values(
      regionAliases.map(({ code, alias }) =>
        code.length === 2 ? { alias, province_code: code } : { alias, regency_code: code },
      ),
    )
    .execute()
}

function techniqueRow(technique: (typeof techniques)[number], position: number): Insertable<DB['technique']> {
  return {
    slug: technique.slug,
    name: technique.name,
    name_en: technique.nameEn,
    summary: technique.summary,
    summary_en: technique.summaryEn,
    about: technique.about,
    about_en: technique.aboutEn,
    care: technique.care ?? null,
    care_en: technique.careEn ?? null,
    has_craft_page: technique.isCraftPage,
    position,
  }
}
