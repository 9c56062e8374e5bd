import { solvePositiveDefinite } from './cholesky.ts'
import type { LogDensity } from './log-prior.ts'
import type { ParameterBounds } from './parameter-bounds.ts'
import { type DesignComponent, type ParameterDesign, workingValues } from './parameter-design.ts'

/** Expected answers at each ability, as an expectation step leaves them. */
export interface ExpectedAnswers {
  grid: Float64Array
  firstCell: Int32Array
  /** Shape (cells × nodes). */
  counts: Float64Array
}

/** What holds parameters back: densities, by free parameter, and bounds. */
export interface Restraints {
  priors: readonly (((value: number) => LogDensity) | undefined)[]
  bounds: ParameterBounds
}

interface Evaluation {
  value: number
  gradient: Float64Array
  information: Float64Array
}

/** A step this small, in logits, leaves the rest to the next cycle: its expectation step moves the maximum anyway. */
const smallStep = 1e-3
const mostSteps = 10
const mostHalvings = 20
/** No parameter moves further than this in one step: far from the maximum a quadratic promises too much. */
const longestStep = 2

/**
 * Item parameters that make the expected answers likeliest: Σ_jkq r_jk(q) log P_jk(θ_q) + log prior, by Fisher scoring.
 *
 * A step solves I δ = g with I = Σ_q n_j(q) Σ_k P_k s_k s_k′, s = ∂ log P / ∂φ, and is halved until the value rises. For
 * slope–intercept logistic and partial credit models this is Newton's method.
 *
 * @param free φ, shape (free)
 * @param diagonal receives the diagonal of I, shape (free): what one unit of each parameter is worth
 * @returns φ of the next cycle
 * @see Bock & Aitkin (1981), doi:10.1007/BF02293801
 */
export function maximisationStep(design: ParameterDesign, free: Float64Array, expected: ExpectedAnswers, restraints: Restraints, diagonal: Float64Array): Float64Array {
  const next = Float64Array.from(free)
  for (const component of design.components) maximiseComponent(design, component, next, expected, restraints, diagonal)
  return next
}

function maximiseComponent(design: ParameterDesign, component: DesignComponent, free: Float64Array, expected: ExpectedAnswers, restraints: Restraints, diagonal: Float64Array): void {
  const { bounds } = restraints
  const size = component.free.length
  let here = evaluate(design, component, free, expected, restraints)
  for (let step = 0; step < mostSteps; step++) {
    component.free.forEach((index, local) => (diagonal[index] = here.information[local * size + local]!))
    holdAtBounds(here, component, free, bounds)
    const direction = solvePositiveDefinite(here.information, here.gradient)
    let length = Math.min(1, longestStep / direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0))
    const from = Array.from(component.free, (index) => free[index]!)
    let there: Evaluation | undefined
    let moved = 0
    for (let halving = 0; halving < mostHalvings; halving++, length /= 2) {
      moved = 0
      component.free.forEach((index, local) => {
        free[index] = Math.min(bounds.upper[index]!, Math.max(bounds.lower[index]!, from[local]! + length * direction[local]!))
        moved = Math.max(moved, Math.abs(free[index]! - from[local]!))
      })
      if (isAllowed(design, component, free)) {
        there = evaluate(design, component, free, expected, restraints)
        if (there.value >= here.value) break
        there = undefined
      }
    }
    if (!there) {
      component.free.forEach((index, local) => (free[index] = from[local]!))
      return
    }
    if (moved < smallStep) return
    here = there
  }
}

/** A parameter at its bound that would go beyond counts as known in this step, so that the others move freely. */
function holdAtBounds({ gradient, information }: Evaluation, { free: indices }: DesignComponent, free: Float64Array, { lower, upper }: ParameterBounds): void {
  const size = indices.length
  indices.forEach((index, local) => {
    const isHeld = (free[index]! <= lower[index]! && gradient[local]! < 0) || (free[index]! >= upper[index]! && gradient[local]! > 0)
    if (!isHeld) return
    gradient[local] = 0
    for (let other = 0; other < size; other++) information[local * size + other] = information[other * size + local] = other === local ? 1 : 0
  })
}

function isAllowed(design: ParameterDesign, component: DesignComponent, free: Float64Array): boolean {
  return component.items.every((item) => design.items[item]!.curve.isAllowed(workingValues(design.items[item]!, free)))
}

function evaluate(design: ParameterDesign, component: DesignComponent, free: Float64Array, { grid, firstCell, counts }: ExpectedAnswers, restraints: Restraints): Evaluation {
  const size = component.free.length
  const local = new Map(Array.from(component.free, (index, at) => [index, at]))
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const nodes = grid.length
  let value = 0
  for (const item of component.items) {
    const itemDesign = design.items[item]!
    const { curve, terms } = itemDesign
    const width = curve.names.length
    const values = workingValues(itemDesign, free)
    const logs = new Float64Array(curve.categories)
    const scores = new Float64Array(curve.categories * width)
    const itemGradient = new Float64Array(width)
    const itemInformation = new Float64Array(width * width)
    const cell = firstCell[item]! * nodes
    for (let q = 0; q < nodes; q++) {
      let total = 0
      for (let k = 0; k < curve.categories; k++) total += counts[cell + k * nodes + q]!
      if (total < negligibleCount) continue
      curve.fill(grid[q]!, values, logs, scores)
      for (let k = 0; k < curve.categories; k++) {
        const count = counts[cell + k * nodes + q]!
        if (count > 0) value += count * logs[k]!
        const weight = total * Math.exp(logs[k]!)
        for (let u = 0; u < width; u++) {
          const score = scores[k * width + u]!
          itemGradient[u] = itemGradient[u]! + count * score
          const weighted = weight * score
          for (let v = 0; v <= u; v++) itemInformation[u * width + v] = itemInformation[u * width + v]! + weighted * scores[k * width + v]!
        }
      }
    }
    for (const one of terms) {
      const row = local.get(one.free)!
      gradient[row] = gradient[row]! + one.coefficient * itemGradient[one.parameter]!
      for (const other of terms) {
        const u = Math.max(one.parameter, other.parameter)
        const v = Math.min(one.parameter, other.parameter)
        const at = row * size + local.get(other.free)!
        information[at] = information[at]! + one.coefficient * other.coefficient * itemInformation[u * width + v]!
      }
    }
  }
  component.free.forEach((index, at) => {
    const density = restraints.priors[index]?.(free[index]!)
    if (!density) return
    value += density.value
    gradient[at] = gradient[at]! + density.slope
    information[at * size + at] = information[at * size + at]! + Math.max(0, -density.bend)
  })
  return { value, gradient, information }
}

/** Fewer expected persons than this at a node cannot move a parameter in any digit that is reported. */
const negligibleCount = 1e-12
