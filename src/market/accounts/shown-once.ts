import { seal, unseal } from './secret.ts'

/**
 * What one page shows once after a form, and what is stored nowhere: codes. It travels in a cookie that only this
 * session can read, on that page alone, for ten minutes, so that a reload on a bad line loses nothing.
 */
export const shownOnceCookie = 'sekali'

export function showOnce(
  { secretKey, siteUrl }: { secretKey: string; siteUrl: string },
  session_id: string,
  { path, text }: { path: string; text: string },
) {
  return {
    name: shownOnceCookie,
    value: seal(secretKey, purposeOf(session_id, path), text),
    attributes: {
      httpOnly: true,
      sameSite: 'strict' as const,
      secure: siteUrl.startsWith('https:'),
      path,
      maxAge: 600,
    },
  }
}

/** The text that is to be shown on this page to this session; null without one. */
export function readOnce(secretKey: string, session_id: string, path: string, cookie: string | undefined) {
  return cookie === undefined ? null : unseal(secretKey, purposeOf(session_id, path), cookie)
}

function purposeOf(session_id: string, path: string) {
  return `shown once ${session_id} ${path}`
}
