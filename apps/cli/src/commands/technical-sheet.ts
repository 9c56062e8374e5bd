import { instruments, technicalSheet as sheetOf, type TechnicalSheet, type VirtualStudy, virtualStudy } from '@gilde/assessment'
import type { Command } from '../command.ts'
import { requiredOption } from '../read-options.ts'
import { Refusal } from '../refusal.ts'

export const technicalSheet: Command = {
  summary: 'what must be known about one of our instruments before relying on it',
  help: `gilde technical-sheet: purpose, blueprint, items, model, status, information, expected error and known limits

Usage: gilde technical-sheet --instrument ID [--json]

  --instrument ID     ${instruments.map(({ id }) => id).join(', ')}

The figures are worked out from the instrument as it is now; those of precision with virtual pupils and a fixed seed.
"information" is that of the whole bank and of as many of its best items as the test gives at most, in logits⁻²; "claimed"
is the error that the test reports, "made" the root mean square of estimate − ability.

Example: gilde technical-sheet --instrument reading`,
  options: { instrument: { type: 'string' } },
  run(values) {
    const id = requiredOption(values, 'instrument')
    const instrument = instruments.find((one) => one.id === id)
    if (!instrument) throw new Refusal(`There is no instrument ${id}: choose ${instruments.map((one) => one.id).join(', ')}.`)
    const sheet = sheetOf(instrument)
    const study = virtualStudy(instrument, virtualPupils, 1)
    return { json: { ...sheet, ...(study.precision && { precision: study.precision }), study }, text: writeSheet(sheet, study) }
  },
}

/** Even: half of them in each of two groups that do not differ. */
const virtualPupils = 1000

function writeSheet(sheet: TechnicalSheet, { statistics, truth, precision }: VirtualStudy): string {
  const number = (value: number, digits = 2) => value.toFixed(digits).padStart(7)
  const lines = [
    `${sheet.title.en} (${sheet.id}), version ${sheet.version}`,
    `STATUS: ${sheet.status}. ${sheet.limits[0]!.en}`,
    '',
    `Purpose      ${sheet.purpose.en}`,
    `Family       ${sheet.family}; speaks about ${sheet.talent}`,
    `Model        ${sheet.model.en}`,
    `Delivery     ${describeDelivery(sheet)}; about ${sheet.minutes} minutes`,
    `Items        ${sheet.items}${sheet.testlets > 0 ? ` in ${sheet.testlets} groups given together` : ''}`,
    '',
    'Blueprint                       items  wanted share',
    ...sheet.blueprint.map(({ area, items, wantedShare }) => `  ${area.padEnd(28)} ${String(items).padStart(6)}  ${wantedShare === undefined ? '' : wantedShare.toFixed(2)}`),
  ]
  if (sheet.parameters) {
    lines.push('', 'Parameters      least    mean    most')
    for (const [name, { least, mean, most }] of Object.entries(sheet.parameters)) lines.push(`  ${name.padEnd(14)}${number(least)} ${number(mean)} ${number(most)}`)
  }
  if (precision) {
    lines.push('', 'Ability  information of bank    of best  items  error claimed   made    bias')
    for (const row of precision) {
      lines.push(`${number(row.ability, 0)}  ${number(row.bankInformation, 1).padStart(19)}  ${number(row.bestInformation).padStart(9)} ${row.meanItems.toFixed(1).padStart(6)}  ${number(row.claimedError).padStart(13)} ${number(row.rootMeanSquareError)} ${number(row.bias)}`)
    }
  }
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3))
  lines.push('', `With ${statistics.persons} virtual pupils who answer as the model says (synthetic: no finding about pupils)`)
  if (truth && statistics.reliability?.kind === 'known') lines.push(`  reliability ${share(statistics.reliability.empirical)}, with their true abilities ${share(truth.reliability)}; 95 % intervals hold ${share(truth.coverage95)}`)
  if (statistics.length?.kind === 'known') lines.push(`  items per test ${statistics.length.mean.toFixed(1)}, of 80 % of them ${statistics.length.low} to ${statistics.length.high}`)
  if (statistics.exposure?.kind === 'known') lines.push(`  most used item in ${share(statistics.exposure.highest)} of the tests, never used ${share(statistics.exposure.neverUsed)} of the bank, overlap of two tests ${share(statistics.exposure.overlap)}`)
  for (const { items } of statistics.fairness) if (items.kind === 'known') lines.push(`  false alarms between two equal groups: ${items.significant} of ${items.points.length} items at 5 %, ${items.large} in ETS category C`)
  if (statistics.scales?.kind === 'known') for (const row of statistics.scales.rows) lines.push(`  scale ${row.scale}: ${row.items} items, alpha ${share(row.alpha)}, omega ${share(row.omega)}`)
  if (statistics.measures?.kind === 'known') for (const row of statistics.measures.rows) lines.push(`  ${row.measure}: mean ${row.mean.toFixed(2)}, deviation ${row.deviation.toFixed(2)}, split half ${share(row.splitHalf)}, retest ${share(row.retest)}`)
  lines.push('', 'Known limits', ...sheet.limits.map(({ en }) => `  - ${en}`))
  lines.push('', `For pupils who cannot do it as it is: ${sheet.equivalent.kind}. ${sheet.equivalent.explanation.en}`)
  lines.push('', 'Sources', ...sheet.sources.map((source) => `  - ${source}`))
  return lines.join('\n')
}

function describeDelivery({ delivery }: TechnicalSheet): string {
  if (delivery.kind === 'adaptive') return `adaptive, ${delivery.leastItems} to ${delivery.mostItems} items, stops at an error of ${delivery.standardError}, one of the ${delivery.randomesque} best`
  if (delivery.kind === 'inventory') return `every question once, scales ${delivery.scales.join(', ')}`
  return 'fixed blocks'
}
