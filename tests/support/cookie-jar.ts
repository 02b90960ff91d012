import type { Site } from './site.ts'

/** A browser without JavaScript that keeps its cookies, and follows nowhere by itself. */
export function aBrowser(
  site: Pick<Site, 'origin'>,
  userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0',
) {
  const cookies = new Map<string, { value: string; path: string }>()
  const set: string[] = []

  async function ask(path: string, init: RequestInit = {}) {
    const sent = [...cookies].filter(([, cookie]) => path.startsWith(cookie.path))
    const response = await fetch(site.origin + path, {
      ...init,
      redirect: 'manual',
      headers: {
        'User-Agent': userAgent,
        Origin: site.origin,
        Cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      set.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const isGone = /Max-Age=0/i.test(line) || /Expires=Thu, 01 Jan 1970/i.test(line)
      if (isGone) cookies.delete(name)
      else cookies.set(name, { value, path: /Path=([^;]+)/i.exec(line)?.[1] ?? '/' })
    }
    return {
      status: response.status,
      to: response.headers.get('Location'),
      response,
      body: await response.text(),
    }
  }

  return {
    cookies,
    /** Every Set-Cookie so far. */
    set,
    get: (path: string) => ask(path),
    post(path: string, action: string, fields: Readonly<Record<string, string | File>> = {}) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return ask(`${path}?_action=${action}`, { method: 'POST', body })
    },
  }
}
