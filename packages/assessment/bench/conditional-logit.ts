import { seededRandom, shuffled } from '@gilde/numeric'
import type { OptionSet } from './options-spatial.ts'

/**
 * Learns which option is the key: P(option) ∝ exp(w · x), x = every property, standardised within the item, its square, and
 * its value as it is. Stochastic gradient (AdaGrad), 15 epochs, L2 penalty 10⁻³.
 */
export function learnConditionalLogit(sets: readonly OptionSet[]): (options: OptionSet['options']) => number[] {
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const examples = sets.map(({ options, key }) => ({ features: options.map((_, index) => featuresOf(options, index)), key }))
  const random = seededRandom(20_261_123)
  for (let epoch = 0; epoch < 15; epoch++) {
    for (const { features, key } of shuffled(examples, random)) {
      const scores = features.map((each) => dot(weights, each))
      const top = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - top))
      const total = odds.reduce((sum, value) => sum + value, 0)
      for (const [option, each] of features.entries()) {
        const error = (option === key ? 1 : 0) - odds[option]! / total
        for (const [name, value] of each) {
          const weight = weights.get(name) ?? 0
          const gradient = error * value - 1e-3 * weight
          const square = (squares.get(name) ?? 1e-8) + gradient * gradient
          squares.set(name, square)
          weights.set(name, weight + (0.05 * gradient) / Math.sqrt(square))
        }
      }
    }
  }
  return (options) => options.map((_, index) => dot(weights, featuresOf(options, index)))
}

type Features = [name: string, value: number][]

function featuresOf(options: OptionSet['options'], index: number): Features {
  return Object.entries(options[index]!).flatMap(([name, value]): Features => {
    const all = options.map((option) => option[name] ?? 0)
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length
    const deviation = Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length)
    const standard = deviation < 1e-9 ? 0 : (value - mean) / deviation
    return [[name, standard], [`${name}²`, standard * standard], [`${name} as it is`, Math.max(-3, Math.min(3, value / 10))]]
  })
}

function dot(weights: ReadonlyMap<string, number>, features: Features): number {
  return features.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0)
}
