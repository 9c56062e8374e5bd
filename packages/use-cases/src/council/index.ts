import type { Operation } from '../operation.ts'
import { lodgeAppeal, recordAppeal } from './appeal.ts'
import { askAdvice, giveAdvice } from './clb-advice.ts'
import { confirmCertificate } from './confirm-certificate.ts'
import { conveneCouncil, listCouncilCandidates } from './convene-council.ts'
import { getCertificateFlows } from './get-certificate-flows.ts'
import { getCouncil } from './get-council.ts'
import { getCouncilCase } from './get-council-case.ts'
import { getCouncilLetter } from './get-council-letter.ts'
import { getRepeatQuestion } from './get-repeat-question.ts'
import { listCouncilsToWorkOn } from './list-councils.ts'
import { listMyDecisions } from './list-my-decisions.ts'
import { countMyTerms, listMyTerms } from './list-my-terms.ts'
import { proposeCertificate } from './propose-certificate.ts'
import { adviseRepeat, askRepeat, decideRepeat } from './repeat-steps.ts'
import { askTalk, recordTalk } from './talk.ts'
import { watchTerms } from './watch-terms.ts'

export {
  adviseRepeat, countMyTerms, askAdvice, askRepeat, askTalk, confirmCertificate, conveneCouncil, decideRepeat, getCertificateFlows, getCouncil, getCouncilCase, getCouncilLetter, getRepeatQuestion, giveAdvice, listCouncilCandidates, listCouncilsToWorkOn, listMyDecisions, listMyTerms, lodgeAppeal, proposeCertificate,
  recordAppeal, recordTalk, watchTerms,
}

/** In the order in which a case goes. */
export const councilOperations: readonly Operation[] = [
  listCouncilsToWorkOn, listCouncilCandidates, conveneCouncil, getCouncil, getCouncilCase, proposeCertificate, askAdvice, giveAdvice, confirmCertificate, askTalk, recordTalk, lodgeAppeal, recordAppeal, getRepeatQuestion, askRepeat, adviseRepeat, decideRepeat, listMyDecisions, listMyTerms, getCouncilLetter, getCertificateFlows,
]
