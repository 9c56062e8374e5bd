/** A set of items given as one: a stage is one module. */
export interface MultistageModule {
  id: string
  /** Item indexes in the bank, in the order in which they are given. */
  items: readonly number[]
}

/** Modules per stage, the easiest first; everyone begins with the only module of the first stage. */
export interface MultistagePanel {
  id: string
  stages: readonly (readonly MultistageModule[])[]
  /**
   * For each module but those of the last stage: abilities at which the routes to the modules of the next stage part, rising. One
   * cut less than there are modules to choose from, which are those of the whole next stage.
   */
  routes: Readonly<Record<string, readonly number[]>>
}

/** @throws {RangeError} naming what makes the panel none: an empty stage, an item twice on a route, cuts that do not fit */
export function requirePanel(panel: MultistagePanel, bankSize: number): void {
  const { id, stages, routes } = panel
  if (stages.length === 0 || stages[0]!.length !== 1) throw new RangeError(`panel ${id} needs a first stage of one module`)
  const empty = stages.findIndex((modules) => modules.length === 0)
  if (empty !== -1) throw new RangeError(`stage ${empty + 1} of panel ${id} has no module`)
  const placed = new Map<number, number>()
  for (const [stage, modules] of stages.entries()) {
    for (const { id: name, items } of modules) {
      if (items.length === 0) throw new RangeError(`module ${name} of panel ${id} has no items`)
      for (const item of items) {
        if (!(Number.isInteger(item) && item >= 0 && item < bankSize)) throw new RangeError(`module ${name} names item ${item}: the bank has ${bankSize}`)
        if ((placed.get(item) ?? stage) !== stage) throw new RangeError(`item ${item} stands in two stages of panel ${id}: a pupil could meet it twice`)
        placed.set(item, stage)
      }
      if (new Set(items).size !== items.length) throw new RangeError(`module ${name} holds an item twice`)
      const next = stages[stage + 1]
      const cuts = routes[name] ?? []
      if (next && cuts.length !== next.length - 1) throw new RangeError(`module ${name} needs ${next.length - 1} cuts to choose among ${next.length} modules: got ${cuts.length}`)
      if (cuts.some((cut, index) => !Number.isFinite(cut) || (index > 0 && !(cut > cuts[index - 1]!)))) throw new RangeError(`the cuts of module ${name} must be finite and rise: got ${cuts.join(', ')}`)
    }
  }
}
