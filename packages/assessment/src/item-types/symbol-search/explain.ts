import type { LocalText } from '../../local-text.ts'
import type { SymbolSearchContent } from './generate.ts'

export function explainSymbolSearch({ rows, key }: SymbolSearchContent): LocalText {
  const { target, row } = rows[0]!
  return key[0] === 1
    ? {
        nl: `In de eerste rij stond het teken wel: op plaats ${row.indexOf(target) + 1}. Dan is het antwoord ja. Let op voor tekens die er alleen op lijken: die tellen niet.`,
        en: `In the first row the symbol was there: in place ${row.indexOf(target) + 1}. Then the answer is yes. Watch out for symbols that only look like it: they do not count.`,
      }
    : {
        nl: 'In de eerste rij stond het teken niet. Dan is het antwoord nee. Let op voor tekens die er alleen op lijken: die tellen niet.',
        en: 'In the first row the symbol was not there. Then the answer is no. Watch out for symbols that only look like it: they do not count.',
      }
}
