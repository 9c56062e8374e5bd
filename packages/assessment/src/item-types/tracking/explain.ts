import type { LocalText } from '../../local-text.ts'

export function explainTracking(): LocalText {
  return {
    nl: 'Het gaat erom hoe lang je op het doel blijft en hoe dicht je erbij bent. Kijk waar het doel naartoe gaat, niet waar het was. Raak je het kwijt? Ga gewoon verder.',
    en: 'It is about how long you stay on the target and how close you are. Look where the target is going, not where it was. Did you lose it? Just carry on.',
  }
}
