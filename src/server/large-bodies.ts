import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkOf } from '../market/accounts/rate-limit.ts'
import { lane } from '../market/images/lane.ts'
import { isLarge } from './request-body.ts'

/** A large form that nobody reads, and what its sender is told. */
export type TurnedAway = { status: number; sentence: string; headers: [name: string, value: string][] }
/** Looks at a large form's address before anything of it is read; undefined lets it in. */
export type Knock = (req: IncomingMessage, address: string) => Promise<TurnedAway | undefined>

/** Large forms on their way at once, to this process and from one network: each costs room on disk. */
export const mostAtOnce = 24
export const mostOfNetwork = 8
/** Of these so many are in memory, where a form of 26 MB takes more than twice that while it is parsed. */
const mostInMemory = 2

/** The forms with files that one process is taking in. */
export function largeBodies(knock: Knock = () => Promise.resolve(undefined)) {
  const inMemory = lane(mostInMemory)
  const networks: string[] = []

  /** What a request with a large form is told at once, or how it waits for its turn to be read; else undefined. */
  async function enter(req: IncomingMessage, res: ServerResponse, address: string) {
    if (!isLarge(req)) return undefined
    const network = networkOf(address)
    if (networks.length >= mostAtOnce || networks.filter((each) => each === network).length >= mostOfNetwork)
      return busy
    networks.push(network)
    const over = new Promise<void>((resolve) => res.once('close', resolve))
    void over.then(() => networks.splice(networks.indexOf(network), 1))
    return (await knock(req, address)) ?? { turn: () => turnUntil(over) }
  }

  function turnUntil(over: Promise<void>) {
    return new Promise<void>((begin) => {
      void inMemory(() => {
        begin()
        return over
      })
    })
  }

  return { enter }
}

const busy: TurnedAway = {
  status: 503,
  sentence: 'Sedang banyak foto yang dikirim. Tunggu setengah menit, lalu kembali dan kirim lagi.',
  headers: [['Retry-After', '30']],
}
