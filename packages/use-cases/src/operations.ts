import { remediationOperations } from './remediation/index.ts'
import { admissionOperations } from './admission/index.ts'
import { getClassProgress } from './classes/get-class-progress.ts'
import { listMyClasses } from './classes/list-my-classes.ts'
import { cancelStudy } from './measurement/cancel-study.ts'
import { approveCalibration, rollBackCalibration } from './measurement/decide-calibration.ts'
import { getInstrumentVersions } from './measurement/get-instrument-versions.ts'
import { getStudy } from './measurement/get-study.ts'
import { getTrialTemplate } from './measurement/get-trial-template.ts'
import { listStudies } from './measurement/list-studies.ts'
import { startCalibration, startSimulation } from './measurement/start-studies.ts'
import { councilOperations } from './council/index.ts'
import type { Operation } from './operation.ts'
import { listGuidance, setGuidance } from './guidance/guidance.ts'
import { getSchoolRecord } from './record/get-school-record.ts'
import { doorOperations } from './doors/index.ts'
import { regionOperations } from './region/index.ts'
import { composeReport } from './reports/compose-report.ts'
import { getReport } from './reports/get-report.ts'
import { listSharedReports } from './reports/list-shared-reports.ts'
import { shareReport, unshareReport } from './reports/share-report.ts'
import { rulebookOperations } from './rulebooks/index.ts'
import { getSitting } from './sittings/get-sitting.ts'
import { getTechnicalSheet } from './statistics/get-technical-sheet.ts'
import { listTechnicalFigures } from './statistics/list-technical-figures.ts'
import { eraseSitting, keepSitting } from './sittings/keep-or-erase.ts'
import { listInstruments } from './sittings/list-instruments.ts'
import { listOwnSittings } from './sittings/list-own-sittings.ts'
import { recordEvent } from './sittings/record-event.ts'
import { startSitting } from './sittings/start-sitting.ts'

/** Everything that the API serves, in the order of its document. */
export const operations: readonly Operation[] = [
  ...regionOperations,
  ...admissionOperations,
  ...remediationOperations,
  ...doorOperations,
  listInstruments,
  getTechnicalSheet,
  listTechnicalFigures,
  getInstrumentVersions,
  startSitting,
  listOwnSittings,
  getSitting,
  recordEvent,
  keepSitting,
  eraseSitting,
  composeReport,
  getReport,
  shareReport,
  unshareReport,
  listSharedReports,
  listMyClasses,
  getClassProgress,
  getSchoolRecord,
  listStudies,
  getTrialTemplate,
  startCalibration,
  startSimulation,
  getStudy,
  cancelStudy,
  approveCalibration,
  rollBackCalibration,
  ...rulebookOperations,
  ...councilOperations,
  listGuidance,
  setGuidance,
]
