export { type Database, type Db, type Identity, openDatabase } from './open-database.ts'
export type { Json, Tables } from './tables.ts'
export { insertAuditEvent, type NewAuditEvent } from './identity/insert-audit-event.ts'
export { type ClassRow, findClass, listClasses, listClassMembers } from './identity/class-queries.ts'
export { classCodeExists, closeSession, countTry, findPupilCredential, findSession, findStaffCredential, openSession } from './identity/sign-in-queries.ts'
export {
  deleteExpiredSittings,
  deleteSitting,
  findSitting,
  insertSitting,
  insertSittingEvent,
  keepSittingUntil,
  listLatestSittings,
  listOwnSittings,
  listSittingEvents,
  lockSitting,
  markSittingSuperseded,
  type SittingRow,
  type StoredEvent,
} from './assessment/sitting-queries.ts'
export {
  findLatestReport,
  findReport,
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
