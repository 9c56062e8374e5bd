export { copyEmbeddedTemplate, makeEmbeddedTemplate } from './embedded-template.ts'
export { type Database, type Db, type Identity, openDatabase } from './open-database.ts'
export { runStatement, type Statement } from './statement.ts'
export type { Json, Tables } from './tables.ts'
export { findPerson } from './identity/person-queries.ts'
export { insertAuditEvent, type NewAuditEvent } from './identity/insert-audit-event.ts'
export { type ClassRow, findClass, listClasses, listClassMembers, teachesClass } from './identity/class-queries.ts'
export { type ClassCounsellorRow, deleteClassCounsellor, insertClassCounsellor, listClassCounsellors, listGuidedClasses } from './identity/guidance-queries.ts'
export { classCodeExists, closeSession, countTry, findPupilCredential, findSessionStatement, findStaffCredential, forgetWhatIsOver, openSession, type SessionRow } from './identity/sign-in-queries.ts'
export {
  deleteExpiredSittings,
  deleteSitting,
  findSitting,
  insertSitting,
  keepSittingUntil,
  listLatestSittings,
  listOwnSittings,
  listSittingEvents,
  lockOwner,
  lockSitting,
  markSittingSuperseded,
  moveSittingStatement,
  type SittingRow,
  type SittingStep,
  type StoredEvent,
} from './assessment/sitting-queries.ts'
export {
  findLatestReport,
  findReport,
  findReportOfState,
  insertReport,
  insertShare,
  listActiveShares,
  listPeopleToTell,
  listReportsSharedWith,
  listReportViewers,
  type PersonToTell,
  type ReportViewer,
  revokeShare,
} from './assessment/report-queries.ts'
export {
  countDirections,
  type DirectionCount,
  type DirectionFilter,
  type DirectionQualificationRow,
  type DirectionRow,
  findDirection,
  listDirections,
  listPartialQualifications,
  listQualificationLevels,
  listQualifications,
  listVariants,
  type WordMatch,
} from './region/direction-queries.ts'
export {
  countSchools,
  findSchool,
  listOptionNames,
  listOffersOfDirection,
  listOffersOfSchool,
  listSchools,
  listSitesOfSchool,
  type OfferRow,
  type SchoolFilter,
  type SchoolRow,
  type SiteOfferRow,
  type SiteRow,
} from './region/school-queries.ts'
export { findMunicipality, listCampuses, listMunicipalities, type MunicipalityRow } from './region/municipality-queries.ts'
export { listSources, type SourceRow } from './region/source-queries.ts'
export { searchText, searchWords } from './region/search-text.ts'
export { diffRegion, type TableDifference } from './region/diff-region.ts'
export { loadRegion } from './region/load-region.ts'
export { seedRegion, type SeedOptions, type SeedReport } from './region/seed-region.ts'
export { type CertificateRow, type EnrolmentRow, listCertificates, listEnrolments, listStudyProofs, readsSchoolRecord, type StudyProofRow } from './record/school-record-queries.ts'
export { type CertificateLetter, type EnrolmentYear, enrolmentYears, type Exclusion, type RecordFinality } from './record/tables.ts'
export {
  findRuleDecision,
  findRulebookDraft,
  findRulebookInForce,
  findRulebookVersion,
  insertRuleDecision,
  insertRulebookDraft,
  insertRulebookVersion,
  listDecisionsOfBook,
  listRuleDecisions,
  listRulebookVersions,
  rightsOnRulebooks,
  type RuleDecisionRow,
  type RulebookDraftRow,
  type RulebookVersionRow,
  type RulebookVersionSummary,
} from './rulebooks/rulebook-queries.ts'
export { rulebookChecksum, seedRulebooks } from './rulebooks/seed-rulebooks.ts'
export {
  cancelStudy,
  claimStudy,
  countOpenStudies,
  deleteDataOfEndedStudies,
  deleteStudyData,
  endStudy,
  findStudy,
  findStudyData,
  insertStudy,
  insertStudyData,
  listAnswersOf,
  listPupilSittings,
  listQueuedStudies,
  listSilentStudies,
  listStudies,
  measuresFor,
  moveStudy,
  requeueStudy,
  type StudyRow,
} from './studies/study-queries.ts'
export {
  type CalibrationDecisionRow,
  type CalibrationRow,
  findCalibration,
  findCalibrationOfStudy,
  insertCalibration,
  insertCalibrationDecision,
  listCalibrationDecisions,
  listCalibrationParameters,
  listCalibrations,
  listCalibrationsInForce,
  lockInstrument,
  updateCalibrationStatus,
} from './studies/calibration-queries.ts'
export type { StudyPhase, StudyProblem } from './studies/tables.ts'
export { accommodations, type Accommodation, type CourseMeeting, type TargetYear, targetYears } from './admission/tables.ts'
export {
  type AdmissionOutcomeRow,
  type AdmissionSittingRow,
  type EntryDecisionRow,
  type EntryProofRow,
  type EntryRequestRow,
  findAdmissionSitting,
  findEntryRequest,
  insertAdmissionOutcomes,
  insertAdmissionSitting,
  insertEntryDecision,
  insertEntryProof,
  insertEntryRequest,
  listAdmissionOutcomes,
  listAdmissionSittings,
  listChildren,
  listEntryDecisions,
  listEntryProofs,
  listEntryRequestsOf,
  listEntryRequestsToDecide,
  listLatestOutcomes,
  listSchoolsThatDecide,
  markAdmissionSettled,
  setAccommodations,
  setEntryRequestStatus,
} from './admission/entry-queries.ts'
export { bookCourse, cancelCourse, type CourseRow, findCourse, listBookings, listCoursePupils, listCoursesFrom, listCoursesTaughtBy, markCourseCompleted } from './admission/course-queries.ts'
export {
  type AnswersForStatistics,
  findStatistics,
  findStatisticsDue,
  listAnswersForStatistics,
  listStatistics,
  markStatisticsRun,
  type PublishedStatistics,
  publishStatistics,
} from './statistics/statistics-queries.ts'
export { type CorrectionRow, findCorrection, insertCorrection, listCorrections, listCorrectionsOfSchool, withdrawCorrection } from './doors/correction-queries.ts'
export {
  deleteProposedOutcomes, findOutcomeSource, findOutcomeSourceBefore, findOutcomeSourceById, insertOutcomeTable, listDirectionIds, listOutcomeFigures, listOutcomes, listOutcomeSources, listSeventhYearOutcomes, type NewOutcomeFigure, type NewOutcomeSource, type OutcomeFigureRow, type OutcomeRow, type OutcomeSourceRow, replaceOutcomes, rightsOnOutcomes,
  setOutcomeState,
} from './doors/outcome-queries.ts'
export { type DoorViewer, listDoorViewers, mayGuide } from './doors/guide-queries.ts'
export { correctionKinds, type CorrectionKind, type OutcomeMeasure, outcomeMeasures, type OutcomeState, outcomeStates } from './doors/tables.ts'
export { deleteTarget, deleteTargetShare, insertTarget, insertTargetShare, listTargets, listTargetShares, listTargetsShownToMe } from './doors/target-queries.ts'
export { listOfferPlaces, type OfferPlace } from './doors/offer-places.ts'
export { type CouncilRow, findCouncil, findCouncilSeat, insertCouncil, insertCouncilCases, insertCouncilMembers, listCouncilMembers, listCouncils, listEnrolmentsOfClass, listStaffOfSchool } from './council/council-queries.ts'
export {
  addCouncilEvent,
  type CouncilCaseRow,
  type CouncilEventRow,
  findCouncilCase,
  findCouncilLetter,
  giveCertificate,
  insertCouncilLetter,
  listCaseIds,
  listCouncilCases,
  listCouncilEvents,
  listCouncilLetters,
  mayAddCouncilEvent,
} from './council/council-case-queries.ts'
export { countCouncilTermsStatement, type CouncilTermRow, listCouncilTerms, listTermsOfCases, remindCouncilTerms, setCouncilTerms } from './council/council-term-queries.ts'
export { type CouncilEventKind, type CouncilTermKind } from './council/tables.ts'
export { type MeasuredResult, remediationSteps } from './remediation/tables.ts'
export {
  closePlan,
  findMeasure,
  findPlan,
  insertExit,
  insertMeasure,
  insertPlan,
  insertSteps,
  insertWarning,
  listExits,
  listMeasures,
  listPlansOf,
  listPlansOfClass,
  listRemediationClasses,
  listRunningPlans,
  listSteps,
  listWarnings,
  type RemediationPlanRow,
  setWish,
  settleMeasure,
  undoSteps,
} from './remediation/remediation-queries.ts'
export { countCertificatesBeside, type ExclusionFlowRow, type FlowRow, listCertificateFlows, listExclusionFlows } from './council/flow-queries.ts'
