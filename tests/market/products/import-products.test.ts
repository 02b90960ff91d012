import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { checkImport } from '../../../src/market/products/check-import.ts'
import { exportProducts } from '../../../src/market/products/export-products.ts'
import { failImport } from '../../../src/market/products/fail-import.ts'
import { findImport, findImportRows, findImports } from '../../../src/market/products/find-import.ts'
import { importProducts } from '../../../src/market/products/import-products.ts'
import { importResult, problemOf } from '../../../src/market/products/import-result.ts'
import { mapColumns } from '../../../src/market/products/map-columns.ts'
import { readSheet } from '../../../src/market/products/read-sheet.ts'
import { resumeImport, runImport } from '../../../src/market/products/run-import.ts'
import { sheetTemplate } from '../../../src/market/products/sheet-template.ts'
import { startImport } from '../../../src/market/products/start-import.ts'
import { writeCsv, writeXlsx } from '../../../src/market/products/write-sheet.ts'
import { testServer } from '../../support/database.ts'
import { bytesOf, csvOf } from '../../support/product-sheets.ts'
import { aDesk, anUploadedImage, aWholeDraft, productRoom } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
beforeAll(async () => {
  room = await productRoom()
})
afterAll(() => room.close())

const upload = async (desk: Desk, bytes: Uint8Array) => {
  const sheet = await readSheet(bytes)
  return room.tx((tx) => startImport(tx, desk, 'produk.csv', sheet))
}
const wishes = { skips_wrong: false, submits: false }
const run = (desk: Desk, id: number, wish: Partial<typeof wishes> = {}) =>
  room.tx((tx) => runImport(tx, room.enqueue, desk, id, { ...wishes, ...wish }))
const finished = async (desk: Desk, id: number, wish: Partial<typeof wishes> = {}) => {
  await run(desk, id, wish)
  await importProducts(room.db, room.enqueue, id)
  return outcomesOf(desk, id)
}
const outcomesOf = async (desk: Desk, id: number) =>
  (await findImportRows(room.db, desk, id, { limit: null })).map(({ line, outcome, reason }) =>
    [line, outcome, reason].filter((each) => each !== '').join(' '),
  )
const contentsOf = async ({ seller_id }: Desk) => {
  const rows = await room.db
    .selectFrom('product')
    .innerJoin('product_revision', 'product_id', 'product.id')
    .where('seller_id', '=', seller_id)
    .select('content')
    .orderBy('product.id')
    .execute()
  return rows.map(({ content }) => content)
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

const scarf = (number: number) => ({
  name: `Selendang ${number}`,
  sku: `SEL-${number}`,
  price: '250.000',
  stock: 3,
  weight: '180 g',
  category: 'Tenun',
  techniques: 'Ecoprint',
  materials: 'katun; sutra',
  summary: 'Selendang dengan jejak daun jati.',
  description: 'Daunnya ditata, digulung, lalu dikukus dua jam di dapur kami.',
})

test('37 bad rows among 5,000 are those 37, each with its line, column and reason', async () => {
  const desk = await aDesk(room.db)
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    ...scarf(index),
    unit: 'buah',
    length_cm: '200',
  }))
  const faults = [
    [
      { price: 'gratis' },
      'Kolom C (Harga): “gratis” bukan harga yang kami mengerti. Tulis misalnya 750000, 750.000, atau 1,25 jt.',
    ],
    [{ name: 'Ka' }, 'Kolom A (Nama produk): Nama produk 3 sampai 120 huruf; ini 2.'],
    [
      { stock: '2,5' },
      'Kolom D (Stok): “2,5” bukan jumlah stok. Tulis bilangan bulat, misalnya 12, atau “pesanan”.',
    ],
    [{ category: 'Pesawat' }, 'Kolom G (Kategori): Kategori “Pesawat” tidak ada dalam daftar.'],
    [{ sku: 'SEL-0' }, 'Kolom B (SKU): SKU ini sudah dipakai di baris 2.'],
    [{ price: '' }, 'Kolom C (Harga): Isi harganya.'],
    [{ unit: 'karung' }, 'Kolom F (Satuan): Satuan “karung” tidak dikenal: buah, meter, set, atau gram.'],
    [
      { name: '' },
      'Kolom A (Nama produk): SKU ini belum ada di lapak Anda. Isi nama produk untuk membuat produk baru.',
    ],
  ] as const
  const expected = Array.from({ length: 37 }, (_, number) => {
    const index = 100 + number * 131
    const [fault, reason] = faults[number % faults.length] ?? []
    Object.assign(rows[index] ?? {}, fault)
    return `${index + 2} ${reason}`
  })
  const id = await upload(desk, bytesOf(csvOf(rows, ';')))
  const found = await findImport(room.db, desk, String(id))
  const wrong = await findImportRows(room.db, desk, id, { only: 'salah', limit: null })
  expect(
    wrong.flatMap(({ line, problems }) =>
      problems.map((each) => `${line} ${problemOf(found ?? never(), each)}`),
    ),
  ).toEqual(expected)
  expect(found?.counts).toMatchObject({ rows: 5000, wrong: 37, creates: 4963, done: 0 })
  expect(await refusal(run(desk, id))).toBe('import-has-wrong-rows')
  expect(await contentsOf(desk)).toEqual([])
})

