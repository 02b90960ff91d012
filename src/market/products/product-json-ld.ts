import type { Lang } from '../../i18n/messages.ts'
import { localized, paths } from '../../paths.ts'
import { pictureOf } from '../images/picture.ts'
import type { Product } from './find-product.ts'

/** What search engines read of a product (schema.org): an offer for each variant, and the maker who sells it. */
export function productJsonLd(siteUrl: string, lang: Lang, product: Product) {
  const url = siteUrl + localized(lang, paths.product(product.slug))
  const seller = {
    '@type': 'Organization',
    name: product.seller.name,
    url: siteUrl + localized(lang, paths.shop(product.seller.slug)),
    address: {
      '@type': 'PostalAddress',
      addressLocality: product.origin.regency_name,
      addressRegion: product.origin.province_name,
      addressCountry: 'ID',
    },
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.summary,
    url,
    image: product.images.map((image) => siteUrl + pictureOf(image, true).src),
    category: product.category_name,
    material: product.materials.map(({ name }) => name).join(', ') || undefined,
    countryOfOrigin: 'ID',
    manufacturer: seller,
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      name: Object.values(variant.options).join(', ') || undefined,
      sku: variant.sku ?? undefined,
      url,
      price: variant.price_rupiah,
      priceCurrency: 'IDR',
      availability: `https://schema.org/${availabilityOf(variant.stock)}`,
      seller,
    })),
  }
}

function availabilityOf(stock: number | null) {
  if (stock === null) return 'MadeToOrder'
  return stock === 0 ? 'OutOfStock' : 'InStock'
}
