import { readDecimal } from '../../measurement/read-decimal.ts'

export const calibrationSources = ['virtual', 'installation', 'upload'] as const
export const calibrationModels = ['online', 'rasch', '2pl', '3pl'] as const
export const cohortFields = ['persons', 'mean', 'deviation', 'itemsPerPerson', 'difficultyNoise', 'seed'] as const

export const cohortDefaults = { persons: '600', mean: '0', deviation: '1', itemsPerPerson: '30', difficultyNoise: '0.3', seed: '1' }

/** What the operation is asked, from what stands in the form; the operation says what is not right about it. */
export async function readCalibrationForm(form: FormData) {
  const source = form.get('source')
  const file = form.get('answers')
  const data =
    source === 'virtual'
      ? { source, ...Object.fromEntries(cohortFields.map((name) => [name, readDecimal(form.get(name))])) }
      : source === 'upload'
        ? { source, answers: file instanceof File && file.size > 0 ? await file.text() : undefined }
        : { source }
  return { instrument: form.get('instrument'), model: form.get('model'), data }
}
