export { printReport } from './print-report.ts'
export { InterestLine, ReportModel, ReportSuggestion, TalentLine } from './report-model.ts'
