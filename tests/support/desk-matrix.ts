import type { FurnishedShop } from './two-shops.ts'

type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** One form of the desk: the page of the shop that it is posted to, and fields that name that shop's things. */
type Row = {
  page: (shop: FurnishedShop) => string
  fields?: (shop: FurnishedShop) => Fields
  /** Names nothing but the shop itself, so that it cannot name another shop's things. */
  namesNothing?: true
}

const file = (name: string, type: string) => new File(['bukan apa-apa'], name, { type })
const at = (page: string) => (shop: FurnishedShop) => `/lapak/${shop.shop}${page}`
const atProduct = (shop: FurnishedShop) => `/lapak/${shop.shop}/produk/${shop.product}`
const atDraft = (shop: FurnishedShop) => `/lapak/${shop.shop}/produk/${shop.draft}`
const atImport = (shop: FurnishedShop) => `/lapak/${shop.shop}/produk/impor/${shop.import}`
const atOrder = (shop: FurnishedShop) => `/lapak/${shop.shop}/pesanan/${shop.order}`
const own = (page: string, fields: Fields = {}): Row => ({
  page: at(page),
  fields: () => fields,
  namesNothing: true,
})

/** Every form of a shop's desk. Those that take something away stand last among their like. */
export const deskForms: Record<string, Row> = {
  'certificates.save': {
    page: (shop) => `/lapak/${shop.shop}/sertifikat/${shop.certificate}`,
    fields: (shop) => ({
      id: String(shop.certificate),
      kind: 'halal',
      number: 'ID22222222222222222',
      issuer: 'BPJPH',
      'is_perpetual[]': 'ya',
    }),
  },
  'certificates.cover': {
    page: at('/sertifikat'),
    fields: (shop) => ({ id: String(shop.certificate), 'products[]': String(shop.product) }),
  },
  'certificates.remove': { page: at('/sertifikat'), fields: (shop) => ({ id: String(shop.certificate) }) },

  'deskOrders.enter': {
    page: at('/pesanan/baru'),
    fields: (shop) => ({
      key: '00000000-0000-4000-8000-000000000000',
      name: 'Pembeli dari obrolan',
      phone: '0812-3456-7890',
      'lines.0.variant_id': String(shop.variant),
      'lines.0.quantity': '1',
      delivery_option_id: String(shop.delivery),
      delivery_rupiah: '0',
      payment: String(shop.payment),
    }),
  },
  'deskOrders.accept': { page: atOrder },
  'deskOrders.setDeliveryCost': { page: atOrder, fields: () => ({ delivery: '0' }) },
  'deskOrders.rejectProof': {
    page: atOrder,
    fields: (shop) => ({ proof_id: String(shop.proof), rejection: 'Ditolak orang lain.' }),
  },
  'deskOrders.confirmTransfer': { page: atOrder, fields: () => ({ 'seen[]': 'ya' }) },
  'deskOrders.startMaking': { page: atOrder, fields: () => ({ promised_on: '2099-01-01' }) },
  'deskOrders.ready': { page: atOrder },
  'deskOrders.sendMany': {
    page: at('/pesanan/kirim'),
    fields: (shop) => ({ [`rows.o${shop.order}.tracking_number`]: 'ORANG-LAIN' }),
  },
  'deskOrders.send': { page: atOrder, fields: () => ({ tracking_number: 'ORANG-LAIN' }) },
  'deskOrders.correctParcel': { page: atOrder, fields: () => ({ tracking_number: 'ORANG-LAIN' }) },
  'deskOrders.handOver': { page: atOrder, fields: () => ({ handover_code: '123456' }) },
  'deskOrders.write': { page: atOrder, fields: () => ({ words: 'Dari orang lain.' }) },
  'deskOrders.readMessages': { page: atOrder },
  'deskOrders.refuseReturn': { page: atOrder, fields: () => ({ refusal: 'Ditolak orang lain.' }) },
  'deskOrders.agreeToReturn': {
    page: atOrder,
    fields: () => ({ answer: 'Disetujui orang lain.', amount: '0' }),
  },
  'deskOrders.dispute': { page: atOrder, fields: () => ({ problem: 'Sengketa dari orang lain.' }) },
  'disputeAnswers.asShop': {
    page: atOrder,
    fields: (shop) => ({ question_id: String(shop.question), question_answer: 'Dijawab orang lain.' }),
  },
  'deskOrders.markSentBack': {
    page: atOrder,
    fields: (shop) => ({ refund_id: String(shop.refund) }),
  },
  'wayBack.takeBack': { page: atOrder, fields: () => ({ step_id: '1' }) },
  'wayBack.takeBackPayment': { page: atOrder, fields: () => ({ why: 'Ditarik orang lain.' }) },
  'wayBack.notHandedOver': {
    page: atOrder,
    fields: () => ({ why: 'Dibatalkan orang lain.', then: 'ends' }),
  },
  'wayBack.giveBack': {
    page: atOrder,
    fields: () => ({ amount: '1000', back_reason: 'Dikembalikan orang lain.' }),
  },
  'deskOrders.cancel': { page: atOrder, fields: () => ({ reason: 'Dibatalkan orang lain.' }) },

  'notices.read': own('/kabar', { up_to: '999999999' }),

  // While the product is still shown.
  'participation.apply': {
    page: at('/program'),
    fields: (shop) => ({ edition_id: String(shop.edition), product_id: String(shop.product) }),
  },
  'participation.decline': { page: at('/program'), fields: (shop) => ({ id: String(shop.invitedTo) }) },
  'participation.accept': { page: at('/program'), fields: (shop) => ({ id: String(shop.invitedTo) }) },
  'participation.end': {
    page: at('/program'),
    fields: (shop) => ({ id: String(shop.enrolled), reason: 'Diakhiri orang lain.' }),
  },

  'productImports.upload': own('/produk/impor', { sheet: new File(['nama;harga\nKain;1000'], 'produk.csv') }),
  'productImports.mapColumns': { page: atImport, fields: () => ({ 'columns.name': '0' }) },
  'productImports.addPhotos': {
    page: atImport,
    fields: () => ({ 'photos[]': file('kain.zip', 'application/zip') }),
  },
  'productImports.check': { page: atImport },
  'productImports.run': { page: atImport, fields: () => ({ skips_wrong: 'ya' }) },
  'productImports.resume': { page: (shop) => `/lapak/${shop.shop}/produk/impor/${shop.stoppedImport}` },

  'productList.choose': {
    page: at('/produk'),
    fields: (shop) => ({ deed: 'arsipkan', 'products[]': [String(shop.draft)] }),
  },
  'productList.saveTable': {
    page: at('/produk/tabel'),
    fields: (shop) => ({
      [`rows.v${shop.variant}.shown`]: '100000/5',
      [`rows.v${shop.variant}.price`]: '1',
      [`rows.v${shop.variant}.stock`]: '0',
    }),
  },

  'products.save': {
    page: atProduct,
    fields: () => ({ press: 'save', name: 'Diganti orang lain', version: '1' }),
  },
  'products.addPhoto': own('/produk/baru', { photo: file('kain.jpg', 'image/jpeg') }),
  'products.submit': { page: atDraft },
  'products.withdraw': { page: atDraft },
  'products.duplicate': { page: atProduct },
  'products.unpublish': { page: atProduct },
  'products.republish': { page: atProduct },
  'products.discard': { page: atDraft },
  'products.archive': { page: atProduct },
  'products.restore': { page: atProduct },

  'sellers.business': own('/daftar/usaha', { name: 'Diganti orang lain' }),
  'sellers.place': own('/daftar/tempat', { place: '73.04.05.2014' }),
  'sellers.people': own('/daftar/orang', { contact_name: 'Orang lain' }),
  'sellers.story': own('/daftar/cerita', { tagline: 'Diganti orang lain' }),
  'sellers.addPayment': own('/daftar/pembayaran', { kind: 'cash' }),
  'sellers.removePayment': {
    page: at('/daftar/pembayaran'),
    fields: (shop) => ({ id: String(shop.payment) }),
  },
  'shopTax.state': own('/keuangan', { year: '2026', agree_tax: 'ya' }),
  'shopTax.withdraw': own('/keuangan', { year: '2026' }),
  'sellers.chooseStripe': own('/daftar/pembayaran', { agree_stripe: 'ya', shown: '' }),
  'sellers.endStripe': own('/daftar/pembayaran'),
  'sellers.agree': own('/daftar/persetujuan', { agree: 'ya' }),
  'sellers.attest': {
    page: at('/daftar'),
    fields: (shop) => ({ requirement_id: String(shop.attested), is_met: 'true' }),
    namesNothing: true,
  },
  'sellers.showDocument': {
    page: at('/daftar'),
    fields: (shop) => ({
      requirement_id: String(shop.documented),
      document: file('nib.pdf', 'application/pdf'),
    }),
    namesNothing: true,
  },
  'sellers.submit': own('/daftar'),
  'sellers.withdraw': own('/daftar'),

  'shipping.addDelivery': own('/pengiriman', { kind: 'courier', name: 'Kurir orang lain' }),
  'shipping.changeRates': {
    page: (shop) => `/lapak/${shop.shop}/pengiriman/${shop.delivery}`,
    fields: () => ({
      'rates.0.region_code': '73',
      'rates.0.first_kg_rupiah': '1',
      'rates.0.days_least': '90',
    }),
  },
  'shipping.renameDelivery': {
    page: at('/pengiriman'),
    fields: (shop) => ({ [`names.o${shop.delivery}`]: 'Nama dari orang lain' }),
  },
  'shipping.removeDelivery': {
    page: at('/pengiriman'),
    fields: (shop) => ({ id: String(shop.delivery) }),
  },

  'shopFront.saveContacts': own('/etalase', { hours: 'Tidak pernah' }),
  'shopFront.setHoliday': own('/etalase', { from: '2099-01-01', until: '2099-01-02' }),
  'shopFront.endHoliday': own('/etalase'),

  'members.invite': own('/anggota', { role: 'staff', for_whom: 'Contoh' }),
  'members.withdraw': { page: at('/anggota'), fields: (shop) => ({ id: String(shop.invitation) }) },
  'members.changeRole': {
    page: at('/anggota'),
    fields: (shop) => ({ account_id: String(shop.staff), role: 'owner' }),
  },
  'members.consent': {
    page: at('/anggota'),
    fields: (shop) => ({ mentorship_id: String(shop.askedMentorship) }),
  },
  'members.handOver': own('/anggota'),
  'members.endMentorship': {
    page: at('/anggota'),
    fields: (shop) => ({ mentorship_id: String(shop.mentorship) }),
  },
  'members.remove': { page: at('/anggota'), fields: (shop) => ({ account_id: String(shop.staff) }) },

  'reviews.answer': {
    page: at('/ulasan'),
    fields: (shop) => ({ review_id: String(shop.review), words: 'Terima kasih banyak.' }),
  },

  'sellers.close': own(''),
  'sellers.reopen': own(''),
}

/** The values of the names in brackets in a page's file, for the things of a shop. */
export const placesOf = (shop: FurnishedShop): Record<string, string> => ({
  shop: String(shop.shop),
  product: String(shop.product),
  import: String(shop.import),
  id: String(shop.certificate),
  option: String(shop.delivery),
  order: String(shop.order),
  kind: 'halal',
  format: 'svg',
  step: 'usaha',
  /** Ended everywhere. */
  month: new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 7),
})
