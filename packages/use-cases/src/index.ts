export type { ColourDifferenceView, Device, ReactionView, Response, SpanView, SymbolSearchView, TrackingView } from '@gilde/assessment'
export { type Actor, type Person, type Role, roles } from './actor.ts'
export { type App, asActor } from './app.ts'
export { defineOperation, type Operation, perform } from './operation.ts'
export { Refusal, type RefusalCode, refusalCodes } from './refusal.ts'
export { hashPassword } from './sign-in/password.ts'
export { findActor, type NewSession, signInWithCodes, signInWithPassword, signOut } from './sign-in/sign-in.ts'
export { hashPersonalCode, hashToken, newToken } from './sign-in/tokens.ts'
export {
  type Direction,
  type DirectionFacets,
  DirectionQuery,
  type DirectionSummary,
  type DomainId,
  domainIds,
  getDirection,
  getSchool,
  listDirections,
  listMunicipalities,
  listSchools,
  listSources,
  type Municipality,
  type Offer,
  regionOperations,
  type School,
  SchoolQuery,
  type SchoolSummary,
  type Source,
} from './region/index.ts'
