/** What somebody calls the device of this User-Agent: "Chrome di Android". */
export function deviceName(userAgent: string | null) {
  const agent = userAgent ?? ''
  const browser = browsers.find(([, sign]) => sign.test(agent))?.[0] ?? 'Peramban'
  const system = systems.find(([, sign]) => sign.test(agent))?.[0]
  return system === undefined ? browser : `${browser} di ${system}`
}

/** The more particular first: each names itself after those below it. */
const browsers = [
  ['Samsung Internet', /SamsungBrowser\//],
  ['UC Browser', /UCBrowser\//],
  ['Opera', /OPR\/|Opera/],
  ['Edge', /Edg(A|iOS)?\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const
