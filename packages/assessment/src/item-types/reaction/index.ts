import type { ItemType } from '../../item.ts'
import { explainReaction } from './explain.ts'
import { generateReaction, type ReactionContent } from './generate.ts'
import type { ReactionRadicals } from './radicals.ts'
import { scoreReaction } from './score.ts'
import { simulateReaction } from './simulate.ts'
import { reactionView, type ReactionView } from './view-model.ts'

export { summariseReaction } from './summarise.ts'
export type { ReactionContent, ReactionRadicals, ReactionView }

/** A block of lamps that light after an unpredictable wait; press as soon as you see it. */
export const reactionType: ItemType<ReactionRadicals, ReactionContent, ReactionView> = {
  name: 'reaction',
  make: generateReaction,
  view: reactionView,
  score: scoreReaction,
  simulate: simulateReaction,
  explain: explainReaction,
}
