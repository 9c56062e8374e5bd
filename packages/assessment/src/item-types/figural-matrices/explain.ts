import type { LocalText } from '../../local-text.ts'
import type { AttributeName } from './attributes.ts'
import { describeCell } from './describe-cell.ts'
import type { FiguralMatrixContent } from './generate.ts'
import type { MatrixRule } from './radicals.ts'

const subjects: Record<AttributeName, LocalText> = {
  shape: { nl: 'De vorm', en: 'The shape' },
  fill: { nl: 'De vulling', en: 'The filling' },
  count: { nl: 'Het aantal', en: 'The number' },
  size: { nl: 'De grootte', en: 'The size' },
  hand: { nl: 'De wijzer', en: 'The pointer' },
  marks: { nl: 'De balkjes', en: 'The bars' },
}
const relations: Record<MatrixRule, LocalText> = {
  'same-in-row': { nl: 'blijft in elke rij dezelfde', en: 'stays the same in each row' },
  progression: { nl: 'verandert in elke rij met even grote stappen', en: 'changes by equal steps in each row' },
  'three-each': { nl: 'komt in elke rij in dezelfde drie soorten voor', en: 'comes in the same three kinds in each row' },
  arithmetic: { nl: 'op plaats 3 krijg je door plaats 1 en 2 op te tellen of af te trekken', en: 'in place 3 is place 1 plus or minus place 2' },
  or: { nl: 'van plaats 1 en plaats 2 staan samen op plaats 3', en: 'of places 1 and 2 come together in place 3' },
  and: { nl: 'die op plaats 1 én plaats 2 staan, staan ook op plaats 3', en: 'that are in place 1 and in place 2 are also in place 3' },
  xor: { nl: 'die maar op één van plaats 1 en 2 staan, staan op plaats 3', en: 'that are in only one of places 1 and 2 are in place 3' },
}

/** Why the key is the key: each rule in a sentence, then the cell that follows. */
export function explainFiguralMatrix({ radicals, options, key }: FiguralMatrixContent): LocalText {
  const inLanguage = (locale: keyof LocalText) => {
    const rules = radicals.rules.map(({ attribute, rule }) => `${subjects[attribute][locale]} ${relations[rule][locale]}.`).join(' ')
    const rest = { nl: 'De rest verandert niet.', en: 'The rest does not change.' }[locale]
    const answer = { nl: 'Dus hoort hier', en: 'So here belongs' }[locale]
    return `${rules} ${rest} ${answer}: ${describeCell(options[key]!, locale)}.`
  }
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}
