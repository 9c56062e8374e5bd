import type { Criterion } from './criterion.ts'

/**
 * Minus the distance between the item's difficulty and the estimate so far.
 *
 * @see Urry (1970), as in van der Linden & Glas (2010), Elements of adaptive testing
 */
export const closestDifficulty: Criterion = (bank, item, { ability }) => -Math.abs(bank.parameters[item]!.difficulty - ability)
