import { compareRulebooks } from './compare-rulebooks.ts'
import type { Rulebook } from './open-rulebook.ts'

/**
 * The difference of two books on a day, as text in Dutch: every kind of pupil decided differently, with the rules that do it.
 *
 * @param on `YYYY-MM-DD`, on which both books have rules
 */
export function printDifference(before: Rulebook, after: Rulebook, on: string): string {
  const decisions = after.decisions.filter(({ id }) => before.decisions.some((decision) => decision.id === id)).map((decision) => ({ ...decision, ...compareRulebooks({ book: before, on }, { book: after, on }, decision.id) }))
  const changed = decisions.filter(({ differences }) => differences.length > 0)
  const labelOf = (outcomes: Rulebook['decisions'][number]['outcomes'], id: string | null) => outcomes.find((outcome) => outcome.id === id)?.label.nl ?? 'geen uitkomst'
  return [
    `# Verschil tussen "${before.title.nl}" en "${after.title.nl}"`,
    '',
    `Op ${on}. Gemaakt door \`npm run rulebooks:difference\`; een test bewaakt dat dit klopt. Een soort is elke combinatie van gegevens die`,
    'de regels uit elkaar houden; hoeveel leerlingen dat zijn, staat hier niet. Elke regel hieronder noemt alleen gegevens die tellen.',
    '',
    ...changed.flatMap(({ title, outcomes, differences, kinds }) => [
      `## ${title.nl}`,
      '',
      `${kinds.different} van ${kinds.all} soorten leerlingen krijgen een andere uitkomst.`,
      '',
      '| Wie | Eerst | Daarna | Regel eerst | Regel daarna | Soorten |',
      '|---|---|---|---|---|---:|',
      ...differences.map(({ words, outcomes: [from, to], rules, kinds: many }) => `| ${words.nl} | ${labelOf(outcomes, from)} | ${labelOf(outcomes, to)} | ${rules[0].map(code).join(', ')} | ${rules[1].map(code).join(', ')} | ${many} |`),
      '',
    ]),
    '## Voor iedereen gelijk',
    '',
    `${decisions.filter(({ differences }) => differences.length === 0).map(({ title }) => title.nl).join('; ')}.`,
    '',
  ].join('\n')
}

/** The day for which docs/rulebooks/difference.md is printed. */
export const differenceDay = '2026-09-01'

const code = (id: string) => `\`${id}\``
