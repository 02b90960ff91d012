import { paths } from '../../src/paths.ts'

/** One page of every kind, of the sample catalogue. */
export const pages = {
  home: paths.home(),
  list: paths.products(),
  search: paths.products({ q: 'ekoprint' }),
  regions: paths.regions(),
  regionSearch: paths.regions({ q: 'touna' }),
  province: paths.province('sulawesi-selatan'),
  regency: paths.regency('sulawesi-selatan', 'kabupaten-jeneponto'),
  emptyRegency: paths.regency('papua', 'kabupaten-waropen'),
  programs: paths.programs(),
  asnProgram: paths.program('1-asn-1-produk'),
  houseProgram: paths.program('rumah-usaha-mikro'),
  programInRegion: paths.programInRegion('1-asn-1-produk', 'kabupaten-tojo-una-una'),
  crafts: paths.crafts(),
  ecoprint: paths.craft('ecoprint'),
  kainTope: paths.craft('kain-tope'),
  collections: paths.collections(),
  about: paths.about(),
  data: paths.data(),
}
