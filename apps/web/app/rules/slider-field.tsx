import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { useNumber, useText } from '@gilde/ui'
import { useState } from 'react'
import { type RuleStatus, StatusMark } from './status-mark.tsx'
import styles from './slider-field.module.css'

interface Props {
  id: string
  label: string
  unit: string
  least: number
  most: number
  step: number
  /** Where the book has it. */
  standard: number
  value: number
  /** What was typed, when it is no value of this slider. */
  typed?: string | undefined
  status: RuleStatus
  error?: string | undefined
}

/**
 * A number that the source leaves open, to be moved or typed. Without script the two boxes do not know of each other: `readSliders` takes
 * the one that was moved.
 */
export function SliderField({ id, label, unit, least, most, step, standard, value, typed, status, error }: Props) {
  const text = useText(ruleFormMessages)
  const rules = useText(rulebookMessages)
  const number = useNumber()
  const [shown, setShown] = useState(typed ?? String(value))
  const name = `s.${id}`
  const described = [`${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.slider} data-error={error ? '' : undefined} role="group" aria-labelledby={`${name}-label`}>
      <p id={`${name}-label`} className={styles.label}>{label} <StatusMark status={status} /></p>
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <input type="hidden" name={`was.${id}`} value={value} />
      <div className={styles.track}>
        <span aria-hidden="true">{number(least)}</span>
        <input type="range" name={`r.${id}`} aria-label={label} aria-describedby={`${name}-hint`} min={least} max={most} step={step} value={Number.isFinite(Number(shown)) ? shown : value} onChange={(event) => setShown(event.currentTarget.value)} />
        <span aria-hidden="true">{number(most)}</span>
      </div>
      <label className={styles.exact}>
        <span>{text('slider-exact')}</span>
        <input id={name} name={name} type="number" inputMode="numeric" min={least} max={most} step={step} value={shown} onChange={(event) => setShown(event.currentTarget.value)} aria-label={`${label} (${unit})`} aria-invalid={error ? true : undefined} aria-describedby={described} />
        <span>{unit}</span>
      </label>
      <p id={`${name}-hint`} className={styles.hint}>{text('slider-now', { value, unit })}; {text('slider-standard', { value: standard })}; {rules('value-slider', { least, most })}.</p>
    </div>
  )
}
