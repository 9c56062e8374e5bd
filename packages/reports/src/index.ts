export { InterestLine, ReportModel, ReportSuggestion, TalentLine } from './report-model.ts'
