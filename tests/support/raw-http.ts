import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Sends requests one after the other over one connection, as bytes that no client library would let through. */
export class RawConnection {
  readonly #origin: URL
  #socket: Socket | undefined

  constructor(origin: string) {
    this.#origin = new URL(origin)
  }

  /** A GET of exactly this target. */
  get(target: string) {
    return this.send(`GET ${target} HTTP/1.1\r\nHost: ${this.#origin.host}\r\n\r\n`)
  }

  /** Sends text as UTF-8, and reads one response. */
  async send(request: string) {
    const socket = (this.#socket ??= connect(Number(this.#origin.port), this.#origin.hostname))
    socket.write(request)
    let received = Buffer.alloc(0)
    let response = parsed(received)
    const take = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      response = parsed(received)
      if (response.isWhole) socket.emit('answered')
    }
    const ended = () => socket.emit('answered')
    socket.on('data', take).on('end', ended)
    await once(socket, 'answered')
    socket.off('data', take).off('end', ended)
    if (socket.readableEnded || /^connection: close$/im.test(response.head)) this.close()
    return response
  }

  close() {
    this.#socket?.destroy()
    this.#socket = undefined
  }
}

/** A response as far as it has come; one without a length is whole when the connection ends. */
function parsed(received: Buffer) {
  const end = received.indexOf('\r\n\r\n')
  const head = received.subarray(0, Math.max(0, end)).toString('latin1')
  const rest = received.subarray(end + 4)
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? Number.NaN)
  const isChunked = /^transfer-encoding: chunked$/im.test(head)
  const isWhole =
    end !== -1 && (isChunked ? rest.subarray(-5).toString() === '0\r\n\r\n' : rest.length >= length)
  const location = /^location: (.*)$/im.exec(head)?.[1]
  return { status, head, location, body: rest.toString(), isWhole }
}
