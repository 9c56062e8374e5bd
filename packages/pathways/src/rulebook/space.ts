import { type BoundCondition, testsIn } from './bound-condition.ts'
import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'

/**
 * Every kind of pupil that some conditions can tell apart: per fact its values in cells, such that all values of a cell meet the same
 * tests. An integer is cut at the thresholds; values of a choice that no test tells apart share a cell.
 */
export interface Space {
  /** Facts that matter, by their place in the book, in the order in which they are asked. */
  facts: number[]
  /** Codes per cell, per fact of `facts`. */
  cells: number[][][]
}

export function discretise(conditions: readonly BoundCondition[], declarations: readonly FactDeclaration[]): Space {
  const tests = new Map<number, (readonly boolean[])[]>()
  for (const condition of conditions) {
    for (const { fact, holds } of testsIn(condition)) {
      const known = tests.get(fact)
      if (known) known.push(holds)
      else tests.set(fact, [holds])
    }
  }
  // what is tested most is asked first: it keeps the diagram small
  const facts = [...tests.keys()].toSorted((a, b) => tests.get(b)!.length - tests.get(a)!.length || a - b)
  return { facts, cells: facts.map((fact) => cellsOf(declarations[fact]!, tests.get(fact)!)) }
}

function cellsOf(fact: FactDeclaration, tests: readonly (readonly boolean[])[]): number[][] {
  const cells: number[][] = []
  const bySignature = new Map<string, number[]>()
  let last = ''
  for (let code = 1; code <= codeCount(fact); code++) {
    const signature = tests.map((holds) => (holds[code] ? '1' : '0')).join('')
    const found = fact.type === 'integer' ? (signature === last ? cells.at(-1) : undefined) : bySignature.get(signature)
    if (found) found.push(code)
    else {
      const cell = [code]
      cells.push(cell)
      bySignature.set(signature, cell)
    }
    last = signature
  }
  return cells
}
