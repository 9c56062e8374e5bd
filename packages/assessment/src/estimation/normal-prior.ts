/** What is believed about an ability before any answer. */
export interface NormalPrior {
  /** In logits. */
  mean: number
  /** In logits, above 0. */
  deviation: number
}

export const standardNormal: NormalPrior = { mean: 0, deviation: 1 }

/** @throws {RangeError} when mean or deviation cannot be those of a normal distribution */
export function requireNormalPrior({ mean, deviation }: NormalPrior): void {
  if (!Number.isFinite(mean)) throw new RangeError(`a prior mean must be finite: got ${mean}`)
  if (!(deviation > 0 && Number.isFinite(deviation))) throw new RangeError(`a prior deviation must be finite and above 0: got ${deviation}`)
}
