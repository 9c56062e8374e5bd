import { textIn } from '@gilde/language'
import { termMessages } from '@gilde/language/messages/terms'
import { writeCalendar } from '@gilde/standards'
import { listMyTerms } from '@gilde/use-cases'
import { appContext, localeContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import { basisOfTerm, placeOfTerm, wordsOfTerm } from '../../council/term-words.ts'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

/** The own terms as an iCalendar file. Fetched again, it replaces what a calendar had of the same case. */
export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context)
  const { terms } = await ask(context, listMyTerms, {})
  const text = textIn(termMessages, context.get(localeContext))
  const { origin } = new URL(request.url)
  const days = terms.map((term) => ({
    uid: `${term.kind}-${term.caseId ?? term.councilId}@gilde`,
    day: term.until,
    summary: text(wordsOfTerm(term), { pupil: term.pupil ?? '', pupils: term.pupils, className: term.className }),
    description: text(basisOfTerm(term)),
    url: origin + placeOfTerm(term),
  }))
  return new Response(writeCalendar({ name: text('calendar-name'), madeAt: context.get(appContext).clock() }, days), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="gilde.ics"', 'cache-control': 'private, no-store' },
  })
}
