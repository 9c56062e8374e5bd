import type { Operation } from '../operation.ts'
import { askRulebook } from './ask-rulebook.ts'
import { compareBooks } from './compare-books.ts'
import { dryRunRulebook } from './dry-run-rulebook.ts'
import { getRuleDecision } from './get-rule-decision.ts'
import { getRulebook } from './get-rulebook.ts'
import { listRulebooks } from './list-rulebooks.ts'
import { getRulebookDraft, getRulebookText, publishRulebook, saveRulebookDraft } from './rulebook-drafts.ts'

export { askRulebook, compareBooks, dryRunRulebook, getRuleDecision, getRulebook, getRulebookDraft, getRulebookText, listRulebooks, publishRulebook, saveRulebookDraft }
export { type OpenBook, openBookOn } from './open-book.ts'
export { type NewRuleDecision, recordRuleDecision } from './record-rule-decision.ts'
export { type ReplayedDecision, replayRuleDecision } from './replay-rule-decision.ts'

export const rulebookOperations: readonly Operation[] = [listRulebooks, getRulebook, askRulebook, compareBooks, dryRunRulebook, getRulebookText, saveRulebookDraft, getRulebookDraft, publishRulebook, getRuleDecision]
