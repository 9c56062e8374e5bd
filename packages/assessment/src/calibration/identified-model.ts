import type { CalibrationOptions } from './calibration.ts'
import { CalibrationRefusal } from './calibration-warning.ts'
import type { CheckedResponses } from './check-responses.ts'
import type { FirstGroup } from './latent-distribution.ts'
import type { ParameterDesign } from './parameter-design.ts'

/**
 * Chooses the first group's distribution, and refuses what no amount of answers could estimate.
 *
 * @throws {CalibrationRefusal} `not-identified` or `too-few-answers`, naming items
 */
export function requireIdentifiedModel(responses: CheckedResponses, design: ParameterDesign, wanted: CalibrationOptions['latent'], nameOf: (item: number) => string): FirstGroup {
  const hasFixed = design.items.some((item) => item.model === 'fixed')
  const slopeIsSet = design.items.map(({ curve, terms }) => curve.roles.every((role, parameter) => role !== 'slope' || terms.every((term) => term.parameter !== parameter)))
  const first = wanted ?? (hasFixed ? 'free' : slopeIsSet.every(Boolean) ? 'free-deviation' : 'standard')
  if (first === 'free' && !hasFixed) throw new CalibrationRefusal('not-identified', 'a free mean of ability needs fixed items, or everything may shift together')
  if (first === 'free-deviation' && !slopeIsSet.some(Boolean)) throw new CalibrationRefusal('not-identified', 'a free spread of ability needs an item with a set slope, or everything may stretch together')

  design.items.forEach(({ terms }, item) => {
    const answers = responses.cellTotals.subarray(responses.firstCell[item], responses.firstCell[item + 1]).reduce((sum, total) => sum + total, 0)
    if (terms.length > 0 && answers <= terms.length) {
      throw new CalibrationRefusal('too-few-answers', `item ${nameOf(item)} has ${answers} answers for ${terms.length} parameters`, [item])
    }
  })
  const patterns = responses.codes.reduce((product, codes) => product * codes.length, 1)
  const parameters = design.start.length + (first === 'standard' ? 0 : first === 'free' ? 2 : 1)
  if (responses.groupCount === 1 && parameters > patterns - 1) {
    throw new CalibrationRefusal('not-identified', `${parameters} parameters cannot be told from the shares of ${patterns} possible patterns: take more items or a simpler model`)
  }
  return first
}
