import { timingSafeEqual } from 'node:crypto'
import { paths } from '../../paths.ts'
import { keyedHash } from '../accounts/secret.ts'

const minutes = 10

/** The address of a private file for this account and nobody else, good for ten minutes. */
export function documentLink(secretKey: string, document_id: string, account_id: number, now: Date) {
  const until = String(Math.floor(now.getTime() / 1000) + minutes * 60)
  const signature = sign(secretKey, { document_id, account_id, until })
  return paths.document(document_id, { sampai: until, tanda: signature })
}

/** Whether a link was made here for this very file and account, and is not past its end. */
export function isDocumentLink(
  secretKey: string,
  { signature, ...link }: Link & { signature: string },
  now: Date,
) {
  const expected = Buffer.from(sign(secretKey, link))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  return now.getTime() <= Number(link.until) * 1000
}

/** `until` is in seconds since 1970, as it stands in the address. */
type Link = { document_id: string; account_id: number; until: string }

function sign(secretKey: string, { document_id, account_id, until }: Link) {
  return keyedHash(secretKey, 'document-link', JSON.stringify([document_id, account_id, until]))
}
