/** Private files of a shop: scans of certificates, permits, QRIS pictures. Their rules, without input or output. */

export const largestDocument = 10 * 1024 * 1024

export type DocumentType = 'application/pdf' | 'image/jpeg'

/** What the file field of a form offers to choose; what a file really is, is told from its content. */
export const acceptedTypes = 'application/pdf,image/jpeg,image/png,image/webp'

/** Where a document is kept: never among what is published. */
export const documentKey = (id: string) => `documents/${id}`
