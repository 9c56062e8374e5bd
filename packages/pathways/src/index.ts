export type { LocalText } from './local-text.ts'
export { type Direction, type Domain, domains, type Finality } from './direction.ts'
export { interestTypes, talents, type InterestScale, type InterestType, type PupilProfile, type QualityFlag, type Talent, type TalentEstimate } from './pupil-profile.ts'

export type { DirectionContent } from './direction-content.ts'
export { loadDirectionContent } from './load-direction-content.ts'
export { buildDirectionProfile, type DirectionProfile, type NoDirectionProfile } from './direction-profile.ts'
export { findDescription } from './find-description.ts'
export { findFollowUps, type FollowUp } from './find-follow-ups.ts'

export { threeLetterCode } from './three-letter-code.ts'
export { fitInterests } from './fit.ts'
export { isShown, shownProbability } from './talent-evidence.ts'
export { formulaVersion, suggest } from './suggest.ts'
export type {
  Basis, FitsLess, InterestFit, Invitation, NextStep, NotConsideredReason, Origin, Suggest, Suggestion, SuggestionGroup, Suggestions, SuggestOptions, Why, WouldChange,
} from './suggestions.ts'

export { explainBasis, explainFitsLess, explainGroup, explainInvitation, explainNotConsidered, explainWhy, explainWouldChange, suggestionNotes } from './explain.ts'

export { CannotDecide, refusalCodes, type RefusalCode } from './rulebook/cannot-decide.ts'
export { CasesFile, type RulebookCase } from './rulebook/cases.ts'
export { checkRulebook } from './rulebook/check-rulebook.ts'
export { compileDecision, type CompiledDecision, flatAnswers } from './rulebook/compile-decision.ts'
export { decide, type Question } from './rulebook/decide.ts'
export type { Change, Decision, Facts, FactValue, ProofNode, Reason, RuleProof, Truth, UsedParameter } from './rulebook/decision.ts'
export { decodeFacts, encodeFacts } from './rulebook/encode-facts.ts'
export { type Fault, type FaultCode, InvalidRulebook } from './rulebook/fault.ts'
export { loadFacts, loadRulebooks } from './rulebook/load-rulebooks.ts'
export { openRulebook, type Rulebook } from './rulebook/open-rulebook.ts'
export { type Constraint, type DecisionDeclaration, type FactDeclaration, FactsFile, type Parameter, type Rule, RulebookFile, ruleStatuses } from './rulebook/rulebook.ts'
export { traceDecision, type Trace, type TracedDecision } from './rulebook/trace-decision.ts'
