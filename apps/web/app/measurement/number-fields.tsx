import { studyMessages } from '@gilde/language/messages/studies'
import { Field, useText } from '@gilde/ui'
import type { StudyProblem } from './study-problems.ts'

type NumberName = 'persons' | 'mean' | 'deviation' | 'itemsPerPerson' | 'difficultyNoise' | 'seed' | 'standardError' | 'leastItems' | 'mostItems' | 'randomesque' | 'exposureCap'

interface Props {
  names: readonly NumberName[]
  kind: 'calibration' | 'simulation'
  values: Partial<Record<string, string>>
  problems: readonly StudyProblem[]
}

/** Numbers to fill in, each with its range and what is not right yet. */
export function NumberFields({ names, kind, values, problems }: Props) {
  const text = useText(studyMessages)
  return names.map((name) => {
    const problem = problems.find(({ field }) => field === name)
    return (
      <Field
        key={name}
        name={name}
        label={text(name)}
        hint={text(name === 'persons' ? `persons-hint-${kind}` : `${name}-hint`)}
        error={problem && text(problem.message, problem.values)}
        defaultValue={values[name] ?? ''}
        inputMode="decimal"
        autoComplete="off"
      />
    )
  })
}
