import demands from '@gilde/content/directions/demands.json' with { type: 'json' }
import descriptions from '@gilde/content/directions/descriptions.json' with { type: 'json' }
import followUps from '@gilde/content/directions/follow-ups.json' with { type: 'json' }
import nextSteps from '@gilde/content/directions/next-steps.json' with { type: 'json' }
import occupations from '@gilde/content/directions/occupations.json' with { type: 'json' }
import onetInterests from '@gilde/content/directions/onet-interests.json' with { type: 'json' }
import { DemandsFile, DescriptionsFile, type DirectionContent, FollowUpsFile, NextStepsFile, OccupationsFile, OnetInterestsFile } from './direction-content.ts'

/** The published content about directions, checked against its schema. @throws ZodError when a file does not hold */
export function loadDirectionContent(): DirectionContent {
  return {
    occupations: OccupationsFile.parse(occupations),
    onetInterests: OnetInterestsFile.parse(onetInterests),
    descriptions: DescriptionsFile.parse(descriptions),
    followUps: FollowUpsFile.parse(followUps),
    demands: DemandsFile.parse(demands),
    nextSteps: NextStepsFile.parse(nextSteps),
  }
}
