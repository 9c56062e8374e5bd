import type { Response } from '@gilde/use-cases'

/** What every item's drawing receives. The view comes from the server, without key. */
export interface ItemViewProps<View> {
  view: View
  /** The answer is on its way: nothing may be pressed. */
  busy: boolean
  /** Hands the pupil's answer over, once. */
  answer(response: Response): void
}
