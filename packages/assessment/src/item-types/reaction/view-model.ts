import { limitMilliseconds, type ReactionContent, type ReactionTrial } from './generate.ts'

/** What the browser shows. Which lamp lights and when must be in it: the page lights them without asking the server, for the sake of timing. */
export interface ReactionView {
  type: 'reaction'
  lamps: 1 | 2 | 4
  trials: ReactionTrial[]
  limitMilliseconds: number
}

export function reactionView({ radicals, trials }: ReactionContent): ReactionView {
  return { type: 'reaction', lamps: radicals.lamps, trials: trials.map((trial) => ({ ...trial })), limitMilliseconds }
}
