import { studyMessages } from '@gilde/language/messages/studies'
import { useText } from '@gilde/ui'
import type { StudyRequest } from '@gilde/use-cases'
import { useRounded } from '../../measurement/use-rounded.ts'

/** In words, so that it can be told and done again. */
export function WhatWasAsked({ request }: { request: StudyRequest }) {
  const text = useText(studyMessages)
  const number = useRounded()
  const pupils = request.kind === 'simulation' ? request.pupils : request.data.source === 'virtual' ? request.data : undefined
  const told = pupils && text('summary-simulation', { persons: pupils.persons, mean: number(pupils.mean, 2), deviation: number(pupils.deviation, 2), seed: String(pupils.seed) })
  return (
    <>
      <h2 className="measured">{text('asked-title')}</h2>
      {request.kind === 'calibration' && <p className="measure">{text(`model-${request.model}`)}. {text(`source-${request.data.source}`)}.</p>}
      {request.kind === 'calibration' && request.data.source === 'virtual' && <p className="measure">{text('itemsPerPerson')}: {number(request.data.itemsPerPerson)}. {text('difficultyNoise')}: {number(request.data.difficultyNoise, 2)}.</p>}
      {request.kind === 'simulation' && (
        <p className="measure">
          {text('summary-blueprint', { error: number(request.blueprint.standardError, 2), least: request.blueprint.leastItems, most: request.blueprint.mostItems, randomesque: request.blueprint.randomesque, cap: `${number(request.blueprint.exposureCap * 100)}\u00A0%` })}
        </p>
      )}
      {told && <p className="measure">{told}</p>}
    </>
  )
}
