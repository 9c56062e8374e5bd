import type { MultistageModule, MultistagePanel } from './multistage-panel.ts'

/**
 * The module to give now: the first stage's at the start, then the one to which the estimate so far leads.
 *
 * @param panel one that went through `requirePanel`
 * @param given ids of the modules given so far, in order
 * @param ability estimate after them, in logits
 * @returns undefined when the last stage was given
 * @throws {RangeError} when the modules given are no route of this panel
 */
export function nextModule({ id, stages, routes }: MultistagePanel, given: readonly string[], ability: number): MultistageModule | undefined {
  for (const [stage, name] of given.entries()) {
    if (!stages[stage]?.some((module) => module.id === name)) throw new RangeError(`module ${name} does not stand in stage ${stage + 1} of panel ${id}`)
  }
  const stage = stages[given.length]
  if (!stage || given.length === 0) return stage?.[0]
  const cuts = routes[given.at(-1)!]!
  return stage[cuts.filter((cut) => ability >= cut).length]
}
