import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Field, useText } from '@gilde/ui'

/** A day in an address. */
export function DayField({ name, label, value, wrong }: { name: string; label: string; value: string; wrong?: boolean }) {
  const text = useText(rulebookMessages)
  return <Field name={name} label={label} type="date" defaultValue={value} error={wrong ? text('day-wrong') : undefined} />
}
