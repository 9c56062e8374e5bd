import type { Density, ItemPriors } from '@gilde/assessment'
import { UsageError } from './refusal.ts'

const parameters = ['slope', 'intercept', 'guessing', 'ceiling'] as const

export const priorHelp = `  --prior LIST        densities, with semicolons between: slope=lognormal,0,0.5; intercept=normal,0,2;
                      guessing=beta,5,17 (of c) or guessing=normal,-1.1,0.5 (of logit c); ceiling=beta,17,5`

/** @throws {UsageError} for a parameter or density that there is not */
export function readPriors(text: string | undefined): ItemPriors | undefined {
  if (text === undefined) return undefined
  const priors: ItemPriors = {}
  for (const part of text.split(';').map((one) => one.trim()).filter(Boolean)) {
    const [name, density = ''] = part.split('=').map((one) => one.trim())
    const parameter = parameters.find((one) => one === name)
    const [kind, ...numbers] = density.split(',').map((one) => one.trim())
    const [one, two] = numbers.map(Number) as [number, number]
    if (!parameter || numbers.length !== 2 || !Number.isFinite(one) || !Number.isFinite(two) || !(two > 0)) throw wrong(part)
    priors[parameter] = readDensity(kind, one, two) ?? fail(part)
  }
  return priors
}

function readDensity(kind: string | undefined, one: number, two: number): Density | undefined {
  if (kind === 'normal' || kind === 'lognormal') return { kind, mean: one, deviation: two }
  return kind === 'beta' && one > 0 ? { kind, alpha: one, beta: two } : undefined
}

function fail(part: string): never {
  throw wrong(part)
}

const wrong = (part: string) => new UsageError(`--prior takes PARAMETER=DENSITY,NUMBER,NUMBER, as slope=lognormal,0,0.5 or guessing=beta,5,17: got ${part}`)
