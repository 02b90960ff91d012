import { readdir } from 'node:fs/promises'
import { slugOf } from '../../src/paths.ts'
import type { SampleProduct, SampleSeller } from './sample-types.ts'

export type SluggedProduct = SampleProduct & { slug: string; seller: SampleSeller }

/** Every sample seller, regency by regency in the order of the files' names. */
export async function sampleSellers(): Promise<SampleSeller[]> {
  const folder = new URL('catalogue/', import.meta.url)
  const modules = (await readdir(folder))
    .toSorted()
    .map((file) => import(new URL(file, folder).href) as Promise<Record<string, SampleSeller[]>>)
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).flat())
}

/** Their products, each with the slug that it has wherever the sample is loaded. */
export function sampleProducts(sellers: SampleSeller[]): SluggedProduct[] {
  const taken = new Set<string>()
  return sellers.flatMap((seller) =>
    seller.products.map((product) => {
      const plain = slugOf(product.name)
      const slug = taken.has(plain) ? `${plain}-${seller.slug}` : plain
      taken.add(slug)
      return { ...product, slug, seller }
    }),
  )
}
