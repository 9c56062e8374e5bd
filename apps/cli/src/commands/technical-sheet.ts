import { instruments, technicalSheet as sheetOf, type TechnicalSheet } from '@gilde/assessment'
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
    return { json: sheet, text: writeSheet(sheet) }
  },
}

function writeSheet(sheet: TechnicalSheet): string {
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
  if (sheet.precision) {
    lines.push('', 'Ability  information of bank    of best  items  error claimed   made    bias')
    for (const row of sheet.precision) {
      lines.push(`${number(row.ability, 0)}  ${number(row.bankInformation, 1).padStart(19)}  ${number(row.bestInformation).padStart(9)} ${row.meanItems.toFixed(1).padStart(6)}  ${number(row.claimedError).padStart(13)} ${number(row.rootMeanSquareError)} ${number(row.bias)}`)
    }
  }
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
