import type { Actor } from '../audit/record-act.ts'

/** A way to reach somebody: an e-mail address in lower case, or a phone number as "+628…". */
export type Contact = Readonly<{ kind: 'email' | 'phone'; value: string }>

/** Until when each kind of contact has been proved. */
export const provedColumn = { email: 'email_verified_at', phone: 'phone_verified_at' } as const

/** Somebody who changes their own account. */
export function self(account_id: number): Actor {
  return { account_id, role: 'self', seller_id: null }
}

/** Where somebody may be led after signing in: pages of our own that ask who is there; null for any other address. */
export function parseReturn(path: string | null | undefined) {
  const ours = /^\/(?:akun|lapak|dinas|operator|undangan)(?:\/[\w-]+)*(?:\?[\w.=&%-]*)?$/
  return path && path.length <= 500 && ours.test(path) ? path : null
}
