import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { consentVersions } from '../../src/market/accounts/consent.ts'
import { type Lang, localized, paths } from '../../src/paths.ts'
import { addressesIn, headOf, jsonLdOf, tagsOf, textOf, textsOf, typesIn } from '../support/html.ts'
import { langs, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

const everyPage = Object.entries(pages).flatMap(([kind, path]) =>
  langs.map((lang) => ({ kind, lang, path, address: localized(lang, path) })),
)

describe.each(everyPage)('$kind in $lang: $address', ({ lang, path, address }) => {
  test('answers in its language, at its address, with its translation beside it', async () => {
    const { status, headers, body } = await site.ask(address)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headOf(body)).toMatchObject({
      lang,
      canonical: site.origin + address,
      alternates: {
        id: site.origin + path,
        en: site.origin + localized('en', path),
        'x-default': site.origin + path,
      },
    })
    expect(textsOf(body, 'h1')).toEqual([expect.stringMatching(/\w/)])
    const { common } = messages[lang]
    for (const words of [common.skip, common.footerWords, common.otherLanguage])
      expect(textOf(body)).toContain(words)
    expect(textOf(body)).not.toContain(messages[lang === 'id' ? 'en' : 'id'].common.footerWords)
  })

  test('links to pages of its own language, but for the one link to the other', async () => {
    const { body } = await site.ask(address)
    // What is signed in to has one language.
    const links = tagsOf(body, 'a').filter(({ href = '' }) => /^\/(?!\/|img\/|akun$)/.test(href))
    const elsewhere = links.filter(({ href = '' }) => /^\/en(?=\/|\?|$)/.test(href) !== (lang === 'en'))
    const other = lang === 'id' ? 'en' : 'id'
    expect(elsewhere.map(({ href, hreflang }) => ({ href, hreflang }))).toEqual(
      // In the masthead and in the footer.
      Array.from({ length: 2 }, () => ({ href: localized(other, path), hreflang: other })),
    )
  })

  test('carries no handler in an attribute, no script of others, and a policy that allows none', async () => {
    const { headers, body } = await site.ask(address)
    expect(body).not.toMatch(/<[a-z][^<>]*\son[a-z]+\s*=/i)
    expect(body).not.toMatch(/href="\s*javascript:/i)
    expect(addressesElsewhere(body)).toEqual([])
    const policy = policyOf(headers['content-security-policy'])
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    })
    expect(policy['script-src']).not.toContain("'unsafe-inline'")
    expect(policy['script-src']).not.toContain("'unsafe-eval'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('content', () => {
  test('the privacy notice says in English what it says in Indonesian, in the version that is agreed to', async () => {
    const [indonesian, english] = await Promise.all(
      langs.map(async (lang) => {
        const { body } = await site.ask(localized(lang, paths.privacy()))
        return /<article[^]*<\/article>/.exec(body)?.[0] ?? ''
      }),
    )
    const parts = (text = '') => ['section', 'p', 'li'].map((tag) => tagsOf(text, tag).length)
    expect(parts(english)).toEqual(parts(indonesian))
    const version = new Date(consentVersions.privacy).toLocaleDateString('en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    expect(textOf(english ?? '')).toContain(`In force since ${version} ${messages.en.common.privacy}`)
    expect(textOf(indonesian ?? '')).toContain(`Berlaku sejak ${version} ${messages.id.common.privacy}`)
    for (const lang of langs) expect(messages[lang].checkout.privacy).toBe(messages[lang].common.privacy)
  })

  test('the home page shows features with their reasons, crafts, regions, new products and programmes', async () => {
    const { body } = await site.ask(pages.home)
    const { home } = messages.id
    expect(textsOf(body, 'h2')).toEqual(
      expect.arrayContaining([home.features, home.crafts, home.regions, home.today, home.programs]),
    )
    const { reason } = await site.db
      .selectFrom('feature')
      .select('reason')
      .where('program_slug', 'is', null)
      .where('province_code', 'is', null)
      .where('regency_code', 'is', null)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    expect(textOf(body)).toContain(reason.replace(/\s+/g, ' '))
    expect(cardsIn(body)).toHaveLength(8)
  })

  test.each(langs)(
    'a regency shows its makers, products, crafts, programmes and agency (%s)',
    async (lang) => {
      const { body } = await site.ask(localized(lang, pages.regency))
      expect(textsOf(body, 'h1')).toEqual(['Kabupaten Jeneponto'])
      const sellers = await site.db
        .selectFrom('seller')
        .select(['slug', 'name'])
        .where('regency_code', '=', '73.04')
        .where('opened_at', 'is not', null)
        .execute()
      const shown = sellers.filter(({ slug }) =>
        addressesIn(body).includes(localized(lang, paths.shop(slug))),
      )
      expect(shown).toHaveLength(Math.min(12, sellers.length))
      expect(addressesIn(body)).toEqual(
        expect.arrayContaining([
          localized(lang, paths.craft('kain-tope')),
          localized(lang, paths.craft('ecoprint')),
          localized(lang, paths.programInRegion('pk2umk', 'kabupaten-jeneponto')),
          localized(lang, paths.products({ kabupaten: '73.04' })),
        ]),
      )
      const agency = await site.db
        .selectFrom('agency')
        .select(['name', 'address', 'email'])
        .where('regency_code', '=', '73.04')
        .executeTakeFirstOrThrow()
      for (const words of Object.values(agency)) expect(textOf(body)).toContain(words.replace(/\s+/g, ' '))
      const newest = await newestOf('73.04', 8)
      expect(cardsIn(body)).toEqual(expect.arrayContaining(newest.map(({ name }) => name)))
    },
  )

  test.each(langs)('a regency without products says what to do (%s)', async (lang) => {
    const { body } = await site.ask(localized(lang, pages['regency without products']))
    const { regions } = messages[lang]
    expect(textOf(body)).toContain(regions.empty('Kabupaten Waropen'))
    expect(textOf(body)).toContain(regions.emptyHelp)
    expect(addressesIn(body)).toContain(localized(lang, paths.province('papua')))
  })

  test.each(['1-asn-1-produk', 'rumah-usaha-mikro'])(
    'programme %s: what it is, where, and who',
    async (slug) => {
      const program = await site.db
        .selectFrom('program')
        .selectAll()
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
      for (const lang of langs) {
        const { body } = await site.ask(localized(lang, paths.program(slug)))
        const [name, about] =
          lang === 'id' ? [program.name, program.about] : [program.name_en, program.about_en]
        expect(textsOf(body, 'h1')).toEqual([name])
        for (const paragraph of about.split(/\n\s*\n/)) expect(textOf(body)).toContain(paragraph)
        expect(textOf(body)).toContain('Kabupaten Tojo Una Una')
        expect(addressesIn(body)).toContain(
          localized(lang, paths.programInRegion(slug, 'kabupaten-tojo-una-una')),
        )
      }
    },
  )

  test.each(langs)(
    'a search finds what is spelled otherwise: “ekoprint” finds ecoprint (%s)',
    async (lang) => {
      const { body } = await site.ask(localized(lang, pages.search))
      expect(textsOf(body, 'h1')).toEqual([messages[lang].list.searched('ekoprint')])
      const cards = cardsIn(body)
      expect(cards.length).toBeGreaterThanOrEqual(10)
      const ecoprint = await site.db
        .selectFrom('listing_card')
        .innerJoin('product_technique', 'product_technique.product_id', 'listing_card.product_id')
        .select('listing_card.name')
        .where('technique_slug', '=', 'ecoprint')
        .execute()
      expect(ecoprint.map(({ name }) => name)).toEqual(expect.arrayContaining(cards.slice(0, 10)))
      expect(tagsOf(body, 'input').find(({ name }) => name === 'q')).toMatchObject({ value: 'ekoprint' })
    },
  )

  test('a craft shows products made that way, its makers, and how to care for them', async () => {
    for (const [slug, maker] of [
      ['kain-tope', 'tenun-tope-samataring'],
      ['ecoprint', 'ecoprint-turatea'],
    ] as const)
      for (const lang of langs) {
        const { body } = await site.ask(localized(lang, paths.craft(slug)))
        const craft = await site.db
          .selectFrom('technique')
          .selectAll()
          .where('slug', '=', slug)
          .executeTakeFirstOrThrow()
        expect(textsOf(body, 'h1')).toEqual([lang === 'id' ? craft.name : craft.name_en])
        expect(textOf(body)).toContain(lang === 'id' ? craft.summary : craft.summary_en)
        expect(cardsIn(body).length).toBeGreaterThan(10)
        const shops = addressesIn(body).filter((address) => address.startsWith(localized(lang, '/toko/')))
        expect(shops.length, `makers of ${slug}`).toBeGreaterThan(0)
        if (slug === 'kain-tope') expect(shops).toContain(localized(lang, paths.shop(maker)))
      }
  })

  test('a product tells search engines its offers, its maker and its place', async () => {
    const { body } = await site.ask(pages.product)
    const [product, trail] = jsonLdOf(body)
    const variants = await site.db
      .selectFrom('product_variant')
      .innerJoin('product', 'product.id', 'product_variant.product_id')
      .select(['price_rupiah', 'stock'])
      .where('product.slug', '=', 'kain-tope-meteran-putih-gading')
      .orderBy('position')
      .execute()
    expect(product).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Kain Tope Meteran Putih Gading',
      url: site.origin + pages.product,
      image: [
        expect.stringMatching(`^${site.origin}/img/`) as string,
        expect.stringMatching(`^${site.origin}/img/`) as string,
      ],
      offers: variants.map(({ price_rupiah }) => ({
        '@type': 'Offer',
        price: price_rupiah,
        priceCurrency: 'IDR',
        availability: expect.stringMatching(
          /^https:\/\/schema\.org\/(InStock|MadeToOrder|OutOfStock)$/,
        ) as string,
        seller: { '@type': 'Organization', name: 'Kelompok Tenun Kain Tope Samataring' },
      })),
    })
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(trail?.['itemListElement']).toMatchObject([
      { position: 1, item: site.origin + pages.home },
      { position: 2, item: site.origin + pages.province },
      { position: 3, item: site.origin + pages.regency, name: 'Kabupaten Jeneponto' },
      { position: 4, item: site.origin + pages.product },
    ])
  })

  test('pages say what they are to search engines, in JSON that can be read', async () => {
    const wanted = {
      home: 'WebSite',
      product: 'Product',
      shop: 'LocalBusiness',
      'programme of purchases': 'GovernmentService',
      'house of micro-businesses': 'Store',
      list: 'BreadcrumbList',
      regency: 'BreadcrumbList',
    } as const
    for (const [kind, type] of Object.entries(wanted)) {
      const { body } = await site.ask(pages[kind as keyof typeof wanted])
      expect(typesIn(jsonLdOf(body)), kind).toContain(type)
    }
  })
})

const unknown = [
  '/tidak-ada',
  '/produk/tidak-ada',
  '/toko/tidak-ada',
  '/daerah/tidak-ada',
  '/daerah/sulawesi-selatan/tidak-ada',
  '/daerah/banten/kabupaten-jeneponto',
  '/program/tidak-ada',
  '/program/1-asn-1-produk/tidak-ada',
  '/program/tidak-ada/kabupaten-jeneponto',
  '/kerajinan/tidak-ada',
  '/koleksi/tidak-ada',
  '/rumah-usaha-mikro/tidak-ada',
  '/rumah-usaha-mikro',
  '/produk/kain-tope-meteran-putih-gading/lagi',
  '/produk/Kain%20Tope',
]

describe('what is not there', () => {
  test.each(unknown.flatMap((path) => langs.map((lang) => [localized(lang, path), lang] as const)))(
    '%s is a 404 that helps',
    async (address, lang) => {
      const { status, headers, body } = await site.ask(address)
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headOf(body)).toMatchObject({ lang, isIndexed: false })
      const { errors } = messages[lang]
      expect(textsOf(body, 'h1')).toEqual([errors.notFound])
      expect(textOf(body)).toContain(errors.notFoundLead)
      expectSearchForm(body, lang)
      expect(addressesIn(body)).toEqual(
        expect.arrayContaining([paths.products(), paths.regions()].map((path) => localized(lang, path))),
      )
      expect(body).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/)
    },
  )

  const ignored = [
    { query: 'kabupaten=99.01', value: '99.01', parameter: 'kabupaten' },
    { query: 'kabupaten=jeneponto', value: 'jeneponto', parameter: 'kabupaten' },
    { query: 'provinsi=00', value: '00', parameter: 'provinsi' },
    { query: 'kategori=tidak-ada', value: 'tidak-ada', parameter: 'kategori' },
    {
      query: 'teknik=%3Cscript%3Ealert(1)%3C/script%3E',
      value: '<script>alert(1)</script>',
      parameter: 'teknik',
    },
    { query: 'bahan=%27%20or%201=1--', value: "' or 1=1--", parameter: 'bahan' },
    { query: 'program=tidak-ada', value: 'tidak-ada', parameter: 'program' },
    { query: 'sertifikat=tidak-ada', value: 'tidak-ada', parameter: 'sertifikat' },
    { query: 'harga_min=mahal', value: 'mahal', parameter: 'harga_min' },
    { query: 'harga_maks=-5', value: '-5', parameter: 'harga_maks' },
    { query: 'tersedia=mungkin', value: 'mungkin', parameter: 'tersedia' },
    { query: 'urut=acak', value: 'acak', parameter: 'urut' },
    { query: 'setelah=terbaru_x_1', value: 'terbaru_x_1', parameter: 'setelah' },
  ] as const
  test.each(ignored.flatMap((each) => langs.map((lang) => ({ ...each, lang }))))(
    '?$query is ignored with a note ($lang)',
    async ({ query, value, parameter, lang }) => {
      const { status, body } = await site.ask(`${localized(lang, paths.products())}?${query}`)
      expect(status).toBe(200)
      const notes = textsOf(body, 'p', 'note')
      expect(notes).toEqual([expect.stringContaining(`“${value}”`)])
      expect(notes[0]).toContain(messages[lang].list.parameters[parameter])
      expect(cardsIn(body)).toHaveLength(24)
      expect(headOf(body).canonical).toBe(site.origin + localized(lang, paths.products()))
    },
  )

  test.each(langs)('a search without hits offers other ways (%s)', async (lang) => {
    const { status, body } = await site.ask(localized(lang, paths.products({ q: 'zzqx kvwy' })))
    expect(status).toBe(200)
    expect(textOf(body)).toContain(messages[lang].list.empty)
    expect(cardsIn(body)).toEqual([])
    expect(addressesIn(body)).toEqual(
      expect.arrayContaining(
        [paths.products(), paths.crafts(), paths.regions()].map((p) => localized(lang, p)),
      ),
    )
  })
})

