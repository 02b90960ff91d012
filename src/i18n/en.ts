import type { Messages } from './id.ts'

export const en: Messages = {
  common: {
    siteName: 'Etalase',
    tagline: 'Made by small businesses, from every regency',
  },
  home: {},
  list: {},
  product: {},
  shop: {},
  regions: {},
  programs: {},
  crafts: {},
  collections: {},
  errors: {},
}
