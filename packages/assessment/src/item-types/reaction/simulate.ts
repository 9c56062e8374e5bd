import { normalDraw, randomInteger } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { limitMilliseconds, type ReactionContent } from './generate.ts'

/**
 * A virtual pupil of ability 0, editorial, only to drive simulations. The step per doubling of lamps follows the form
 * of Hick's law: time grows with log₂ of the number of lamps.
 */
export const simulatedReaction = { medianMilliseconds: 320, perDoublingMilliseconds: 70, perAbility: 0.1, spread: 0.18, tooEarly: 0.02, missed: 0.01, otherLamp: 0.04 }

/** The median time of the virtual pupil, in milliseconds, at this many lamps. */
export function simulatedMedian(lamps: number, ability: number): number {
  const { medianMilliseconds, perDoublingMilliseconds, perAbility } = simulatedReaction
  return (medianMilliseconds + perDoublingMilliseconds * Math.log2(lamps)) * Math.exp(-perAbility * ability)
}

export function simulateReaction({ radicals, trials }: ReactionContent, ability: number, _parameters: ItemParameters, random: () => number): Response {
  const { lamps } = radicals
  const { spread, tooEarly, missed, otherLamp } = simulatedReaction
  return {
    kind: 'trials',
    trials: trials.map(({ lamp }) => {
      const fate = random()
      if (fate < missed) return { choice: -1, milliseconds: limitMilliseconds }
      if (fate < missed + tooEarly) return { choice: randomInteger(random, lamps), milliseconds: 0 }
      const choice = lamps > 1 && random() < otherLamp ? (lamp + 1 + randomInteger(random, lamps - 1)) % lamps : lamp
      const milliseconds = Math.round(simulatedMedian(lamps, ability) * Math.exp(spread * normalDraw(random)))
      return { choice, milliseconds: Math.min(limitMilliseconds, Math.max(0, milliseconds)) }
    }),
  }
}
