import { evenGrid, findRoot } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import { fisherInformation } from '../../response-model/item-information.ts'
import type { MultistageModule } from './multistage-panel.ts'

/**
 * Cuts between modules at which the one begins to tell more than the other: where their informations are equal (approximate
 * maximum information). Modules are given from the easiest to the hardest.
 *
 * @param range in which a cut is sought, in logits
 * @returns one less than there are modules, rising
 * @throws {RangeError} when the harder of two neighbours never begins to tell more, so that no cut parts them
 * @see Luecht, Brumfield & Breithaupt (2006), doi:10.1207/s15324818ame1903_2; Weissman, Belov & Armstrong (2007), LSAC CT 07-05
 */
export function routingCuts(parameters: readonly ItemParameters[], modules: readonly MultistageModule[], range = { from: -4, to: 4 }): number[] {
  const told = (module: MultistageModule, ability: number) => module.items.reduce((sum, item) => sum + fisherInformation(ability, parameters[item]!), 0)
  const cuts = modules.slice(1).map((harder, index) => {
    const easier = modules[index]!
    const gain = (ability: number) => told(harder, ability) - told(easier, ability)
    const points = evenGrid(range.from, range.to, 81)
    const crossing = points.findIndex((point, at) => at > 0 && gain(points[at - 1]!) < 0 && gain(point) >= 0)
    if (crossing === -1) throw new RangeError(`module ${harder.id} nowhere begins to tell more than module ${easier.id} between ${range.from} and ${range.to}: order modules from easy to hard`)
    return findRoot(gain, points[crossing - 1]!, points[crossing]!).value
  })
  const fall = cuts.findIndex((cut, index) => index > 0 && !(cut > cuts[index - 1]!))
  if (fall > 0) throw new RangeError(`module ${modules[fall]!.id} is nowhere the one that tells most: leave it out`)
  return cuts
}
