import todayAgeLimit from './cases/today-age-limit.json' with { type: 'json' }
import todayAppealStep from './cases/today-appeal-step.json' with { type: 'json' }
import todayBCertificate from './cases/today-b-certificate.json' with { type: 'json' }
import todayCertificateMotivation from './cases/today-certificate-motivation.json' with { type: 'json' }
import todayCompulsoryEducation from './cases/today-compulsory-education.json' with { type: 'json' }
import todayDualStart from './cases/today-dual-start.json' with { type: 'json' }
import todayEnter1a from './cases/today-enter-1a.json' with { type: 'json' }
import todayEnter1b from './cases/today-enter-1b.json' with { type: 'json' }
import todayEnterDirection from './cases/today-enter-direction.json' with { type: 'json' }
import todayEnterRemediation from './cases/today-enter-remediation.json' with { type: 'json' }
import todayEntryMoment from './cases/today-entry-moment.json' with { type: 'json' }
import todayPartTimeLearning from './cases/today-part-time-learning.json' with { type: 'json' }
import todayPlacement from './cases/today-placement.json' with { type: 'json' }
import todayPlacementLength from './cases/today-placement-length.json' with { type: 'json' }
import todayRepeatYear from './cases/today-repeat-year.json' with { type: 'json' }
import todayWorkWhileQualifying from './cases/today-work-while-qualifying.json' with { type: 'json' }
import vokaAppealStep from './cases/voka-2025-appeal-step.json' with { type: 'json' }
import vokaBCertificate from './cases/voka-2025-b-certificate.json' with { type: 'json' }
import vokaEnter1a from './cases/voka-2025-enter-1a.json' with { type: 'json' }
import vokaEnter1b from './cases/voka-2025-enter-1b.json' with { type: 'json' }
import vokaEnterDirection from './cases/voka-2025-enter-direction.json' with { type: 'json' }
import vokaEnterRemediation from './cases/voka-2025-enter-remediation.json' with { type: 'json' }
import vokaEntryMoment from './cases/voka-2025-entry-moment.json' with { type: 'json' }
import vokaPartTimeLearning from './cases/voka-2025-part-time-learning.json' with { type: 'json' }
import vokaRepeatYear from './cases/voka-2025-repeat-year.json' with { type: 'json' }
import vokaWorkWhileQualifying from './cases/voka-2025-work-while-qualifying.json' with { type: 'json' }

/** The cases that come with the books, one file per book and decision. */
export const shippedCases: readonly { rulebook: string; decision: string; title: string; cases: readonly object[] }[] = [
  todayAgeLimit,
  todayAppealStep,
  todayBCertificate,
  todayCertificateMotivation,
  todayCompulsoryEducation,
  todayDualStart,
  todayEnter1a,
  todayEnter1b,
  todayEnterDirection,
  todayEnterRemediation,
  todayEntryMoment,
  todayPartTimeLearning,
  todayPlacement,
  todayPlacementLength,
  todayRepeatYear,
  todayWorkWhileQualifying,
  vokaAppealStep,
  vokaBCertificate,
  vokaEnter1a,
  vokaEnter1b,
  vokaEnterDirection,
  vokaEnterRemediation,
  vokaEntryMoment,
  vokaPartTimeLearning,
  vokaRepeatYear,
  vokaWorkWhileQualifying,
]
