import { type AdaptiveBank, adaptiveBank, type AdaptiveRules, drawCategory, instruments, recordedBank, recordedTest, type SimulationStudy, simulationStudy, simulateTest, type TakenTest } from '@gilde/assessment'
import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import type { Command, OptionValues } from '../command.ts'
import { readBank } from '../files/read-bank.ts'
import { writeTable } from '../files/write-table.ts'
import { numberOption, textOption } from '../read-options.ts'
import { Refusal, UsageError } from '../refusal.ts'

export const simulate: Command = {
  summary: 'what a test would do for virtual pupils: length, error, coverage, exposure, time',
  help: `gilde simulate: lets virtual pupils take an adaptive test, and reports length, error, bias, coverage, exposure and time

Usage: gilde simulate --instrument ID | --bank FILE [options]

  --instrument ID     one of our adaptive tests, with its own rules
  --bank FILE         or a bank: a,b,c,d; a1,d,g,u; alphaj,betaj1,…; alphaj,deltaj1,…
  --pupils N          default 1000
  --distribution D    normal,MEAN,SD or uniform,FROM,TO or point,ABILITY, in logits. Default normal,0,1
  --seed N            the same seed gives the same figures (but time). Default 1
  --length N          at most so many items. Default: the instrument's, or 20
  --least N           at least so many. Default: the instrument's, or 1
  --stop-se X         stop at this error. Default: the instrument's, or never
  --randomesque N     draw among the N best. Default: the instrument's, or 1

Pupils answer as the response model says: the figures show what the rules do if the parameters are true. Interval: estimate
± 1.96 errors. Estimates by EAP, prior N(0, 1): its coverage is right over the population of the prior, lower far from the
middle and higher near it.

CSV: band_from,band_to,pupils,mean_items,bias,root_mean_square_error,claimed_error,coverage95 (first line: all)
JSON: { …, study: { persons, meanItems, shortest, longest, bias, rootMeanSquareError, claimedError, coverage95, bands,
      exposure: [{ item, share }], largestExposure, neverSeen }, seconds }

Example: gilde simulate --instrument number-series --pupils 2000 --distribution normal,0,1 --seed 7`,
  options: {
    instrument: { type: 'string' },
    bank: { type: 'string' },
    pupils: { type: 'string' },
    distribution: { type: 'string' },
    seed: { type: 'string' },
    length: { type: 'string' },
    least: { type: 'string' },
    'stop-se': { type: 'string' },
    randomesque: { type: 'string' },
  },
  run(values) {
    const pupils = numberOption(values, 'pupils', 1000, { least: 1, most: 1_000_000, whole: true })
    const seed = numberOption(values, 'seed', 1, { whole: true })
    const distribution = textOption(values, 'distribution') ?? 'normal,0,1'
    const draw = readDistribution(distribution)
    const random = seededRandom(derivedSeed(seed, 'abilities'))
    const abilities = Array.from({ length: pupils }, () => draw(random))
    const { names, rules, take } = readTest(values, seed)
    const started = performance.now()
    const study = simulationStudy(abilities, names.length, take)
    const seconds = (performance.now() - started) / 1000
    const exposure = names.map((item, index) => ({ item, share: study.exposure[index]! }))
    return {
      json: { instrument: textOption(values, 'instrument'), bank: textOption(values, 'bank'), distribution, seed, rules, study: { ...study, exposure, largestExposure: Math.max(...study.exposure), neverSeen: study.exposure.filter((share) => share === 0).length }, seconds },
      text: writeStudy(study),
      warnings: [
        'the figures hold if the parameters are true; those of our instruments are provisional, not calibrated on pupils.',
        `${pupils} pupils in ${seconds.toFixed(2)} s; ${study.shortest} to ${study.longest} items; largest exposure ${Math.max(...study.exposure).toFixed(3)}; ${study.exposure.filter((share) => share === 0).length} of ${names.length} items never seen.`,
      ],
    }
  },
}

function writeStudy(study: SimulationStudy): string {
  const line = (from: number | string, to: number | string, { persons, meanItems, bias, rootMeanSquareError, claimedError, coverage95 }: Pick<SimulationStudy, 'persons' | 'meanItems' | 'bias' | 'rootMeanSquareError' | 'claimedError' | 'coverage95'>) => [from, to, persons, meanItems, bias, rootMeanSquareError, claimedError, coverage95]
  return writeTable(
    ['band_from', 'band_to', 'pupils', 'mean_items', 'bias', 'root_mean_square_error', 'claimed_error', 'coverage95'],
    [line(-Infinity, Infinity, study), ...study.bands.map((band) => line(band.from, band.to, band))],
  )
}

