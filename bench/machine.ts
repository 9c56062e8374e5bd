import { cpus, loadavg, totalmem } from 'node:os'

export interface Machine {
  date: string
  processor: string
  cores: number
  memoryGigabytes: number
  node: string
  postgres?: string
  /** Of the last minute, before the run: above the number of cores, other work shared the machine and the figures are too high. */
  loadBefore: number
}

/** What the figures of a run were measured on. Call it before the run. */
export function describeMachine(): Machine {
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    node: process.version,
    loadBefore: Math.round(loadavg()[0]! * 10) / 10,
  }
}