test('a good file of 5,000 rows lands in under a minute, and tells how far it is', async () => {
  const desk = await aDesk(room.db)
  const rows = Array.from({ length: 5000 }, (_, index) => scarf(index))
  const begun = performance.now()
  const id = await upload(desk, bytesOf(csvOf(rows)))
  await run(desk, id)
  const progress: number[] = []
  while ((await findImport(room.db, desk, String(id)))?.finished_at === null) {
    await importProducts(room.db, room.enqueue, id, 2000)
    progress.push((await findImport(room.db, desk, String(id)))?.counts.done ?? 0)
  }
  const seconds = (performance.now() - begun) / 1000
  console.log(`5,000 rows in ${seconds.toFixed(1)} s: ${progress.join(', ')}`)
  expect(seconds).toBeLessThan(60)
  expect(progress).toEqual(
    [...new Set(progress)]
      .toSorted((one, other) => one - other)
      .concat(progress.at(-1) === progress.at(-2) ? [5000] : []),
  )
  expect((await findImport(room.db, desk, String(id)))?.counts).toMatchObject({
    done: 5000,
    created: 5000,
    skipped: 0,
  })
  expect(await contentsOf(desk)).toHaveLength(5000)
})

describe('what a sheet says', () => {
  test('a row becomes a draft; rows of one name become its variants', async () => {
    const desk = await aDesk(room.db)
    const cloth = { name: 'Kain Tope', unit: 'meter', lead_days: '60 hari', monthly_capacity: 4 }
    const id = await upload(
      desk,
      bytesOf(
        csvOf([
          {
            ...cloth,
            sku: 'T-60',
            options: 'Lebar: 60 cm',
            price: 'Rp 750.000',
            stock: 3,
            weight: '0,15 kg',
          },
          {
            name: 'kain tope',
            sku: 'T-90',
            options: 'Lebar: 90 cm',
            price: '1,25 jt',
            stock: 'pesanan',
            weight: 220,
          },
        ]).replace('kain tope', 'Kain Tope'),
      ),
    )
    expect(await finished(desk, id)).toEqual(['2 created', '3 created'])
    expect(await contentsOf(desk)).toMatchObject([
      {
        name: 'Kain Tope',
        unit: 'metre',
        lead_days: 60,
        monthly_capacity: 4,
        variants: [
          { options: { Lebar: '60 cm' }, sku: 'T-60', price_rupiah: 750_000, stock: 3, weight_grams: 150 },
          {
            options: { Lebar: '90 cm' },
            sku: 'T-90',
            price_rupiah: 1_250_000,
            stock: null,
            weight_grams: 220,
          },
        ],
      },
    ])
  })

  test('a SKU of the shop changes that product: price and stock at once, the rest as a revision', async () => {
    const desk = await aDesk(room.db)
    const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
    const id = await upload(
      desk,
      bytesOf(csvOf([{ sku: 'KT-90', price: '1,1 jt', stock: 9, summary: 'Kapas tangan, lebih lebar.' }])),
    )
    expect(await finished(desk, id, { submits: true })).toEqual(['2 updated Sudah diajukan.'])
    const [first, second] = face.variants
    expect(await room.face(product_id)).toEqual({
      ...face,
      variants: [first, { ...second, price_rupiah: 1_100_000, stock: 9 }],
    })
    expect((await contentsOf(desk)).at(-1)).toMatchObject({
      name: face.name,
      summary: 'Kapas tangan, lebih lebar.',
    })
  })

  test('what is whole is submitted when asked; what is not stays a draft and says why', async () => {
    const desk = await aDesk(room.db)
    const image = await anUploadedImage(room.db, desk.seller_id)
    const id = await upload(desk, bytesOf(csvOf([{ ...scarf(1), photos: `${image}.jpg` }, scarf(2)])))
    expect(await finished(desk, id, { submits: true })).toEqual([
      '2 created Sudah diajukan.',
      '3 created Belum diajukan. Tambahkan paling sedikit satu foto.',
    ])
  })

  test('wrong rows are left out when asked, with the other rows of their product', async () => {
    const desk = await aDesk(room.db)
    const two = { name: 'Tas', code: 'K1', price: 1, stock: 1 }
    const rows = [scarf(1), { ...two, options: 'S' }, { ...two, options: 'M', price: 'mahal' }]
    const id = await upload(desk, bytesOf(csvOf(rows)))
    expect(await finished(desk, id, { skips_wrong: true })).toEqual(['2 created', '3 skipped', '4 skipped'])
    expect(await contentsOf(desk)).toMatchObject([{ name: 'Selendang 1' }])
    const found = await findImport(room.db, desk, String(id))
    const table = importResult(
      found ?? never(),
      await findImportRows(room.db, desk, id),
      (product) => `/p/${product > 0}`,
    )
    expect(table.slice(1)).toEqual([
      [2, 'Selendang 1', 'Produk baru', '/p/true', ''],
      [3, 'Tas', 'Dilewati', '', 'Ikut dilewati selama baris 4 dari produk yang sama masih salah.'],
      [
        4,
        'Tas',
        'Dilewati',
        '',
        'Kolom E (Harga): “mahal” bukan harga yang kami mengerti. Tulis misalnya 750000, 750.000, atau 1,25 jt.',
      ],
    ])
  })

  test('columns are chosen by hand, no two alike', async () => {
    const desk = await aDesk(room.db)
    const id = await upload(desk, bytesOf('Apa;Berapa;Ada\nTas pandan;90rb;4'))
    expect((await findImport(room.db, desk, String(id)))?.counts.wrong).toBe(1)
    expect(await refusal(room.tx((tx) => mapColumns(tx, desk, id, { name: 0, price: 0 })))).toBe(
      'import-column-twice',
    )
    await room.tx((tx) => mapColumns(tx, desk, id, { name: 0, price: 1, stock: 2 }))
    await finished(desk, id)
    expect(await contentsOf(desk)).toMatchObject([
      { name: 'Tas pandan', variants: [{ price_rupiah: 90_000, stock: 4 }] },
    ])
  })
})

