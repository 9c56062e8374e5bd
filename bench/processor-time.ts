import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100

interface Used {
  parent: number
  seconds: number
  /** Of children that ended. */
  endedSeconds: number
}

/**
 * Processor time used so far, in seconds, by a process, or by a process and its children. Unlike time on the clock it
 * says the same whether or not other work shares the machine. Linux only.
 */
export function processorSeconds(pid: number, options: { withChildren?: boolean } = {}): number {
  if (!options.withChildren) return read(pid)!.seconds
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [{ pid: Number(name), used: read(Number(name)) }] : []))
  const alive = all.filter(({ pid: other, used }) => other === pid || used?.parent === pid).reduce((sum, { used }) => sum + (used?.seconds ?? 0), 0)
  return alive + read(pid)!.endedSeconds
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return read(pid)!.parent
}

function read(pid: number): Used | undefined {
  try {
    // the name of the program stands in brackets and may hold spaces
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond
    return { parent: Number(fields[1]), seconds: seconds(11), endedSeconds: seconds(13) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined // it ended meanwhile
    throw error
  }
}
