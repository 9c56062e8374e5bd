import type { ArithmeticRadicals, TemplateName } from '../radicals.ts'
import type { Form, Template } from '../template.ts'
import { average, tableReading } from './data.ts'
import { bottles, fence, floorArea, plank } from './measure.ts'
import { change, discount, shoppingTotal, unitPrice, wage } from './money.ts'
import { consumption, mixture, partOfGroup, recipe, scale } from './proportion.ts'
import { journey, productionTime, roster } from './time.ts'

/** All situations, by template. */
export const templates: readonly Template[] = [
  change, shoppingTotal, discount, wage, unitPrice, roster, journey, productionTime, plank, floorArea, fence, bottles, recipe, scale, consumption,
  mixture, partOfGroup, tableReading, average,
]

const byName = new Map<TemplateName, Template>(templates.map((template) => [template.name, template]))

/** @throws {RangeError} when there is no such template or form */
export function getForm({ template, form }: Pick<ArithmeticRadicals, 'template' | 'form'>): Form {
  const found = byName.get(template)?.forms[form]
  if (!found) throw new RangeError(`There is no form ${form} of ${template}`)
  return found
}

/** Every combination of radicals that can be made, with its area. */
export const realisable: readonly { area: Template['area']; radicals: ArithmeticRadicals }[] = templates.flatMap(({ name, area, forms }) =>
  forms.flatMap(({ structure, carrying }, form) => carrying.map((carries) => ({ area, radicals: { template: name, form, ...structure, carrying: carries } }))),
)
