/** Two running sums of surprise about one item: that it has become easier, and harder. Start at 0 and 0. */
export interface DriftWatch {
  easier: number
  harder: number
}

/**
 * Watches one item while answers come in, instead of waiting for a new calibration (two-sided cumulative sum).
 *
 * z = (x − P) / √(P (1 − P)) at the person's estimated ability; easier ← max(0, easier + z − k), harder ← max(0, harder − z − k).
 * With k = 0.25 and an alarm from 15 on, an item that keeps its difficulty (P from 0.3 to 0.8) is falsely called drifted in
 * fewer than 1 in 20 series of 500 answers, and one that became 1 logit easier is found after some 70 answers (median;
 * seeded simulation in the test).
 *
 * @param correct of one more person
 * @param probability P that this person solves the item as calibrated, between 0 and 1
 * @throws {RangeError} for a probability that is not inside 0..1
 * @see Veerkamp & Glas (2000), doi:10.3102/10769986025004373
 */
export function watchDrift({ easier, harder }: DriftWatch, correct: boolean, probability: number, slack = 0.25): DriftWatch {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a probability lies inside 0..1: got ${probability}`)
  const z = ((correct ? 1 : 0) - probability) / Math.sqrt(probability * (1 - probability))
  return { easier: Math.max(0, easier + z - slack), harder: Math.max(0, harder - z - slack) }
}

/** Sum from which an item deserves a look. */
export const driftAlarm = 15
