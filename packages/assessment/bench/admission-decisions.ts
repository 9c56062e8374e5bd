/**
 * What the admission tests decide about virtual pupils of a standard normal population whose ability is known, part by part of each
 * family: how often a decision is made, how often it is right and repeatable, all by distance from the cut; how many items are saved
 * against a fixed form of as many items as the test has at most, and against the shortest fixed form that decides about as many pupils
 * as rightly; and that a second and third test share no item with those before. Item parameters are taken as true.
 *
 * Demand, in every part: of the decisions on pupils farther than .3 logits from the cut at least 95 % are right, with at least 40 %
 * fewer items than the fixed form, and no item comes back.
 *
 * Run: node packages/assessment/bench/admission-decisions.ts
 * Writes bench/results/admission-decisions.json and, for the pages, content/admission/decision-quality.json; ends with status 1 when
 * the demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import { admissionBatteryId, admissionInstrument, findAdmissionBattery } from '../src/admission/admission-batteries.ts'
import { admissionBlueprint, type AdmissionFamily, type AdmissionPart, partsOf } from '../src/admission/families.ts'
import { decideAtCut, probabilityAbove } from '../src/decision/posterior-classification.ts'
import { startPosterior, updatePosterior } from '../src/estimation/posterior.ts'
import { fisherInformation } from '../src/response-model/item-information.ts'
import { probabilityCorrect } from '../src/response-model/probability-correct.ts'
import type { AnyInstrument } from '../src/sitting/battery.ts'
import { simulateEligibleTest } from '../src/selection/simulate-test.ts'
import { formOf } from '../src/selection/form-of.ts'
import { planTest } from '../src/sitting/test-plan.ts'

const pupils = 2000
const region = 0.3
const { forms } = admissionBlueprint.classification
/** One seed of each form. */
const seedsOfForms = Array.from({ length: forms }, (_, form) => [...Array(1000).keys()].find((seed) => formOf(seed, forms) === form)!)
/** Distances from the cut, in logits: from here up to the next. */
const distances = [0, 0.15, 0.3, 0.5, 1]

const share = (count: number, of: number) => Math.round((count / of) * 1000) / 1000

/** The items of a form, those first that tell most at the cut; the questions of one text together. */
function tellingMost(bank: AnyInstrument['bank'], form: number, cut: number): number[] {
  const items = [...bank.keys()].filter((item) => bank[item]!.form === form)
  const units = [...Map.groupBy(items, (item) => bank[item]!.testlet ?? bank[item]!.id).values()]
  const worth = (unit: number[]) => unit.reduce((sum, item) => sum + fisherInformation(cut, bank[item]!.parameters), 0) / unit.length
  return units.toSorted((one, other) => worth(other) - worth(one)).flat()
}

