import { fc } from '../../support/property.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendBackProduct } from '../../../src/market/curation/send-back-product.ts'
import { archiveProduct, restoreProduct } from '../../../src/market/products/archive-product.ts'
import { changeOffer } from '../../../src/market/products/change-offer.ts'
import { type Face, findFace } from '../../../src/market/products/find-face.ts'
import type { ProductDraft } from '../../../src/market/products/product-draft.ts'
import { saveDraft } from '../../../src/market/products/save-draft.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { withdrawProduct } from '../../../src/market/products/submit-product.ts'
import { republishProduct, unpublishProduct } from '../../../src/market/products/unpublish-product.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { Refusal } from '../../../src/refusal.ts'
import { aDesk, anOfficer, aWholeDraft, productRoom, the } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let desk: Desk
let officer: Awaited<ReturnType<typeof anOfficer>>
let whole: ProductDraft
beforeAll(async () => {
  room = await productRoom()
  desk = await aDesk(room.db)
  officer = await anOfficer(room.db)
  whole = await aWholeDraft(room.db, desk)
})
afterAll(() => room.close())

const sizes = fc.uniqueArray(fc.constantFrom('S', 'M', 'L', 'XL'), { minLength: 1, maxLength: 3 })
const offer = { price_rupiah: fc.integer({ min: 1, max: 50 }), stock: fc.integer({ min: 0, max: 9 }) }
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      name: fc.constantFrom('Satu', 'Dua', 'Tiga'),
      sizes,
      is_unique: fc.boolean(),
      ...offer,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('offer' as const), which: fc.nat(2), ...offer }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'publish',
        'publish',
        'publish',
        'submit',
        'submit',
        'approve',
        'approve',
        'return',
        'withdraw',
        'unpublish',
        'republish',
        'archive',
        'restore',
      ),
    }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

test('whatever is done in whatever order, the public sees what was approved last, at the price and stock set last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const { product_id } = await room.tx((tx) => startProduct(tx, desk, whole))
      const model = new Model(product_id)
      for (const each of [{ does: 'publish' } as const, ...acts]) await model.take(each)
    }),
    { numRuns: 25 },
  )
}, 120_000)

/** What should be, beside what is. */
class Model {
  version = 1
  draft = whole
  waiting: number | undefined
  approved: ProductDraft | undefined
  isShown = false
  isAway = false
  /** Price and stock of what is on sale, by the variant's id. */
  readonly live = new Map<number, { price_rupiah: number; stock: number | null }>()
  readonly id: number

  constructor(id: number) {
    this.id = id
  }

