import { studyMessages } from '@gilde/language/messages/studies'
import { Button, LinkButton, useText } from '@gilde/ui'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import styles from '../../measurement/measurement.module.css'

const everyMilliseconds = 1_500

interface Props {
  phase: 'waiting' | 'gathering' | 'estimating' | 'comparing' | 'simulating' | 'ready'
  progress: number
  here: string
}

/** How far a study is; with script it looks again by itself, without there is a link. */
export function HowFar({ phase, progress, here }: Props) {
  const text = useText(studyMessages)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everyMilliseconds)
    return () => clearInterval(timer)
  }, [revalidate])
  const percent = Math.round(progress * 100)
  return (
    <>
      <p aria-live="polite"><strong>{text(`phase-${phase}`)}.</strong> {text('percent-done', { percent })}</p>
      <progress className={styles.bar} max={100} value={percent} aria-label={text('how-far')} />
      <form method="post" className="actions">
        <input type="hidden" name="do" value="cancel" />
        <LinkButton quiet href={here}>{text('look-again')}</LinkButton>
        <Button quiet>{text('cancel')}</Button>
      </form>
    </>
  )
}
