import { documentLink } from '../documents/document-link.ts'

/** The address of a private file for one officer, made while the page is. */
export type LinkTo = (document_id: string) => string

export function linksTo(secretKey: string, account_id: number, now: Date): LinkTo {
  return (document_id) => documentLink(secretKey, document_id, account_id, now)
}
