import type { FactDeclaration, FactValue } from '@gilde/pathways'
import type { z } from 'zod'
import type { LocalText } from './shapes.ts'

/** A value of a fact in words: `12 jaar`, `ja`, `A-attest`. A value that the fact cannot have is said as it was typed. */
export function sayValue(fact: FactDeclaration, value: FactValue): z.output<typeof LocalText> {
  if (fact.type === 'integer') return { nl: `${value} ${fact.unit.nl}`, en: `${value} ${fact.unit.en}` }
  if (fact.type === 'boolean') return value === true ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' }
  return fact.values.find(({ id }) => id === value)?.label ?? { nl: String(value), en: String(value) }
}
