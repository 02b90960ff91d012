/** What shoppers read, in Indonesian; `en.ts` is typed against it. One section a room or page. */
export const id = {
  common: {
    siteName: 'Etalase',
    tagline: 'Karya usaha kecil, dari setiap kabupaten',
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

export type Messages = typeof id
