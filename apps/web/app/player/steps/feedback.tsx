import { playerMessages } from '@gilde/language/messages/player'
import { Notice, useText } from '@gilde/ui'
import type { PracticeFeedback } from '@gilde/use-cases'

/** After practice: whether it was found, and why it is so. */
export function Feedback({ feedback }: { feedback: PracticeFeedback }) {
  const text = useText(playerMessages)
  const title = text(feedback.solved === null ? 'practised' : feedback.solved ? 'found' : 'not-yet-found')
  return <Notice kind="info" title={title}><p>{feedback.explanation}</p></Notice>
}