function study(family: AdmissionFamily, part: AdmissionPart) {
  const instrument = admissionInstrument(family, part)
  const { version, bank, delivery } = instrument
  if (delivery.kind !== 'adaptive' || !delivery.classification) throw new Error(`${part} of ${family.id} has no cut`)
  const { classification: rule, mostItems } = delivery
  const battery = findAdmissionBattery(admissionBatteryId({ kind: 'test', family }))!
  const random = seededRandom(derivedSeed(1, `${family.id} ${part}`))
  const longest = Math.min(mostItems + 12, ...seedsOfForms.map((_, form) => bank.filter((item) => item.form === form).length))
  const fixed = Array.from({ length: forms }, (_, form) => tellingMost(bank, form, rule.cut).slice(0, longest))
  const sum = { items: 0, shown: 0, notYet: 0, right: 0, same: 0, outside: 0, decidedOutside: 0, rightOutside: 0, falseShown: 0, falseNotYet: 0, shared: 0 }
  const near = distances.map((from) => ({ from, pupils: 0, items: 0, decided: 0, right: 0 }))
  /** Of the fixed form, by its length: how likely it says each pupil is above, and whether that side is the true one. */
  const said = Array.from({ length: longest }, (): { sure: number; isRight: boolean; isOutside: boolean }[] => [])
  for (let pupil = 0; pupil < pupils; pupil++) {
    const ability = normalDraw(random)
    const isAbove = ability >= rule.cut
    // twice: with one form and, as when it is taken again, with the next
    const [one, other] = [0, 1].map((turn) => {
      const seed = seedsOfForms[(pupil + turn) % forms]!
      const plan = planTest(instrument, battery, seed)
      if (plan.kind !== 'adaptive') throw new Error(`${part} is not adaptive`)
      const test = simulateEligibleTest(plan.bank, plan.rules, plan.eligible, ability, derivedSeed(seed, pupil), random)
      return { test, outcome: decideAtCut(plan.bank.prepared, test.posterior, rule), prepared: plan.bank.prepared }
    })
    const { test, outcome, prepared } = one!
    const isRight = outcome === (isAbove ? 'above' : 'below')
    const length = test.given.length
    sum.items += length
    if (outcome === 'above') sum.shown++
    if (outcome === 'below') sum.notYet++
    if (isRight) sum.right++
    if (outcome === other!.outcome) sum.same++
    if (outcome === 'above' && !isAbove) sum.falseShown++
    if (outcome === 'below' && isAbove) sum.falseNotYet++
    if (test.given.some((item) => other!.test.given.includes(item))) sum.shared++
    const distance = Math.abs(ability - rule.cut)
    const band = near.findLast(({ from }) => distance >= from)!
    band.pupils++
    band.items += length
    if (outcome !== 'undecided') band.decided++
    if (isRight) band.right++
    const isOutside = distance >= region
    if (isOutside) {
      sum.outside++
      if (outcome !== 'undecided') sum.decidedOutside++
      if (isRight) sum.rightOutside++
    }
    let posterior = startPosterior(prepared)
    for (const [index, item] of fixed[pupil % forms]!.entries()) {
      posterior = updatePosterior(prepared, posterior, item, random() < probabilityCorrect(ability, bank[item]!.parameters))
      const above = probabilityAbove(prepared, posterior, rule.cut)
      said[index]!.push({ sure: Math.max(above, 1 - above), isRight: above > 0.5 === isAbove, isOutside })
    }
  }
  const decided = sum.shown + sum.notYet
  const meanItems = sum.items / pupils
  const atMost = Math.min(mostItems, longest) - 1
  const byFixedForm = said[atMost]!.filter(({ sure, isOutside }) => isOutside && sure >= rule.sureAtEnd)
  // with the threshold at which it decides about as many pupils as the test: from which length on is it right as often?
  const accuracies = said.map((persons) => {
    const sides = persons.toSorted((a, b) => b.sure - a.sure).slice(0, decided)
    return sides.filter((side) => side.isRight).length / decided
  })
  // a mean over five lengths, so that chance at one of them does not count as quality
  const asGood = accuracies.findIndex((_, index) => index >= 2 && index + 2 < longest && accuracies.slice(index - 2, index + 3).reduce((total, value) => total + value, 0) / 5 >= sum.right / decided)
  return {
    family: family.id,
    part,
    version,
    cut: rule.cut,
    mostItems: atMost + 1,
    meanItems: Math.round(meanItems * 10) / 10,
    itemsSaved: share(atMost + 1 - meanItems, atMost + 1),
    shown: share(sum.shown, pupils),
    notYetShown: share(sum.notYet, pupils),
    notCertain: share(pupils - decided, pupils),
    accuracy: share(sum.right, decided),
    consistency: share(sum.same, pupils),
    falselyShown: share(sum.falseShown, pupils),
    falselyNotYet: share(sum.falseNotYet, pupils),
    sharedWithRetest: share(sum.shared, pupils),
    outsideRegion: { accuracy: share(sum.rightOutside, sum.decidedOutside), decided: share(sum.decidedOutside, sum.outside) },
    /** With the same probability at the end; outside the region, as the line above. */
    fixedForm: { items: atMost + 1, accuracy: share(byFixedForm.filter(({ isRight }) => isRight).length, byFixedForm.length), decided: share(byFixedForm.length, sum.outside) },
    /** The shortest fixed form that decides as many pupils as rightly; null when even the longest tried (its length is given) does not. */
    fixedFormAsGood: { items: asGood < 0 ? null : asGood + 1, tried: longest, itemsSaved: asGood < 0 ? null : share(asGood + 1 - meanItems, asGood + 1) },
    byDistance: near.map(({ from, ...band }) => ({ from, pupils: band.pupils, meanItems: Math.round((band.items / band.pupils) * 10) / 10, decided: share(band.decided, band.pupils), accuracy: share(band.right, band.decided) })),
  }
}

const parts = admissionBlueprint.families.flatMap((family) => partsOf(family).map((part) => study(family, part)))
console.table(parts.map(({ family, part, meanItems, itemsSaved, notCertain, accuracy, consistency, outsideRegion, fixedForm, fixedFormAsGood }) => ({ family, part, meanItems, itemsSaved, notCertain, accuracy, consistency, outside: outsideRegion.accuracy, decided: outsideRegion.decided, fixed: fixedForm.accuracy, fixedDecided: fixedForm.decided, asGood: fixedFormAsGood.items, savedAsGood: fixedFormAsGood.itemsSaved })))
const missed = parts.filter(({ outsideRegion, itemsSaved, sharedWithRetest }) => outsideRegion.accuracy < 0.95 || itemsSaved < 0.4 || sharedWithRetest > 0)
const made = { measured: new Date().toISOString().slice(0, 10), pupils, region }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
const { version: node } = process
writeFileSync(new URL('results/admission-decisions.json', import.meta.url), `${JSON.stringify({ ...made, processor: cpus()[0]?.model, node, demand: 'accuracy of decisions outside the region >= .95, items saved against the fixed form >= .40, no item in common with the next test', missed: missed.map(({ family, part }) => `${family} ${part}`), parts }, null, 2)}\n`)
const forPages = parts.map(({ family, part, version, cut, mostItems, meanItems, itemsSaved, shown, notYetShown, notCertain, accuracy, consistency, falselyShown, falselyNotYet, outsideRegion, byDistance }) => ({ family, part, version, cut, mostItems, meanItems, itemsSaved, shown, notYetShown, notCertain, accuracy, consistency, falselyShown, falselyNotYet, outsideRegion, byDistance }))
writeFileSync(new URL('../../../content/admission/decision-quality.json', import.meta.url), `{\n  "id": "admission-decision-quality",\n  "measured": ${JSON.stringify(made.measured)},\n  "pupils": ${pupils},\n  "region": ${region},\n  "madeBy": "packages/assessment/bench/admission-decisions.ts",\n  "parts": [\n${forPages.map((part) => `    ${JSON.stringify(part)}`).join(',\n')}\n  ]\n}\n`)
process.exitCode = missed.length > 0 ? 1 : 0
