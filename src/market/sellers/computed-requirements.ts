import type { ShopFacts } from './find-shop-facts.ts'

/**
 * What a shop has to show that the code can see by itself, by the name of the requirement (`requirement.name`). A
 * computed requirement whose name is not here is never fulfilled; only the agency can waive it.
 */
export const computed: Readonly<Partial<Record<string, (facts: ShopFacts) => boolean>>> = {
  'has-business': ({ name, has_business }) => name.length > 1 && has_business,
  'has-nib-or-says-not-yet': ({ has_business }) => has_business,
  'has-nib': ({ nib }) => nib !== null,
  'has-scale': ({ scale }) => scale !== null,
  'has-place': ({ village_code }) => village_code !== null,
  'has-address': ({ address }) => address !== '',
  'has-contact': ({ contact_name, whatsapp }) => contact_name !== '' && whatsapp !== null,
  'has-email': ({ email }) => email !== null,
  'has-story': ({ tagline, story }) => tagline !== '' && story !== '',
  'has-photo': ({ image_id, image_alt }) => image_id !== null && image_alt !== null,
  'has-certificate': ({ certificates }) => certificates > 0,
  'has-payment': ({ payment_methods }) => payment_methods > 0,
  agreed: ({ has_agreed }) => has_agreed,
}
