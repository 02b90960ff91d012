import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

type Reply = { code: number; message: string }
export type Received = { from: string; to: string[]; raw: string }

/** A mail server on loopback that keeps what it takes; `refuse` says which recipients it does not, and how. */
export async function fakeSmtp(port = 0) {
  const received: Received[] = []
  let refuse: (address: string) => Reply | undefined = () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const reply = refuse(address)
      done(reply && Object.assign(new Error(reply.message), { responseCode: reply.code }))
    },
    onData(stream, { envelope }, done) {
      void text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuseWhen: (rule: typeof refuse) => void (refuse = rule),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A letter as a mail program reads it: decoded headers, and the parts by their type. */
export function readMail(raw: string) {
  const [head = '', body = ''] = splitOnce(raw, '\r\n\r\n')
  const headers = headersOf(head)
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1] ?? 'none'
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [partHead = '', content = ''] = splitOnce(part.trim(), '\r\n\r\n')
      const { 'content-type': type = '', 'content-transfer-encoding': encoding = '' } = headersOf(partHead)
      return [type, decoded(encoding, content)] as const
    })
  return { headers, parts: Object.fromEntries(parts) }
}

function headersOf(head: string) {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const pairs = lines.map((line) => splitOnce(line, ': '))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.toLowerCase(), words(value)]))
}

/** Encoded words (RFC 2047); space between two of them is not part of the text. */
function words(value: string) {
  return value
    .replace(/(\?=) +(?==\?)/g, '$1')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how === 'B' ? decoded('base64', text) : decoded('quoted-printable', text.replaceAll('_', ' ')),
    )
}

function decoded(encoding: string, text: string) {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString()
  if (encoding !== 'quoted-printable') return text.replaceAll('\r\n', '\n')
  const bytes = text
    .replace(/=\r\n/g, '')
    .replaceAll('\r\n', '\n')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

function splitOnce(text: string, at: string) {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)]
}
