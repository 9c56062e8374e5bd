import todayBook from '@gilde/content/rulebooks/today.json' with { type: 'json' }
import proposalBook from '@gilde/content/rulebooks/voka-2025.json' with { type: 'json' }
import type { CitedRule } from './shapes.ts'

/**
 * What a decision on entry with proof rests on: today a favourable admission council opens the direction; that proof of
 * prior knowledge is asked, and that its three kinds are equals, is the paper's proposal. Both are said, with their status.
 */
export function citedRules(): CitedRule[] {
  return [cite(todayBook, 'dir-council'), cite(proposalBook, 'voka-entry-proof')]
}

interface Book {
  version: string
  title: { nl: string; en: string }
  rules: { id: string; text: { nl: string; en: string }; citation: { article: string; url: string }; status: string }[]
}

/** @throws {RangeError} when the book no longer has the rule: then a person must choose another */
function cite(book: Book, id: string): CitedRule {
  const rule = book.rules.find((known) => known.id === id)
  if (!rule) throw new RangeError(`the rulebook ${book.title.en} has no rule ${id}`)
  const { text, citation, status } = rule
  return { book: book.title, version: book.version, id, text, article: citation.article, url: citation.url, status: status as CitedRule['status'] }
}
