interface Book {
  id: string
  basedOn: string | null
  version: number
}

export interface Sides {
  before: string
  after: string
  /** An earlier version of `before`; absent = the one in force. */
  version?: number
  /** What is chosen beside the book: another book, the same one, or `vorige`, its version before. */
  beside: string
  /** Number of the version before this one, where there is one. */
  previous?: number
}

/**
 * What a book is laid beside. When nothing was chosen: its base; or else the version before it; or else a book that lies over it. What
 * lies below or came first stands first, so that sliders are those of the book that changes something.
 *
 * @param wanted id of a book, `vorige`, or null
 */
export function chooseSides(books: readonly Book[], id: string, wanted: string | null): Sides {
  const book = books.find((each) => each.id === id)
  const previous = book && book.version > 1 ? book.version - 1 : undefined
  const earlier = previous === undefined ? {} : { previous }
  const beside = wanted ?? book?.basedOn ?? (previous === undefined ? (books.find(({ basedOn }) => basedOn === id)?.id ?? id) : 'vorige')
  if (beside === 'vorige') return { before: id, after: id, ...(previous !== undefined && { version: previous }), beside, ...earlier }
  return beside === book?.basedOn ? { before: beside, after: id, beside, ...earlier } : { before: id, after: beside, beside, ...earlier }
}