describe('statements of a page that is not in the cache', () => {
  const count = async (path: string) => {
    const before = site.statements.length
    // What carries an authorization is nobody else's: the cache is passed by.
    const { status } = await site.ask(path, { headers: { authorization: 'Basic Og==' } })
    return {
      status,
      statements: site.statements.slice(before).map((text) => `${text.trim().slice(0, 100)} …`),
    }
  }

  test.each(everyPage)('$kind in $lang: two at most', async ({ address }) => {
    const { status, statements } = await count(address)
    expect(status).toBe(200)
    expect(statements.length, statements.join('\n\n')).toBeLessThanOrEqual(2)
  })

  test.each(unknown)('%s, which is not there: two at most, and a product may have moved', async (path) => {
    const { status, statements } = await count(path)
    expect(status).toBe(404)
    const most = path.includes('/produk/') ? 3 : 2
    expect(statements.length, statements.join('\n\n')).toBeLessThanOrEqual(most)
  })

  test('a list reads again without what is unknown, and asks what to suggest where it is empty', async () => {
    expect((await count('/produk')).statements).toHaveLength(2)
    expect((await count('/produk?teknik=tidak-ada')).statements).toHaveLength(4)
    expect((await count('/produk?q=zzqxkvwy')).statements).toHaveLength(3)
  })
})

