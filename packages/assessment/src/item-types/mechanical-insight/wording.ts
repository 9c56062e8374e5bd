import type { LocalText, Locale } from '../../local-text.ts'

/** All words of one mechanical item. */
export interface Wording {
  question: string
  options: string[]
  /** The whole drawing in words: enough to answer without seeing it, and no more than it shows. */
  description: string
}

/** How one of the four kinds puts an item into words. */
export interface Words<Item> {
  wording(item: Item, locale: Locale): Wording
  explain(item: Item): LocalText
}