describe('there and back', () => {
  test('an export is read back unchanged, as CSV and as XLSX', async () => {
    const desk = await aDesk(room.db)
    const draft = await aWholeDraft(room.db, desk, {
      name: '=Kain "Tope"; \'asli\'',
      description: 'Baris satu,\n\n- baris; dua\ttab\n@akhir | garis, dan cerita panjang.',
      techniques: ['ecoprint', 'tenun'],
      lead_days: 30,
      monthly_capacity: 2,
      origin_village_code: '73.04.05.2014',
      height_cm: 3,
    })
    await room.published(desk, draft)
    await upload(desk, bytesOf(csvOf([scarf(1)]))).then((id) => finished(desk, id))
    const before = await contentsOf(desk)
    const table = await exportProducts(room.db, desk)
    for (const bytes of [writeCsv(table), await writeXlsx(table)])
      expect(await finished(desk, await upload(desk, bytes))).toEqual([
        '2 unchanged',
        '3 unchanged',
        '4 unchanged',
      ])
    expect(await contentsOf(desk)).toEqual(before)
    expect(await exportProducts(room.db, desk)).toEqual(table)
  })

  test('our own examples have nothing wrong', async () => {
    for (const bytes of [writeCsv(sheetTemplate()), await writeXlsx(sheetTemplate())]) {
      const desk = await aDesk(room.db)
      const id = await upload(desk, bytes)
      const rows = await findImportRows(room.db, desk, id)
      expect(rows.flatMap(({ problems }) => problems)).toEqual([])
      expect(await finished(desk, id)).toEqual(['2 created', '3 created', '4 created'])
    }
  })
})

