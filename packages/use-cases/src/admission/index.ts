import type { Operation } from '../operation.ts'
import { askEntry, chooseAccommodations, withdrawEntry } from './ask-entry.ts'
import { bookCourse, cancelBooking } from './book-course.ts'
import { decideEntry } from './decide-entry.ts'
import { getAdmissionGuide } from './get-admission-guide.ts'
import { getEntry, listEntries } from './get-entry.ts'
import { getGapGroups, listTaughtCourses } from './get-gap-groups.ts'
import { listBookedCourses, listCourses } from './list-courses.ts'
import { listSchoolsToAsk } from './list-schools-to-ask.ts'
import { listSittingTests } from './list-sitting-tests.ts'
import { recordCourseCompleted, recordEarlierCertificate } from './record-proof.ts'
import { settleAdmissionTest } from './settle-admission-test.ts'
import { startAdmissionTest } from './start-admission-test.ts'
import { startPractice } from './start-practice.ts'

export { askEntry, chooseAccommodations, withdrawEntry } from './ask-entry.ts'
export { bookCourse, cancelBooking } from './book-course.ts'
export { decideEntry } from './decide-entry.ts'
export { type AdmissionGuide, getAdmissionGuide } from './get-admission-guide.ts'
export { getEntry, listEntries } from './get-entry.ts'
export { getGapGroups, listTaughtCourses } from './get-gap-groups.ts'
export { listBookedCourses, listCourses } from './list-courses.ts'
export { listSchoolsToAsk } from './list-schools-to-ask.ts'
export { listSittingTests } from './list-sitting-tests.ts'
export { recordCourseCompleted, recordEarlierCertificate } from './record-proof.ts'
export { settleAdmissionTest } from './settle-admission-test.ts'
export type { CitedRule, Course, Entry, PartOutcome } from './shapes.ts'
export { startAdmissionTest } from './start-admission-test.ts'
export { startPractice } from './start-practice.ts'

export const admissionOperations: readonly Operation[] = [
  getAdmissionGuide,
  startPractice,
  listSittingTests,
  listCourses,
  listBookedCourses,
  bookCourse,
  cancelBooking,
  listSchoolsToAsk,
  askEntry,
  listEntries,
  getEntry,
  withdrawEntry,
  chooseAccommodations,
  startAdmissionTest,
  settleAdmissionTest,
  recordCourseCompleted,
  recordEarlierCertificate,
  decideEntry,
  listTaughtCourses,
  getGapGroups,
]
