import { z } from 'zod'

const LocalText = z.object({ nl: z.string().min(1), en: z.string().min(1) })

/**
 * What people may read and dispute about a generated test: the weights of its difficulty model, the blueprint, the bank,
 * and where each comes from. One file each under `content/instruments/`.
 */
export const ProvisionalModel = z.object({
  status: z.literal('provisional'),
  /** Day of the last editorial decision, YYYY-MM-DD. */
  dated: z.iso.date(),
  model: LocalText,
  /** Logits: b = intercept + Σ weight · feature. */
  intercept: z.number(),
  weights: z.record(z.string(), z.object({ weight: z.number(), basis: z.string().min(1) })),
  /** Per logit; one value for the whole bank until it is calibrated. */
  discrimination: z.number().positive(),
  blueprint: z.object({
    areas: z.record(z.string(), z.number().positive()),
    standardError: z.number().positive(),
    leastItems: z.int().positive(),
    mostItems: z.int().positive(),
    randomesque: z.int().positive(),
  }),
  sources: z.array(z.object({ reference: z.string().min(1), use: z.string().min(1) })).min(1),
})
export type ProvisionalModel = z.infer<typeof ProvisionalModel>

/**
 * Difficulty by the linear logistic test model: b = intercept + Σ weight · feature.
 *
 * @param features value of each feature of the item; a feature that is absent counts as 0
 * @returns logits
 * @throws {RangeError} when a feature has no weight, so that a misspelt name is not silently worth nothing
 * @see Fischer (1973), doi:10.1016/0001-6918(73)90003-6
 */
export function linearDifficulty(model: ProvisionalModel, features: Record<string, number>): number {
  let difficulty = model.intercept
  for (const [name, value] of Object.entries(features)) {
    const entry = model.weights[name]
    if (entry === undefined) throw new RangeError(`No weight for the feature "${name}" in the difficulty model`)
    difficulty += entry.weight * value
  }
  return Math.round(difficulty * 1000) / 1000
}