function cardsIn(body: string) {
  return [...body.matchAll(/<li class="product-card">.*?<h3[^>]*>(.*?)<\/h3>/gs)].map(([, name]) =>
    textOf(name ?? ''),
  )
}

async function newestOf(regency: string, count: number) {
  return site.db
    .selectFrom('listing_card')
    .select('name')
    .where('regency_code', '=', regency)
    .orderBy('published_at', 'desc')
    .orderBy('product_id', 'desc')
    .limit(count)
    .execute()
}

function expectSearchForm(body: string, lang: Lang) {
  expect(tagsOf(body, 'form')).toContainEqual(
    expect.objectContaining({ role: 'search', action: localized(lang, paths.products()) }),
  )
  expect(tagsOf(body, 'input')).toContainEqual(expect.objectContaining({ name: 'q', type: 'search' }))
}

/** Scripts, styles, pictures and frames that come from other sites. */
function addressesElsewhere(body: string) {
  return ['script', 'img', 'source', 'iframe', 'video']
    .flatMap((name) => tagsOf(body, name))
    .map(({ src }) => src)
    .concat(
      tagsOf(body, 'link')
        .filter(({ rel }) => rel === 'stylesheet' || rel === 'preload')
        .map(({ href }) => href),
    )
    .filter((address) => address !== undefined && !address.startsWith('/'))
}

function policyOf(header: string | string[] | undefined): Record<string, string[]> {
  return Object.fromEntries(
    String(header)
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name, ...sources]) => [name, sources]),
  ) as Record<string, string[]>
}

test('without keys there is no Stripe to be heard', async () => {
  const headers = { 'Content-Type': 'application/json' }
  expect((await site.ask(paths.stripeWebhook(), { method: 'POST', headers })).status).toBe(404)
})
