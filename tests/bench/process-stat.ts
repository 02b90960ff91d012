import { readdir, readFile } from 'node:fs/promises'

/** What Linux tells of a process in /proc; where there is none, everything is undefined. */

const ticksPerSecond = 100

/** The web worker among a primary's children (cluster.ts says in its environment what a worker is for). */
export async function webWorkerOf(primary: number) {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    const isChild = (await fieldsOf(pid))[1] === String(primary)
    if (isChild && (await read(pid, 'environ')).includes('"role":"web"')) return Number(pid)
  }
  return undefined
}

/** Processor time that a process has used since it began, all threads, in seconds. */
export async function processorSeconds(pid: number) {
  const fields = await fieldsOf(pid)
  return fields.length === 0 ? undefined : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** The most memory that it ever had resident, as the kernel has kept count. */
export async function mostResidentBytes(pid: number) {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(await read(pid, 'status')) ?? []
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

/** The fields of /proc/…/stat from the state on: the name before it may hold anything. */
async function fieldsOf(pid: number | string) {
  const stat = await read(pid, 'stat')
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function read(pid: number | string, file: string) {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
}
