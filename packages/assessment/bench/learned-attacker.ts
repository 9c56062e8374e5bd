import { seededRandom, shuffled } from '@gilde/numeric'
import { type Attacker, attackers, distance, paths, spread } from './answer-set-attackers.ts'
import type { AnswerSet } from './answer-set-features.ts'

const buckets = 4_096
const epochs = 12

/**
 * Learns from answered items what keys look like: a multinomial logistic regression over the options of an item,
 * P(option) ∝ exp(w · features), fitted by stochastic gradient (AdaGrad) with an L2 penalty. Features of an option: each
 * of its values (hashed), how common each value is among the options, its place, its distances to the others, its numbers'
 * distance from the middle, and every hand-written attacker's verdict.
 *
 * @param sets answered items to learn from
 * @returns an attacker for items that it has not seen
 */
export function learnAttacker(sets: readonly AnswerSet[]): Attacker {
  const weights = new Float64Array(buckets)
  const squares = new Float64Array(buckets).fill(1e-8)
  const examples = sets.map(({ options, key }) => ({ features: featuresOf(options), key }))
  const random = seededRandom(20261123)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, key } of shuffled(examples, random)) {
      const probabilities = softmax(features.map((feature) => dot(weights, feature)))
      features.forEach((feature, option) => {
        const error = (option === key ? 1 : 0) - probabilities[option]!
        for (const [bucket, value] of feature) {
          const gradient = error * value - 1e-4 * weights[bucket]!
          squares[bucket]! += gradient * gradient
          weights[bucket]! += (0.1 * gradient) / Math.sqrt(squares[bucket]!)
        }
      })
    }
  }
  return (options) => featuresOf(options).map((feature) => dot(weights, feature))
}

type Features = [bucket: number, value: number][]

function featuresOf(options: AnswerSet['options']): Features[] {
  const all = paths(options)
  const far = spread(options)
  const verdicts = Object.entries(attackers).map(([name, attacker]) => {
    const scores = attacker(options)
    const best = Math.max(...scores)
    return { name, chosen: scores.map((score) => (score === best ? 1 / scores.filter((other) => other === best).length : 0)) }
  })
  return options.map((option, index) => {
    const features: Features = [[hash(`place ${index}`), 1], [hash('far'), far[index]!]]
    for (const path of all) {
      const value = option.get(path)
      const shared = options.filter((other) => other.get(path) === value).length
      features.push([hash(`${path}=${value}`), 1], [hash(`${path} shared by ${shared}`), 1], [hash(`${path}=${value} shared by ${shared}`), 1])
      if (typeof value === 'number') {
        const values = options.map((other) => other.get(path)).filter((other) => typeof other === 'number')
        const rank = values.filter((other) => other < value).length / values.length
        features.push([hash(`${path} rank`), rank], [hash(`${path} rank²`), rank * rank])
      }
    }
    for (const other of options) if (other !== option) features.push([hash(`distance ${distance(option, other)}`), 0.2])
    for (const { name, chosen } of verdicts) features.push([hash(name), chosen[index]!])
    return features
  })
}

function dot(weights: Float64Array, features: Features): number {
  let total = 0
  for (const [bucket, value] of features) total += weights[bucket]! * value
  return total
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const exponentials = scores.map((score) => Math.exp(score - top))
  const total = exponentials.reduce((sum, value) => sum + value, 0)
  return exponentials.map((value) => value / total)
}

/** FNV-1a, folded to the number of buckets. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0) % buckets
}