describe('whose it is', () => {
  test('another shop’s import is not there, to read, to change or to run', async () => {
    const [desk, other] = [await aDesk(room.db), await aDesk(room.db)]
    const id = await upload(desk, bytesOf(csvOf([scarf(1)])))
    const before = await findImport(room.db, desk, String(id))
    expect(await findImport(room.db, other, String(id))).toBeUndefined()
    expect(await findImportRows(room.db, other, id)).toEqual([])
    expect(await findImports(room.db, other)).toEqual([])
    const tries = [
      room.tx((tx) => checkImport(tx, other, id)),
      room.tx((tx) => mapColumns(tx, other, id, { name: 1 })),
      run(other, id),
      room.tx((tx) => resumeImport(tx, room.enqueue, other, id)),
    ]
    expect(await Promise.all(tries.map(refusal))).toEqual(tries.map(() => 'not-found'))
    expect(await findImport(room.db, desk, String(id))).toEqual(before)
  })

  test('a SKU, code or picture of another shop means nothing here', async () => {
    const [desk, other] = [await aDesk(room.db), await aDesk(room.db)]
    const { product_id, face } = await room.published(other, await aWholeDraft(room.db, other))
    const picture = face.images[0]?.image_id
    const id = await upload(
      desk,
      bytesOf(
        csvOf([
          { ...scarf(1), sku: 'KT-90', photos: `${picture}.jpg` },
          { ...scarf(2), code: `ET-${product_id}` },
        ]),
      ),
    )
    expect(await finished(desk, id, { skips_wrong: true })).toEqual(['2 created', '3 skipped'])
    expect(await contentsOf(desk)).toMatchObject([{ name: 'Selendang 1', images: [] }])
    expect(await room.face(product_id)).toEqual(face)
  })

  test('a mentor’s import is marked as done on behalf of the shop, and ends with the consent', async () => {
    const owner = await aDesk(room.db)
    const mentor = await aDesk(room.db, { role: 'mentor', seller_id: owner.seller_id })
    const id = await upload(mentor, bytesOf(csvOf([scarf(1)])))
    await finished(mentor, id)
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'role', 'account_id', 'seller_id'])
      .where('seller_id', '=', owner.seller_id)
      .orderBy('id')
      .execute()
    const who = { role: 'mentor', account_id: mentor.account_id, seller_id: owner.seller_id }
    expect(acts).toEqual([
      { verb: 'product-import.run', ...who },
      { verb: 'product.start', ...who },
    ])
    const second = await upload(mentor, bytesOf(csvOf([scarf(2)])))
    await run(mentor, second)
    await room.db
      .updateTable('mentorship')
      .set({ ended_at: new Date() })
      .where('seller_id', '=', owner.seller_id)
      .execute()
    await importProducts(room.db, room.enqueue, second)
    expect(await findImport(room.db, owner, String(second))).toMatchObject({
      failure: 'not-allowed',
      counts: { done: 0 },
    })
    expect(await contentsOf(owner)).toHaveLength(1)
    await room.tx((tx) => resumeImport(tx, room.enqueue, owner, second))
    await importProducts(room.db, room.enqueue, second)
    expect(await outcomesOf(owner, second)).toEqual(['2 created'])
  })
})

describe('one after the other', () => {
  test('a second import of the shop waits; one that has run does not run again', async () => {
    const desk = await aDesk(room.db)
    const [first, second] = [
      await upload(desk, bytesOf(csvOf([scarf(1)]))),
      await upload(desk, bytesOf(csvOf([scarf(2)]))),
    ]
    await run(desk, first)
    expect(await refusal(run(desk, second))).toBe('import-running')
    await importProducts(room.db, room.enqueue, first)
    expect(await refusal(run(desk, first))).toBe('import-started')
    expect(await importProducts(room.db, room.enqueue, first)).toBe(0)
    expect(await contentsOf(desk)).toHaveLength(1)
  })

  test('given up half-way and taken up again, each row is done once', async () => {
    const desk = await aDesk(room.db)
    const id = await upload(desk, bytesOf(csvOf(Array.from({ length: 250 }, (_, index) => scarf(index)))))
    await run(desk, id)
    expect(await importProducts(room.db, room.enqueue, id, 0)).toBe(100)
    await failImport(room.db, id)
    expect(await importProducts(room.db, room.enqueue, id)).toBe(0)
    await room.tx((tx) => resumeImport(tx, room.enqueue, desk, id))
    expect(await importProducts(room.db, room.enqueue, id)).toBe(150)
    expect(await contentsOf(desk)).toHaveLength(250)
    expect(
      room.jobs.filter((job) => job.queue === 'product.import' && job.data.import_id === id),
    ).toHaveLength(3)
  })
})

test.runIf(testServer)(
  'a process that is killed in the middle leaves no row undone, and none done twice',
  async () => {
    const desk = await aDesk(room.db)
    const count = 1500
    const id = await upload(desk, bytesOf(csvOf(Array.from({ length: count }, (_, index) => scarf(index)))))
    await run(desk, id)
    const worker = fork(join(import.meta.dirname, '../../support/import-worker.ts'), [
      room.url ?? '',
      String(id),
    ])
    const doneSoFar = async () => (await findImport(room.db, desk, String(id)))?.counts.done ?? 0
    await vi.waitUntil(async () => (await doneSoFar()) > 0, { timeout: 30_000, interval: 5 })
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    const before = await doneSoFar()
    expect(before).toBeLessThan(count)
    expect(await importProducts(room.db, room.enqueue, id, 60_000)).toBe(count - before)
    const skus = (await contentsOf(desk)).map((content) => JSON.stringify(content))
    expect([skus.length, new Set(skus).size]).toEqual([count, count])
  },
)

function never(): never {
  throw new Error('unreachable')
}
