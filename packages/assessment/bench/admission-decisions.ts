/**
 * What the admission tests decide about virtual pupils of a standard normal population whose ability is known, part by part of each
 * family: how often a decision is made, how often it is right and repeatable, and how many items are saved against a fixed form of
 * as many items as the test has at most, those that tell most at the cut. Item parameters are taken as true.
 *
 * Demand: of the decisions on pupils farther than .3 logits from the cut at least 95 % are right, in every part.
 *
 * Run: node packages/assessment/bench/admission-decisions.ts
 * Writes bench/results/admission-decisions.json and, for the pages, content/admission/decision-quality.json; ends with status 1 when
 * the demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import { admissionInstrument } from '../src/admission/admission-batteries.ts'
import { admissionBlueprint, type AdmissionFamily, type AdmissionPart, partsOf } from '../src/admission/families.ts'
import { decideAtCut, probabilityAbove } from '../src/decision/posterior-classification.ts'
import { startPosterior, updatePosterior } from '../src/estimation/posterior.ts'
import { fisherInformation } from '../src/response-model/item-information.ts'
import { probabilityCorrect } from '../src/response-model/probability-correct.ts'
import { adaptiveBank } from '../src/selection/adaptive-bank.ts'
import { simulateTest } from '../src/selection/simulate-test.ts'

const pupils = 4000
const region = 0.3

function study(family: AdmissionFamily, part: AdmissionPart) {
  const { id, version, bank, delivery } = admissionInstrument(family, part)
  if (delivery.kind !== 'adaptive' || !delivery.classification) throw new Error(`${id} has no cut`)
  const { classification: rule, mostItems } = delivery
  const prepared = adaptiveBank(bank)
  const random = seededRandom(derivedSeed(1, id))
  const fixed = [...bank.keys()].toSorted((one, other) => fisherInformation(rule.cut, bank[other]!.parameters) - fisherInformation(rule.cut, bank[one]!.parameters)).slice(0, mostItems)
  const sum = { items: 0, shown: 0, notYet: 0, right: 0, same: 0, outside: 0, decidedOutside: 0, rightOutside: 0, falseShown: 0, falseNotYet: 0, fixedDecided: 0, fixedRight: 0 }
  for (let pupil = 0; pupil < pupils; pupil++) {
    const ability = normalDraw(random)
    const isAbove = ability >= rule.cut
    const [one, other] = [0, 1].map((turn) => simulateTest(prepared, delivery, ability, 2 * pupil + turn, random))
    const [said, again] = [one!, other!].map(({ posterior }) => decideAtCut(prepared.prepared, posterior, rule))
    const isRight = said === (isAbove ? 'above' : 'below')
    sum.items += one!.given.length
    if (said === 'above') sum.shown++
    if (said === 'below') sum.notYet++
    if (isRight) sum.right++
    if (said === again) sum.same++
    if (said === 'above' && !isAbove) sum.falseShown++
    if (said === 'below' && isAbove) sum.falseNotYet++
    let posterior = startPosterior(prepared.prepared)
    for (const item of fixed) posterior = updatePosterior(prepared.prepared, posterior, item, random() < probabilityCorrect(ability, bank[item]!.parameters))
    const form = probabilityAbove(prepared.prepared, posterior, rule.cut)
    if (Math.abs(ability - rule.cut) < region) continue
    sum.outside++
    if (said !== 'undecided') sum.decidedOutside++
    if (isRight) sum.rightOutside++
    if (form >= rule.sureAtEnd || form <= 1 - rule.sureAtEnd) {
      sum.fixedDecided++
      if (form > 0.5 === isAbove) sum.fixedRight++
    }
  }
  const share = (count: number, of: number) => Math.round((count / of) * 1000) / 1000
  const decided = sum.shown + sum.notYet
  return {
    instrument: id,
    version,
    cut: rule.cut,
    mostItems,
    meanItems: Math.round((sum.items / pupils) * 10) / 10,
    itemsSaved: share(pupils * mostItems - sum.items, pupils * mostItems),
    shown: share(sum.shown, pupils),
    notYetShown: share(sum.notYet, pupils),
    notCertain: share(pupils - decided, pupils),
    accuracy: share(sum.right, decided),
    consistency: share(sum.same, pupils),
    falselyShown: share(sum.falseShown, pupils),
    falselyNotYet: share(sum.falseNotYet, pupils),
    outsideRegion: { accuracy: share(sum.rightOutside, sum.decidedOutside), decided: share(sum.decidedOutside, sum.outside), fixedFormAccuracy: share(sum.fixedRight, sum.fixedDecided), fixedFormDecided: share(sum.fixedDecided, sum.outside) },
  }
}

const parts = admissionBlueprint.families.flatMap((family) => partsOf(family).map((part) => study(family, part)))
console.table(parts.map(({ instrument, meanItems, itemsSaved, notCertain, accuracy, consistency, outsideRegion }) => ({ instrument, meanItems, itemsSaved, notCertain, accuracy, consistency, outside: outsideRegion.accuracy })))
const missed = parts.filter(({ outsideRegion }) => outsideRegion.accuracy < 0.95)
const made = { measured: new Date().toISOString().slice(0, 10), pupils, region }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const { version: node } = process
writeFileSync(new URL('results/admission-decisions.json', import.meta.url), `${JSON.stringify({ ...made, processor: cpus()[0]?.model, node, demand: 'accuracy of decisions outside the region >= .95', missed: missed.map(({ instrument }) => instrument), parts }, null, 2)}\n`)
writeFileSync(new URL('../../../content/admission/decision-quality.json', import.meta.url), `${JSON.stringify({ id: 'admission-decision-quality', ...made, madeBy: 'packages/assessment/bench/admission-decisions.ts', parts: parts.map(({ outsideRegion: { accuracy, decided }, ...part }) => ({ ...part, outsideRegion: { accuracy, decided } })) }, null, 1)}\n`)
process.exitCode = missed.length > 0 ? 1 : 0
