import { createHash } from 'node:crypto'
import type { ShareCard } from './find-share-card.ts'

/** To be counted up when cards are drawn in another way. */
const style = 1

/** The ETag of a share card: the same as long as the card would come out the same. */
export function cardTag(siteUrl: string, card: ShareCard, width: number) {
  const content = JSON.stringify([style, siteUrl, card, width])
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}
