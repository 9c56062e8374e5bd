import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { getSitting, listInstruments, perform } from '@gilde/use-cases'
import { actorContext, appContext, localeContext } from '@gilde/web/context'
import { Player } from '../../player/player.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import type { Route } from './+types/route.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const app = context.get(appContext)
  const actor = context.get(actorContext)
  const start = await perform(getSitting, app, actor, { id: params.id, locale: context.get(localeContext) }).catch(throwAsPage)
  const { instruments, batteries } = await perform(listInstruments, app, actor, {})
  const tests = batteries.find(({ id }) => id === start.battery)?.instruments ?? []
  return { start, instruments: instruments.filter(({ id }) => tests.includes(id)) }
}

/** The player asks for each next step itself; the page is loaded once. */
export function shouldRevalidate() {
  return false
}

export default function Tests({ loaderData: { start, instruments } }: Route.ComponentProps) {
  const text = useText(playerMessages)
  return (
    <>
      <title>{text('your-tests')}</title>
      <noscript><p>{text('needs-script')}</p></noscript>
      <Player key={start.id} start={start} instruments={instruments} />
    </>
  )
}
