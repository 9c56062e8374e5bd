import facts from '@gilde/content/rulebooks/facts.json' with { type: 'json' }
import today from '@gilde/content/rulebooks/today.json' with { type: 'json' }
import voka2025 from '@gilde/content/rulebooks/voka-2025.json' with { type: 'json' }
import { openRulebook, type Rulebook } from './open-rulebook.ts'
import { FactsFile } from './rulebook.ts'

/** The facts that all books share, as shipped. */
export function loadFacts(): FactsFile {
  return FactsFile.parse(facts)
}

let opened: Readonly<Record<'today' | 'voka-2025', Rulebook>> | undefined

/** The books that ship with the program, opened once. Books that were published later come from the database, through `openRulebook`. */
export function loadRulebooks(): Readonly<Record<'today' | 'voka-2025', Rulebook>> {
  if (opened) return opened
  const book = openRulebook(today, facts)
  opened = { today: book, 'voka-2025': openRulebook(voka2025, facts, book) }
  return opened
}
