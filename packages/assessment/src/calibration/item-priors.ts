/** A density for one kind of parameter. Log densities are taken at the parameter itself, without Jacobian. */
export type Density =
  | { kind: 'normal'; mean: number; deviation: number }
  | { kind: 'lognormal'; mean: number; deviation: number }
  | { kind: 'beta'; alpha: number; beta: number }

/**
 * Priors of item parameters; each holds for every item that has the parameter and is not fixed.
 *
 * - `slope`: of a. `lognormal` (mean and deviation of log a) or `normal`
 * - `intercept`: of d in a θ + d. `normal`
 * - `guessing`: of c. `beta` (of c itself) or `normal` (of logit c)
 * - `ceiling`: of d in the 4PL, likewise
 */
export interface ItemPriors {
  slope?: Density
  intercept?: Density
  guessing?: Density
  ceiling?: Density
}
