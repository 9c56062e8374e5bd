/** How often each unit could be given and was, over the pupils so far; older pupils count less. Shape (units). */
export interface ExposureCounts {
  eligible: readonly number[]
  given: readonly number[]
}

export function startExposureCounts(units: number): ExposureCounts {
  return { eligible: Array.from({ length: units }, () => 0), given: Array.from({ length: units }, () => 0) }
}

/**
 * With which probability each unit may be given to the next pupil, so that its exposure goes to the maximum and no
 * further: P(E) = min(1, maximum · ε / α), ε and α how many could be given it and were. No simulation is needed before; the
 * counts of the pupils themselves steer it.
 *
 * @returns shape (units), for `admittedUnits`
 * @throws {RangeError} when the maximum is not above 0 and at most 1
 * @see van der Linden & Veldkamp (2007), doi:10.3102/1076998606298044
 */
export function eligibilityProbabilities({ eligible, given }: ExposureCounts, maximum: number): number[] {
  if (!(maximum > 0 && maximum <= 1)) throw new RangeError(`a maximum exposure must be above 0 and at most 1: got ${maximum}`)
  return given.map((count, unit) => (count > 0 ? Math.min(1, (maximum * eligible[unit]!) / count) : 1))
}

/**
 * The counts after one more test.
 *
 * @param given units that this pupil was given
 * @param fading what an older pupil still counts, at most 1; 0.999 remembers about 1,000 pupils
 */
export function countExposure(counts: ExposureCounts, eligible: readonly boolean[], given: readonly number[], fading = 0.999): ExposureCounts {
  const seen = new Set(given)
  return {
    eligible: counts.eligible.map((count, unit) => fading * count + (eligible[unit] ? 1 : 0)),
    given: counts.given.map((count, unit) => fading * count + (seen.has(unit) ? 1 : 0)),
  }
}
