import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayIn } from '../../src/i18n/dates.ts'
import { openSession } from '../../src/market/accounts/session.ts'
import { accept } from '../../src/market/programs/accept.ts'
import { saveDraft } from '../../src/market/products/save-draft.ts'
import { startProduct } from '../../src/market/products/start-product.ts'
import { storedDraft } from '../../src/market/products/live-offer.ts'
import { submitProduct } from '../../src/market/products/submit-product.ts'
import { submitShop } from '../../src/market/sellers/submit-shop.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { aStaffMember, anAccount } from '../support/factories.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { aWholeDraft, the } from '../support/product-room.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { aCompleteShop } from '../support/shop-room.ts'
import { type Site, startSite } from '../support/site.ts'

/** An officer's day in Jeneponto with the keyboard alone: from a shop nobody knows to its cloth on the front page. */
const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the agency’s desk' : `the agency’s desk (skipped: ${noBrowser})`
const desktop = { viewport: { width: 1280, height: 800 } }
const regencyPage = '/daerah/sulawesi-selatan/kabupaten-jeneponto'

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let desk: Desk
  let product: number

  beforeAll(async () => {
    site = await startSite()
    const { db } = site
    desk = await aCompleteShop(db, { business: { name: 'Tenun Daun Kelara', nib: '9120001234567' } })
    const draft = await aWholeDraft(db, desk, { name: 'Kain Tope Daun Jati' })
    product = await db.transaction().execute(async (tx) => {
      await submitShop(tx, desk)
      const { product_id } = await startProduct(tx, desk, draft)
      await submitProduct(tx, desk, product_id)
      return product_id
    })
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  /** Somebody of the agency of Jeneponto at a browser, signed in. */
  async function anOfficerWith(
    roles: readonly ('head' | 'verifier' | 'curator')[],
    options: BrowserContextOptions,
  ) {
    const { db } = site
    const { id: account_id } = await anAccount(db)
    const { id: agency_id } = await theAgencyOf(db, { regency_code: '73.04' })
    for (const role of roles) await aStaffMember(db, { agency_id, account_id, role })
    const { token } = await openSession(db, account_id, { device: 'Uji' })
    const opened = await openPage(browser as Browser, options)
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    const visit = async (path: string) => {
      await opened.page.goto(site.origin + path)
      await good()
    }
    /** Nothing that axe finds, and no scrolling sideways. */
    const good = async () => {
      await expectNoViolations(opened.page)
      expect(await overflowOf(opened.page), opened.page.url()).toBe(0)
    }
    return { ...opened, visit, good, keys: keyboardOf(opened.page) }
  }

  test('an officer verifies, reviews, enrols and features, a colleague approves, a shopper sees it', async () => {
    const { page, visit, good, keys, problems, close } = await anOfficerWith(
      ['head', 'verifier', 'curator'],
      desktop,
    )

    // The shop is real.
    await visit('/dinas')
    await keys.follow('Tenun Daun Kelara')
    await good()
    await keys.press('Verifikasi dan buka tokonya')
    await good()

    // The product is sent back with two notes, mended, and approved.
    await visit('/dinas?jenis=product')
    await keys.follow('Kain Tope Daun Jati')
    await good()
    for (const field of await page.getByLabel(/^Nilai/).all()) await keys.type(field, '10')
    const notes = await page.getByLabel(/^Catatan tentang/).all()
    await keys.type(the(notes, 0), 'Foto pertama agak gelap; ambil di dekat jendela.')
    await keys.type(the(notes, 1), 'Sebutkan cara mencucinya.')
    await keys.press('Kembalikan dengan catatan')
    await good()
    await mended()
    await visit('/dinas?jenis=product')
    await keys.follow('Kain Tope Daun Jati')
    for (const field of await page.getByLabel(/^Nilai/).all())
      await keys.type(field, (await field.getAttribute('max')) ?? '')
    await good()
    await keys.press('Setujui')
    await good()
    expect((await fetch(`${site.origin}/produk/kain-tope-daun-jati`)).status).toBe(200)

    // The shop joins the ecoprint class, and says yes itself.
    await visit(`/dinas/program/${await editionOf('pk2umk')}/undang?q=Daun+Kelara`)
    await keys.tick(/Tenun Daun Kelara/)
    await keys.choose('Kelas', 'Ecoprint')
    await keys.press(/^Undang/)
    await good()
    await accepted()
    await visit(`/program/pk2umk/kabupaten-jeneponto`)
    expect(await page.locator('main').textContent()).toContain('Tenun Daun Kelara')

    // The cloth is put forward, with the reason.
    await visit('/dinas/pilihan/baru?cari=daun+jati')
    await keys.follow('Kain Tope Daun Jati')
    await good()
    await keys.choose('Di halaman mana', 'Kabupaten Jeneponto')
    await keys.fillDay(
      'Hari terakhir tampil',
      todayIn('Asia/Makassar', new Date(Date.now() + 7 * 86_400_000)),
    )
    await keys.fill(/^Alasan$/, 'daun jatinya dari kebun di Samataring')
    await keys.press('Usulkan')
    await good()
    expect(await reasonsOnPage()).toBe(false)

    // Nobody approves what they proposed themselves; a colleague does, on a phone.
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0)
    const address = new URL(page.url()).pathname
    expect(
      problems.filter((problem) => !problem.includes('/img/') && !problem.includes('Failed to load')),
    ).toEqual([])
    await close()
    const colleague = await anOfficerWith(['curator'], phone)
    await colleague.visit('/dinas')
    await colleague.visit(address)
    await colleague.keys.press('Setujui')
    const approved = Date.now()
    while (!(await reasonsOnPage()) && Date.now() - approved < 1000)
      await new Promise((done) => setTimeout(done, 20))
    expect(await reasonsOnPage()).toBe(true)
    await colleague.good()
    await colleague.close()
  }, 240_000)

  /** Whether the page of the regency says why the cloth was chosen. */
  async function reasonsOnPage() {
    const page = await (await fetch(site.origin + regencyPage)).text()
    return page.includes('daun jatinya dari kebun di Samataring')
  }
  /** The weaver does what the notes ask for, and hands it in again. */
  async function mended() {
    await site.db.transaction().execute(async (tx) => {
      const { version, content } = await tx
        .selectFrom('product_revision')
        .select(['version', 'content'])
        .where('product_id', '=', product)
        .where('closed_at', 'is', null)
        .executeTakeFirstOrThrow()
      const draft = {
        ...storedDraft(content),
        description: 'Ditenun tangan. Dicuci dengan lerak, dijemur teduh.',
      }
      await saveDraft(tx, () => Promise.resolve(), desk, product, { version, draft })
      await submitProduct(tx, desk, product)
    })
  }
  /** The weaver says yes to the class. */
  async function accepted() {
    await site.db.transaction().execute(async (tx) => {
      const { id } = await tx
        .selectFrom('enrollment')
        .select('id')
        .where('seller_id', '=', desk.seller_id)
        .executeTakeFirstOrThrow()
      await accept(tx, desk, id)
    })
  }
  async function editionOf(program_slug: string) {
    const { id } = await site.db
      .selectFrom('program_edition')
      .select('id')
      .where('program_slug', '=', program_slug)
      .where('regency_code', '=', '73.04')
      .orderBy('starts_on', 'desc')
      .executeTakeFirstOrThrow()
    return id
  }
})
