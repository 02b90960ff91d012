import type { Tx } from '../types.ts'

/**
 * Which goods a kind of business may be expected to make, by the beginnings of KBLI codes: divisions and groups of
 * "Klasifikasi Baku Lapangan Usaha Indonesia 2020" (Peraturan BPS 2/2020), which KBLI 2025 keeps. A category stands for
 * those below it too. Which goods belong to a group is our own reading: it only makes a warning for the officer, and an
 * installation may change the rows of `kbli_category`. Codes that are not here (trade: 45 to 47; services) fit anything.
 */
const expected: readonly (readonly [prefix: string, categories: readonly string[]])[] = [
  ['01', ['tani', 'kuliner-kopi-teh-cokelat', 'kuliner-madu', 'kuliner-bumbu-sambal', 'herbal']],
  ['02', ['tani', 'kuliner-madu', 'kriya-anyaman', 'kriya-kayu-bambu', 'herbal']],
  ['03', ['tani', 'kuliner-olahan-ikan', 'kuliner-beku', 'kriya-kerang']],
  ['10', ['kuliner', 'tani', 'herbal']],
  ['11', ['kuliner', 'herbal']],
  ['13', ['kriya', 'fesyen', 'rumah-dekorasi', 'rumah-perabot']],
  ['14', ['fesyen', 'kriya-tenun', 'kriya-batik', 'kriya-ecoprint']],
  ['15', ['kriya-kulit', 'kriya-suvenir', 'fesyen-tas', 'fesyen-aksesori', 'fesyen-alas-kaki']],
  ['16', ['kriya', 'rumah', 'fesyen-tas', 'fesyen-aksesori']],
  ['17', ['kriya-suvenir', 'rumah-dekorasi']],
  ['20', ['herbal', 'rumah-kebersihan', 'rumah-dekorasi']],
  ['21', ['herbal', 'kuliner-minuman', 'tani-rempah']],
  ['22', ['rumah', 'kriya-suvenir']],
  ['23', ['kriya-gerabah', 'kriya-suvenir', 'rumah']],
  ['24', ['kriya-logam', 'kriya-suvenir', 'rumah']],
  ['25', ['kriya-logam', 'kriya-suvenir', 'rumah', 'fesyen-aksesori']],
  ['31', ['rumah', 'kriya-kayu-bambu', 'kriya-anyaman']],
  ['32', ['kriya', 'fesyen', 'rumah']],
  ['55', ['jasa']],
  ['56', ['kuliner', 'jasa']],
]

/** Fills the table once, where it is empty: what an installation has made of it stays. */
export async function loadKbli(tx: Tx) {
  const known = await tx.selectFrom('kbli_category').select('kbli_prefix').limit(1).executeTakeFirst()
  if (known) return
  await tx
    .insertInto('kbli_category')
    .values(
      expected.flatMap(([kbli_prefix, categories]) =>
        categories.map((category_slug) => ({ kbli_prefix, category_slug })),
      ),
    )
    .execute()
}
