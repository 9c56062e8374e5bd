import { z } from 'zod'
import type { CaseState } from './case-state.ts'

/** How confirmations relate to proposals, so that confirming without reading becomes visible. */
export const Agreement = z
  .object({
    confirmed: z.int(),
    asProposed: z.int(),
    otherwise: z.int().describe('Decided otherwise than proposed, with a reason'),
    withinMinute: z.int().describe('Confirmed within a minute of the proposal'),
    medianMinutes: z.number().nullable(),
  })
  .meta({ id: 'CouncilAgreement' })

export function agreementOf(states: readonly Pick<CaseState, 'decisions'>[]): z.output<typeof Agreement> {
  const decisions = states.flatMap((state) => state.decisions)
  const seconds = decisions.map(({ secondsSinceProposal }) => secondsSinceProposal).sort((a, b) => a - b)
  const middle = (seconds.length - 1) / 2
  return {
    confirmed: decisions.length,
    asProposed: decisions.filter(({ agrees }) => agrees).length,
    otherwise: decisions.filter(({ agrees }) => !agrees).length,
    withinMinute: seconds.filter((each) => each < 60).length,
    medianMinutes: seconds.length === 0 ? null : Math.round((seconds[Math.floor(middle)]! + seconds[Math.ceil(middle)]!) / 2 / 60),
  }
}
