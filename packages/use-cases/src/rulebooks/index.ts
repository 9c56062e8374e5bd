import type { Operation } from '../operation.ts'
import { acceptCaseOutcome } from './accept-case.ts'
import { askRulebook } from './ask-rulebook.ts'
import { compareBooks } from './compare-books.ts'
import { dryRunRulebook } from './dry-run-rulebook.ts'
import { getRuleDecision } from './get-rule-decision.ts'
import { getRuleForm } from './get-rule-form.ts'
import { getRulebook } from './get-rulebook.ts'
import { listRuleDecisions } from './list-rule-decisions.ts'
import { listRulebooks } from './list-rulebooks.ts'
import { moveToNewestBase } from './move-base.ts'
import { putBackRule, saveRule, tryRule } from './rewrite-rule.ts'
import { getRulebookDraft, getRulebookText, publishRulebook, saveRulebookDraft } from './rulebook-drafts.ts'

export { acceptCaseOutcome, askRulebook, compareBooks, dryRunRulebook, getRuleDecision, getRulebook, getRulebookDraft, getRulebookText, getRuleForm, listRuleDecisions, listRulebooks, moveToNewestBase, publishRulebook, putBackRule, saveRule, saveRulebookDraft, tryRule }
export { type OpenBook, openBookOn } from './open-book.ts'
export { type NewRuleDecision, recordRuleDecision } from './record-rule-decision.ts'
export { type ReplayedDecision, replayRuleDecision } from './replay-rule-decision.ts'

export const rulebookOperations: readonly Operation[] = [listRulebooks, getRulebook, askRulebook, compareBooks, dryRunRulebook, getRulebookText, saveRulebookDraft, getRulebookDraft, publishRulebook, getRuleDecision, getRuleForm, tryRule, saveRule, putBackRule, acceptCaseOutcome, moveToNewestBase, listRuleDecisions]
