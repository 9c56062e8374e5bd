import type { LocalText } from '../../local-text.ts'
import type { PaperFoldingContent } from './generate.ts'

/** Why the key is right, for a practice item. */
export function explainPaperFolding({ key, options, folds, punches }: PaperFoldingContent): LocalText {
  const holes = options[key]!.length
  return {
    nl: `Het is blad ${key + 1}. Vouw in gedachten terug, te beginnen met de laatste vouw. Elke keer dat je openvouwt, komt er een gaatje bij aan de andere kant van de vouwlijn, even ver ervan, als daar papier lag. Na ${count(folds.length, 'keer', 'keer')} openvouwen ${punches.length === 1 ? 'is' : 'zijn'} ${count(punches.length, 'prik', 'prikken')} zo ${count(holes, 'gaatje', 'gaatjes')} geworden.`,
    en: `It is sheet ${key + 1}. Unfold in your mind, starting with the last fold. Each time you unfold, a hole is added on the other side of the fold line, just as far from it, if there was paper. After unfolding ${count(folds.length, 'time', 'times')}, ${count(punches.length, 'punch has', 'punches have')} become ${count(holes, 'hole', 'holes')}.`,
  }
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}
