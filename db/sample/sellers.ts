import { readdir } from 'node:fs/promises'
import type { SampleSeller } from './sample-types.ts'

/** Every sample seller, regency by regency in the order of the files' names. */
export async function sampleSellers(): Promise<SampleSeller[]> {
  const folder = new URL('catalogue/', import.meta.url)
  const modules = (await readdir(folder)).toSorted().map((file) => import(new URL(file, folder).href))
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).flat() as SampleSeller[])
}
