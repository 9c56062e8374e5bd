import { z } from 'zod'
import type { BankItem, ItemParameters } from '../item.ts'

/** The layout of the content file of a test in blocks: which blocks, which practice, and where the choices come from. */
export function blockBlueprint<Radicals>(radicals: z.ZodType<Radicals>) {
  const text = z.object({ nl: z.string(), en: z.string() })
  const made = z.object({ radicals, seed: z.int() })
  return z.object({
    status: z.literal('provisional'),
    dated: z.iso.date(),
    source: text,
    references: z.array(z.string()),
    blocks: z.array(made.extend({ area: z.string() })).min(1),
    practice: z.array(made).min(1),
  })
}

/** Blocks are described, not scaled: no response model stands behind these values, which the layout of a bank asks for. */
const unscaled: ItemParameters = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }

export function blockBank<Radicals>(test: string, blocks: { area: string; radicals: Radicals; seed: number }[]): BankItem<Radicals>[] {
  return blocks.map(({ area, radicals, seed }) => ({ id: `${test}:${area}:${seed}`, area, radicals, seed, parameters: unscaled }))
}
