import { admissionMessages } from '@gilde/language/messages/admission'
import { useText } from '@gilde/ui'
import type { PartOutcome } from '@gilde/use-cases'

/** The name of a part of an admission test. */
export function usePartName(): (part: PartOutcome['part']) => string {
  const text = useText(admissionMessages)
  return (part) => text(`part-${part}`)
}
