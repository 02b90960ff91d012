import type { Lang } from '../../i18n/messages.ts'
import { localized, paths } from '../../paths.ts'
import { pictureOf } from '../images/picture.ts'
import type { Seller } from './find-seller.ts'

/** What search engines read of a shop (schema.org): a business with a place, and since when. */
export function sellerJsonLd(siteUrl: string, lang: Lang, seller: Seller) {
  return {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name: seller.name,
    description: seller.tagline,
    url: siteUrl + localized(lang, paths.shop(seller.slug)),
    image: seller.image === null ? undefined : siteUrl + pictureOf(seller.image, true).src,
    telephone: seller.whatsapp ?? undefined,
    foundingDate: seller.since_year === null ? undefined : String(seller.since_year),
    address: {
      '@type': 'PostalAddress',
      streetAddress: `${seller.village_name}, ${seller.district_name}`,
      addressLocality: seller.regency_name,
      addressRegion: seller.province_name,
      addressCountry: 'ID',
    },
  }
}
