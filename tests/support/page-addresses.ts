import { paths } from '../../src/paths.ts'

/** One page of every kind, in the sample's catalogue. */
export const pages = {
  home: paths.home(),
  list: paths.products(),
  search: paths.products({ q: 'ekoprint' }),
  'narrowed list': paths.products({ provinsi: '73', teknik: 'ecoprint', tersedia: 'ya', urut: 'termurah' }),
  product: paths.product('kain-tope-meteran-putih-gading'),
  regions: paths.regions(),
  'search for a region': paths.regions({ q: 'touna' }),
  province: paths.province('sulawesi-selatan'),
  regency: paths.regency('sulawesi-selatan', 'kabupaten-jeneponto'),
  'regency without products': paths.regency('papua', 'kabupaten-waropen'),
  programs: paths.programs(),
  'programme of purchases': paths.program('1-asn-1-produk'),
  'programme of houses': paths.program('rumah-usaha-mikro'),
  'programme in a regency': paths.programInRegion('1-asn-1-produk', 'kabupaten-tojo-una-una'),
  'house of micro-businesses': paths.businessHouse('ampana'),
  crafts: paths.crafts(),
  ecoprint: paths.craft('ecoprint'),
  'Kain Tope': paths.craft('kain-tope'),
  collections: paths.collections(),
  collection: paths.collection('sehelai-kain-tope'),
  'log of features': paths.featureLog(),
  shop: paths.shop('tenun-tope-samataring'),
  certificate: paths.certificate('C0NT0H7304'),
  about: paths.about(),
  data: paths.data(),
}

/** Lists of goods of every kind; a weight is that of the heaviest. The page after a list's first is its `rel=next`. */
export const lists = {
  all: paths.products(),
  category: paths.products({ kategori: 'fesyen' }),
  'province in the list': paths.products({ provinsi: '73' }),
  search: paths.products({ q: 'kain' }),
  province: paths.province('sulawesi-selatan'),
  regency: paths.regency('sulawesi-selatan', 'kabupaten-jeneponto'),
}

export const langs = ['id', 'en'] as const
