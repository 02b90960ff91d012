import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { villages } from './factories.ts'

/** Shops in Jeneponto (or another village) with so many published products each; all at once, because they are many. */
export async function manyProducts(db: Db, sizes: readonly number[], village = villages.samataring) {
  const { rows } = await sql<{ id: number }>`
    insert into seller (slug, name, kind, village_code, scale, contact_name, tagline, story, opened_at)
    select 'usaha-' || gen_random_uuid(), 'Usaha ' || n || ' ' || left(${village}, 5), 'group', ${village}, 'mikro', 'Contoh', 'Tenun', 'Ditenun.', now()
    from generate_series(1, ${sizes.length}::int) n order by n returning id`.execute(db)
  const shops = rows.map(({ id }, index) => ({ id, size: sizes[index] }))
  await sql`
    with made as (
      insert into product (seller_id, slug, name, summary, description, category_slug, unit, published_at)
      select id, 'barang-' || gen_random_uuid(), 'Barang ' || n, '', '',
        (array['kriya-tenun', 'kriya-batik', 'kuliner-kue'])[1 + (id + n) % 3], 'piece',
        '2026-01-01'::timestamptz + (n * 997 + id * 13) * interval '1 second'
      from jsonb_to_recordset(${JSON.stringify(shops)}::jsonb) shop(id bigint, size int)
      cross join generate_series(1, size) n
      returning id
    )
    insert into product_variant (product_id, position, options, price_rupiah, stock, weight_grams)
    select id, 0, '{}', 1000 * (1 + id % 50), 5, 100 from made`.execute(db)
  return shops.map(({ id }) => id)
}
