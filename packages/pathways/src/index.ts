export type { LocalText } from './local-text.ts'
export type { Direction, Finality } from './direction.ts'
export { interestTypes, talents, type InterestScale, type InterestType, type PupilProfile, type QualityFlag, type Talent, type TalentEstimate } from './pupil-profile.ts'
export type { DirectionContent } from './direction-content.ts'
export type {
  Basis, FitsLess, InterestFit, Invitation, NextStep, NotConsideredReason, Origin, Suggest, Suggestion, SuggestionGroup, Suggestions, SuggestOptions, Why, WouldChange,
} from './suggestions.ts'
