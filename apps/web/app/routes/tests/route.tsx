import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { getSitting, listSittingTests } from '@gilde/use-cases'
import { localeContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import { Player } from '../../player/player.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const start = await ask(context, getSitting, { id: params.id, locale: context.get(localeContext) })
  const { purpose: kind, family, entryId, accommodations, tests } = await ask(context, listSittingTests, { id: params.id })
  return { start, instruments: tests, purpose: { kind, family, entryId, accommodations } }
}

export const handle = { calm: true }

/** The player asks for each next step itself; the page is loaded once. */
export function shouldRevalidate() {
  return false
}

export default function Tests({ loaderData: { start, instruments, purpose } }: Route.ComponentProps) {
  const text = useText(playerMessages)
  return (
    <div className="wide">
      <PageHead title={text('your-tests')} />
      <noscript><p>{text('needs-script')}</p></noscript>
      <Player key={start.id} start={start} instruments={instruments} purpose={purpose} />
    </div>
  )
}
