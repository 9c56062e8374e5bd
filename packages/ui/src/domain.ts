/** The nine study domains, in the official order. */
export const domains = ['language', 'stem', 'arts', 'agriculture', 'economy', 'care', 'sport', 'food', 'cross'] as const
export type Domain = (typeof domains)[number]
