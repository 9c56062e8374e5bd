export type { ColourDifferenceView, Device, ReactionView, Response, SpanView, SymbolSearchView, TrackingView } from '@gilde/assessment'
export type { ActivityRatingView, PracticalArithmeticView, ReadingView, VocabularyView } from '@gilde/assessment'
export type { FiguralMatrixView, MatrixCellView, NumberSeriesView } from '@gilde/assessment'
export type { BlockFigure, MechanicalDrawing, MechanicalInsightView, MentalRotationView, PaperFoldingView, SheetPicture } from '@gilde/assessment'
export { type Actor, type Person, type Role, roles } from './actor.ts'
export { type App, asActor } from './app.ts'
export { defineOperation, type Operation, perform } from './operation.ts'
export { Refusal, type RefusalCode, refusalCodes } from './refusal.ts'
export { hashPassword } from './sign-in/password.ts'
export { SessionMemory } from './sign-in/session-memory.ts'
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
export { cancelStudy } from './measurement/cancel-study.ts'
export { approveCalibration, rollBackCalibration } from './measurement/decide-calibration.ts'
export { getInstrumentVersions, type InstrumentVersions } from './measurement/get-instrument-versions.ts'
export { getStudy, type ProposedCalibration } from './measurement/get-study.ts'
export { getTrialTemplate } from './measurement/get-trial-template.ts'
export { listStudies } from './measurement/list-studies.ts'
export { recoverStudies } from './measurement/recover-studies.ts'
export { runStudy } from './measurement/run-study.ts'
export { startCalibration, startSimulation } from './measurement/start-studies.ts'
export type { StudyRequest } from './measurement/study-request.ts'
export type { CalibrationResult, SimulationResult } from './measurement/study-result.ts'
export {
  type Comparison, compareDirections, type Correction, correctFollowUp, type DirectionRef, type Door, type DoorMap, dropOutcomeTable, dropTarget, getOutcomeTable, listOutcomeTables, proposeOutcomeTable, publishOutcomeTable, rollBackOutcomeTable, getDoors, getOwnStanding, getPupilStanding, getRoutes, getWorkWays, hideTargets, keepTarget, listDirectionOutcomes, listDoorBooks, listFollowUps, listMyChildren, listMyTargets, listOwnCorrections, listSeventhYears, listShownTargets, listStarts,
  type Admitted, type OutcomeFigure, type OwnProof, type Place, type Reason, type RouteFamilyView, type RouteMap, type SeventhYears, type ShownTargets, showTargets, type StandingInput, type StandingView, type Starts, type Targets, withdrawCorrection,
} from './doors/index.ts'
export { getClassProgress } from './classes/get-class-progress.ts'
export { listMyClasses } from './classes/list-my-classes.ts'
export { type DemoPeople, demoPeople, NotADemoDatabase, seedDemo } from './demo/index.ts'
export { operations } from './operations.ts'
export { composeReport } from './reports/compose-report.ts'
export { type Picture, printLetter, printReport, type PrintedSheet, printedSheet, printSheet, type ReportModel, tabulateSheet, type TechnicalSheet } from '@gilde/reports'
export { getReport } from './reports/get-report.ts'
export { listSharedReports } from './reports/list-shared-reports.ts'
export { shareReport, unshareReport } from './reports/share-report.ts'
export { eraseExpired } from './sittings/erase-expired.ts'
export { getSitting } from './sittings/get-sitting.ts'
export { getTechnicalSheet } from './statistics/get-technical-sheet.ts'
export { listTechnicalFigures, type TechnicalFigures } from './statistics/list-technical-figures.ts'
export { updateStatistics } from './statistics/update-statistics.ts'
export { eraseSitting, keepSitting } from './sittings/keep-or-erase.ts'
export { type InstrumentInfo, listInstruments } from './sittings/list-instruments.ts'
export { listOwnSittings } from './sittings/list-own-sittings.ts'
export { recordEvent } from './sittings/record-event.ts'
export type { NewEvent, PracticeFeedback, SittingView, Step } from './sittings/shapes.ts'
export { SittingMemory } from './sittings/sitting-memory.ts'
export { startSitting } from './sittings/start-sitting.ts'
export {
  type AdmissionGuide,
  askEntry,
  bookCourse,
  cancelBooking,
  chooseAccommodations,
  type CitedRule,
  type Course,
  decideEntry,
  type Entry,
  getAdmissionGuide,
  getEntry,
  getGapGroups,
  listBookedCourses,
  listCourses,
  listEntries,
  listSchoolsToAsk,
  listSittingTests,
  listTaughtCourses,
  type PartOutcome,
  recordCourseCompleted,
  recordEarlierCertificate,
  settleAdmissionTest,
  startAdmissionTest,
  startPractice,
  withdrawEntry,
} from './admission/index.ts'
export { listGuidance, setGuidance } from './guidance/guidance.ts'
export {
  acceptCaseOutcome,
  askRulebook,
  compareBooks,
  dryRunRulebook,
  getRuleDecision,
  getRulebook,
  getRulebookDraft,
  getRulebookText,
  getRuleForm,
  listRuleDecisions,
  listRulebooks,
  moveToNewestBase,
  type NewRuleDecision,
  type OpenBook,
  openBookOn,
  publishRulebook,
  putBackRule,
  recordRuleDecision,
  type ReplayedDecision,
  replayRuleDecision,
  saveRule,
  saveRulebookDraft,
  tryRule,
} from './rulebooks/index.ts'
export {
  adviseRepeat,
  askAdvice,
  askRepeat,
  askTalk,
  confirmCertificate,
  conveneCouncil,
  countMyTerms,
  decideRepeat,
  getCertificateFlows,
  getCouncil,
  getCouncilCase,
  getCouncilLetter,
  getRepeatQuestion,
  giveAdvice,
  listCouncilCandidates,
  listCouncilsToWorkOn,
  listMyDecisions,
  listMyTerms,
  lodgeAppeal,
  proposeCertificate,
  recordAppeal,
  recordTalk,
  watchTerms,
} from './council/index.ts'
export {
  decideRemediationExit,
  getRemediationClass,
  listRemediation,
  makeRemediationPlan,
  noteRemediationSteps,
  type RemediationPlan,
  sayRemediationWish,
  settleRemediationMeasure,
  startRemediationMeasure,
  undoRemediationSteps,
  warnRemediation,
} from './remediation/index.ts'