  async take(act: Act) {
    const face = await findFace(room.db, this.id)
    try {
      await this.try(act, face)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    await this.check()
  }

  async try(act: Act, face: Face | undefined) {
    if (act.does === 'edit') return this.edit(act, face)
    if (act.does === 'offer') return this.offer(act, face)
    if (act.does === 'publish') {
      this.waiting ??= await room.submitted(desk, this.id)
      return this.approve(this.waiting)
    }
    if (act.does === 'submit') this.waiting = await room.submitted(desk, this.id)
    if (act.does === 'approve' && this.waiting !== undefined) return this.approve(this.waiting)
    if (act.does === 'return' && this.waiting !== undefined) {
      const { waiting } = this
      await room.tx((tx) => sendBackProduct(tx, room.enqueue, officer, waiting, 'Mohon diperbaiki.'))
      this.waiting = undefined
    }
    if (act.does === 'withdraw') {
      await room.tx((tx) => withdrawProduct(tx, desk, this.id))
      this.waiting = undefined
    }
    if (act.does === 'unpublish') {
      await room.tx((tx) => unpublishProduct(tx, desk, this.id))
      Object.assign(this, { isShown: false, waiting: undefined })
    }
    if (act.does === 'republish') {
      await room.tx((tx) => republishProduct(tx, room.enqueue, desk, this.id))
      this.isShown = true
    }
    if (act.does === 'archive') {
      await room.tx((tx) => archiveProduct(tx, desk, this.id))
      Object.assign(this, { isShown: false, waiting: undefined, isAway: true })
    }
    if (act.does === 'restore') {
      await room.tx((tx) => restoreProduct(tx, desk, this.id))
      this.isAway = false
    }
  }

  async edit(
    { name, sizes, is_unique, price_rupiah, stock }: Extract<Act, { does: 'edit' }>,
    face: Face | undefined,
  ) {
    const variants = (is_unique ? sizes.slice(0, 1) : sizes).map((Ukuran, index) => ({
      ...(face?.variants[index] && { id: face.variants[index].id }),
      options: { Ukuran },
      sku: null,
      price_rupiah,
      stock: is_unique ? Math.min(stock, 1) : stock,
      weight_grams: 100,
    }))
    const draft = { ...whole, name: `Kain ${name}`, is_unique, variants }
    const saved = await room.tx((tx) =>
      saveDraft(tx, room.enqueue, desk, this.id, { version: this.version, draft }),
    )
    for (const { id, price_rupiah, stock } of variants)
      if (id !== undefined) this.live.set(id, { price_rupiah, stock })
    if (saved.version === this.version) return
    expect(saved).toMatchObject({ version: this.version + 1, taken_back: this.waiting !== undefined })
    Object.assign(this, { version: saved.version, draft, waiting: undefined })
  }

  async offer({ which, price_rupiah, stock }: Extract<Act, { does: 'offer' }>, face: Face | undefined) {
    const variant_id = face?.variants[which]?.id
    if (variant_id === undefined) return
    await room.tx((tx) => changeOffer(tx, room.enqueue, desk, [{ variant_id, price_rupiah, stock }]))
    this.live.set(variant_id, { price_rupiah, stock })
  }

  async approve(waiting: number) {
    await room.approve(officer, waiting)
    Object.assign(this, { approved: this.draft, waiting: undefined, isShown: true })
    const { variants } = await room.face(this.id)
    const kept = new Set(variants.map(({ id }) => id))
    for (const id of this.live.keys()) if (!kept.has(id)) this.live.delete(id)
    for (const [index, { id }] of variants.entries()) {
      const known = this.live.get(id)
      const drafted = the(this.draft.variants, index)
      const stock = known ? known.stock : drafted.stock
      this.live.set(id, {
        price_rupiah: known?.price_rupiah ?? drafted.price_rupiah ?? 0,
        stock: this.draft.is_unique ? Math.min(stock ?? 1, 1) : stock,
      })
    }
  }

  async check() {
    const face = await findFace(room.db, this.id)
    if (!face || !this.approved) expect([face, this.approved]).toEqual([undefined, undefined])
    else {
      const bare = (variants: { options: object }[]) => variants.map(({ options }) => options)
      expect({ ...face, variants: bare(face.variants) }).toEqual({
        ...this.approved,
        variants: bare(this.approved.variants),
      })
      for (const { id, price_rupiah, stock } of face.variants)
        expect(this.live.get(id)).toEqual({ price_rupiah, stock })
    }
    const card = await room.db
      .selectFrom('listing_card')
      .select(['name', 'price_min'])
      .where('product_id', '=', this.id)
      .executeTakeFirst()
    expect(card).toEqual(
      this.isShown
        ? {
            name: this.approved?.name,
            price_min: Math.min(...(face?.variants ?? []).map(({ price_rupiah }) => price_rupiah)),
          }
        : undefined,
    )
    const product = await room.db
      .selectFrom('product')
      .select('archived_at')
      .where('id', '=', this.id)
      .executeTakeFirstOrThrow()
    expect(product.archived_at !== null).toBe(this.isAway)
    const open = await room.db
      .selectFrom('product_submission')
      .innerJoin('product_revision', 'product_revision.id', 'revision_id')
      .select('product_submission.id')
      .where('product_id', '=', this.id)
      .where('decision', 'is', null)
      .execute()
    expect(open.map(({ id }) => id)).toEqual(this.waiting === undefined ? [] : [this.waiting])
  }
}
