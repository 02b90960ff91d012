import autocannon from 'autocannon'
import { processorSeconds } from './process-stat.ts'

export type Side = { origin: string; pid: number; nextPath: () => string }
export type Rate = { perSecond: number; perProcessorSecond: number }

/**
 * Loads two servers in turn, `rounds` times, so that what else the machine does meets both; which of them begins
 * alternates. Returns their rates, round by round, after one round each that is not counted.
 */
export async function inTurn(ours: Side, control: Side, plan: Plan & { rounds: number }) {
  const rates: { ours: Rate[]; control: Rate[] } = { ours: [], control: [] }
  for (const side of [ours, control]) await load(side, { ...plan, seconds: 2 })
  for (let round = 0; round < plan.rounds; round++) {
    const both = [
      async () => rates.ours.push(await load(ours, plan)),
      async () => rates.control.push(await load(control, plan)),
    ]
    for (const one of round % 2 === 0 ? both : both.toReversed()) await one()
  }
  return rates
}

type Plan = { seconds: number; connections: number; encoding: string }

/**
 * Requests answered in a second, and in a second of the server's own processor time: the latter leaves out what
 * autocannon costs, which on few processors is as much as the server.
 */
async function load(
  { origin, pid, nextPath }: Side,
  { seconds, connections, encoding }: Plan,
): Promise<Rate> {
  const before = (await processorSeconds(pid)) ?? Number.NaN
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
    requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }],
  })
  const used = ((await processorSeconds(pid)) ?? Number.NaN) - before
  if (result.non2xx + result.errors + result.timeouts > 0 || result['2xx'] === 0)
    throw new Error(
      `${origin} answered ${result['2xx']} well, ${result.non2xx} not, ${result.errors} errors, ${result.timeouts} late`,
    )
  return { perSecond: result['2xx'] / result.duration, perProcessorSecond: result['2xx'] / used }
}
