import { type ItemParameters, notSeen, probabilityCorrect, type ResponseMatrix } from '@gilde/assessment'
import { derivedSeed, normalDraw, randomInteger, seededRandom } from '@gilde/numeric'

export interface VirtualCohort {
  persons: number
  /** Of ability, in logits. */
  mean: number
  deviation: number
  /** Each person answers so many items, drawn from the whole bank. */
  itemsPerPerson: number
  /** How far the made-up truth lies from these parameters: standard deviation of the difference in difficulty, in logits. */
  difficultyNoise: number
  seed: number
}

/**
 * Answers of persons who do not exist, by the response model. Without noise in the difficulties a calibration of them can only
 * give back what was put in; with noise there is something to find.
 *
 * @returns answers, shape (persons × items), and the difficulties by which they were drawn
 * @throws {RangeError} when a person would answer more items than there are, or a count is below 1
 */
export function drawCohort(items: readonly ItemParameters[], { persons, mean, deviation, itemsPerPerson, difficultyNoise, seed }: VirtualCohort): { data: ResponseMatrix; truth: number[] } {
  if (!(persons >= 1 && itemsPerPerson >= 1 && itemsPerPerson <= items.length)) throw new RangeError(`${persons} persons cannot each answer ${itemsPerPerson} of ${items.length} items`)
  const noise = seededRandom(derivedSeed(seed, 'difficulties'))
  const truth = items.map((item) => ({ ...item, difficulty: item.difficulty + difficultyNoise * normalDraw(noise) }))
  const random = seededRandom(derivedSeed(seed, 'persons'))
  const answers = new Int8Array(persons * items.length).fill(notSeen)
  const order = items.map((_, item) => item)
  for (let person = 0; person < persons; person++) {
    const ability = mean + deviation * normalDraw(random)
    for (let draw = 0; draw < itemsPerPerson; draw++) {
      // the first so many of a shuffle that goes on from person to person
      const other = draw + randomInteger(random, order.length - draw)
      const item = order[other]!
      order[other] = order[draw]!
      order[draw] = item
      answers[person * items.length + item] = random() < probabilityCorrect(ability, truth[item]!) ? 1 : 0
    }
  }
  return { data: { persons, items: items.length, answers }, truth: truth.map(({ difficulty }) => difficulty) }
}
