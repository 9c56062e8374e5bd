/** A text in the two languages of the interface. Dutch is the source; English says the same. */
export interface LocalText {
  nl: string
  en: string
}
