import type { Response, SittingEvent } from '@gilde/assessment'

/** What a pupil sends next; an item's name is only known from the server's answer before it. */
export type ScriptedEvent = Exclude<SittingEvent, { kind: 'answered' }> | { kind: 'answered'; response: Response; elapsedMilliseconds: number }

export interface LoadPlan {
  url: string
  /** One sitting per pupil; several pupils may have the same script, each in a sitting of their own. */
  pupils: { cookie: string; sittingId: string; script: number }[]
  scripts: ScriptedEvent[][]
  /** In this order, on the same sittings. */
  phases: Phase[]
}

export type Phase =
  /** Every pupil sends at fixed moments, spread evenly; a late answer counts from its own moment. */
  | { kind: 'paced'; name: string; seconds: number; secondsPerAnswer: number; keep: boolean }
  /** All pupils send in the same instant, again every so many seconds. */
  | { kind: 'burst'; name: string; bursts: number; secondsBetween: number; keep: boolean }
  /** Every pupil sends the next as soon as the last was answered. */
  | { kind: 'closed-loop'; name: string; seconds: number; keep: boolean }

export interface PhaseResult {
  name: string
  answers: number
  perSecond: number
  milliseconds: { count: number; p50: number; p95: number; p99: number; most: number }
}
