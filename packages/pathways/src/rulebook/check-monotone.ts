import type { BoundDecision } from './bind-decision.ts'
import { boxWords } from './box-words.ts'
import { diagramOf } from './decision-diagram.ts'
import type { LocalText } from '../local-text.ts'
import { said } from './fault.ts'

/** Where a fact that never makes the outcome worse does so after all: one pupil per fact, in words. */
export function checkMonotone(bound: BoundDecision): LocalText[] {
  const { diagram, root } = diagramOf(bound)
  const { space, book, decision } = bound
  const { facts } = book.facts
  return (decision.neverWorseWith ?? []).flatMap((id) => {
    const { place, fact } = book.facts.byId.get(id)!
    const level = space.facts.indexOf(place)
    for (let cell = 1; cell < (space.cells[level]?.length ?? 0); cell++) {
      const at = (value: number) => restrictTo(value)
      // outcomes stand from best to worst: a higher bit is a worse one
      const worse = diagram.apply(at(cell - 1), at(cell), (before, after) => (before !== 0 && after > before ? 1 : 0))
      const found = diagram.findBox(worse, (value) => value === 1)
      if (!found) continue
      const who = boxWords(found, space, facts)
      return [said(`Meer "${fact.label.nl}" maakt de uitkomst slechter, en het boek zegt dat dit nooit gebeurt. Bij: ${who.nl}.`, `More "${fact.label.en}" makes the outcome worse, and the book says that it never does. For: ${who.en}.`)]
    }
    return []

    function restrictTo(cell: number): number {
      const done = new Map<number, number>()
      const visit = (node: number): number => {
        if (diagram.isLeaf(node)) return node
        const known = done.get(node)
        if (known !== undefined) return known
        const kids = diagram.kids(node)
        const made = diagram.level(node) === level ? visit(kids[cell]!) : diagram.node(diagram.level(node), kids.map(visit))
        done.set(node, made)
        return made
      }
      return visit(root)
    }
  })
}
