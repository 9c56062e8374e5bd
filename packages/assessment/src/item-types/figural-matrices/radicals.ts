import { z } from 'zod'
import type { AttributeName } from './attributes.ts'

export const matrixRules = ['same-in-row', 'progression', 'three-each', 'arithmetic', 'or', 'and', 'xor'] as const
/**
 * `same-in-row`: one value per row; `progression`: equal steps along the row; `three-each`: the same three values in
 * every row; `arithmetic`: third = first ± second; `or`, `and`, `xor`: the bars of the third cell follow from the other two.
 */
export type MatrixRule = (typeof matrixRules)[number]

const rulesFor: Record<AttributeName, readonly MatrixRule[]> = {
  shape: ['same-in-row', 'three-each'],
  fill: ['same-in-row', 'three-each'],
  count: ['same-in-row', 'progression', 'three-each', 'arithmetic'],
  size: ['same-in-row', 'progression', 'three-each'],
  hand: ['same-in-row', 'progression', 'three-each'],
  marks: ['or', 'and', 'xor'],
}

const BoundRule = z
  .object({ attribute: z.enum(['shape', 'fill', 'count', 'size', 'hand', 'marks']), rule: z.enum(matrixRules) })
  .refine(({ attribute, rule }) => rulesFor[attribute].includes(rule), 'The rule cannot be bound to this attribute')

/** What makes a matrix hard: how many rules, which, and what they are bound to. Values and positions are incidental. */
export const FiguralMatrixRadicals = z.object({
  rules: z
    .array(BoundRule)
    .min(1)
    .max(3)
    .refine((rules) => new Set(rules.map((rule) => rule.attribute)).size === rules.length, 'An attribute follows one rule')
    .refine((rules) => !(has(rules, 'hand') && has(rules, 'marks')), 'A cell has a pointer or bars, not both')
    .refine((rules) => !(has(rules, 'count') && has(rules, 'size')), 'Many very small figures cannot be read on a phone'),
})
export type FiguralMatrixRadicals = z.infer<typeof FiguralMatrixRadicals>

function has(rules: readonly { attribute: AttributeName }[], attribute: AttributeName): boolean {
  return rules.some((rule) => rule.attribute === attribute)
}
