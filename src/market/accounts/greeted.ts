/**
 * A name as a letter greets it. Whoever signs up chooses the name and the address, so that it must not become a way
 * to send somebody a link: a full stop is parted from what follows, and long names are cut.
 */
export function greeted(name: string) {
  return name
    .replace(/[^\p{L}\p{M}\p{N} .,'’()-]/gu, ' ')
    .replace(/\.(?=\S)/g, '. ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
}
