import highsModule from 'highs'
import type { LinearProgramme } from './linear-programme.ts'
import { requireConstraints, type TestConstraint } from './test-constraint.ts'

const optimal = 7

/** The package's types describe its CommonJS file; what Node imports is the module, whose default is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

/**
 * The demands in HiGHS (WebAssembly), kept in its memory: each solve starts from the basis of the one before, which is what makes a
 * shadow test quick. Solved once on opening, since the first solve has no basis.
 *
 * @param size number of items in the bank
 * @param openingValues values of the first solve, as the information at the middle of the scale: tests then begin quickly. Shape (items)
 * @returns the programme; `dispose` gives back the solver's memory
 * @throws {RangeError} when a demand is none
 * @see Huangfu & Hall (2018), doi:10.1007/s12532-017-0130-5
 */
export async function openHighsProgramme(size: number, constraints: readonly TestConstraint[], openingValues?: Float64Array): Promise<LinearProgramme & { dispose(): void }> {
  requireConstraints(size, constraints)
  const highs = await loadHighs()
  const starts = [0]
  for (const { items } of constraints) starts.push(starts.at(-1)! + items.length)
  const model = highs.createModel({
    numCols: size,
    numRows: constraints.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(1),
    rowLower: constraints.map(({ least }) => least),
    rowUpper: constraints.map(({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: constraints.length,
      numCols: size,
      starts,
      indices: constraints.flatMap(({ items }) => [...items]),
      values: constraints.flatMap(({ items, coefficients }) => coefficients ?? items.map(() => 1)),
    },
  })
  model.options.set({ output_flag: false, presolve: 'off' })
  const all = { kind: 'range', from: 0, to: size - 1 } as const
  const solve = (values: Float64Array, lower: Float64Array, upper: Float64Array) => {
    model.changeColsCost(all, values)
    model.changeColsBounds(all, lower, upper)
    return model.run().modelStatus === optimal ? model.getSolution().colValue : undefined
  }
  solve(openingValues ?? new Float64Array(size), new Float64Array(size), new Float64Array(size).fill(1))
  const opening = model.getBasis()
  return { size, solve, restart: () => void model.setBasis(opening), dispose: () => model.dispose() }
}
