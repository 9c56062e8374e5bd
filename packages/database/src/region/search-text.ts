/** The words of a text in lower case without accents or signs: what `search_text` columns hold and searches are split into. */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** One line of searchable words of several texts. */
export function searchText(...texts: (string | null)[]): string {
  return searchWords(texts.filter((text) => text !== null).join(' ')).join(' ')
}