function readDistribution(text: string): (random: () => number) => number {
  const [kind, ...parts] = text.split(',')
  const [one, two] = parts.map(Number)
  const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value)
  if (kind === 'normal' && parts.length === 2 && isNumber(one) && isNumber(two) && two > 0) return (random) => one + two * normalDraw(random)
  if (kind === 'uniform' && parts.length === 2 && isNumber(one) && isNumber(two) && one < two) return (random) => one + (two - one) * random()
  if (kind === 'point' && parts.length === 1 && isNumber(one)) return () => one
  throw new UsageError(`--distribution must be normal,MEAN,SD, uniform,FROM,TO or point,ABILITY: got ${text}`)
}

interface ReadTest {
  names: readonly string[]
  rules: AdaptiveRules
  take: (ability: number, pupil: number) => TakenTest
}

function readTest(values: OptionValues, seed: number): ReadTest {
  const id = textOption(values, 'instrument')
  const path = textOption(values, 'bank')
  if ((id === undefined) === (path === undefined)) throw new UsageError('Give either --instrument or --bank')
  if (path !== undefined) return readBankTest(values, path, seed)
  const instrument = instruments.find((one) => one.id === id)
  if (!instrument) throw new Refusal(`There is no instrument ${id}: choose ${adaptiveIds().join(', ')}.`)
  if (instrument.delivery.kind !== 'adaptive') throw new Refusal(`${id} is not adaptive, so there is nothing to choose: simulate ${adaptiveIds().join(', ')}.`)
  const rules = readRules(values, instrument.delivery)
  return { names: instrument.bank.map((item) => item.id), rules, take: takerOf(adaptiveBank(instrument.bank), rules, seed) }
}

function takerOf(bank: AdaptiveBank, rules: AdaptiveRules, seed: number): ReadTest['take'] {
  const random = seededRandom(derivedSeed(seed, 'answers'))
  return (ability, pupil) => simulateTest(bank, rules, ability, derivedSeed(seed, 'pupil', pupil), random)
}

function readBankTest(values: OptionValues, path: string, seed: number): ReadTest {
  const { names, items } = readBank(path)
  const rules = readRules(values, { standardError: 0, leastItems: 1, mostItems: 20, randomesque: 1, areas: {} })
  const logistic = items.flatMap((item) => (item.logistic ? [item.logistic] : []))
  if (logistic.length === items.length) return { names, rules, take: takerOf(adaptiveBank(logistic.map((parameters, item) => ({ id: names[item]!, area: '', radicals: null, seed: 0, parameters }))), rules, seed) }
  const quadrature = { from: -6, to: 6, nodes: 61 }
  const bank = recordedBank(items, quadrature)
  const random = seededRandom(derivedSeed(seed, 'answers'))
  return {
    names,
    rules,
    take(ability, pupil) {
      const answers = items.map((item) => drawCategory(item, ability, random))
      const steps = recordedTest(bank, answers, {
        rule: 'MFI',
        estimator: 'EAP',
        quadrature,
        start: { rule: 'MFI', abilities: [0] },
        length: rules.mostItems,
        standardError: rules.standardError,
        leastItems: rules.leastItems,
        randomesque: rules.randomesque,
        seed: derivedSeed(seed, 'pupil', pupil),
      })
      return { given: steps.map(({ item }) => item), estimate: steps.at(-1)! }
    },
  }
}

function readRules(values: OptionValues, { standardError, leastItems, mostItems, randomesque, areas }: AdaptiveRules): AdaptiveRules {
  const count = { least: 1, whole: true }
  const most = numberOption(values, 'length', mostItems, count)
  return {
    standardError: numberOption(values, 'stop-se', standardError, { least: 0 }),
    leastItems: numberOption(values, 'least', Math.min(leastItems, most), count),
    mostItems: most,
    randomesque: numberOption(values, 'randomesque', randomesque, count),
    areas,
  }
}

const adaptiveIds = () => instruments.flatMap(({ id, delivery }) => (delivery.kind === 'adaptive' ? [id] : []))
