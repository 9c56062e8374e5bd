import { locales } from '@gilde/language'
import { redirect } from 'react-router'
import { rememberChoice } from '../../frame/remember-choice.ts'
import type { Route } from './+types/route.ts'

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const locale = locales.find((known) => known === form.get('lang')) ?? 'nl'
  return rememberChoice('lang', locale, form.get('returnTo'))
}

export function loader() {
  return redirect('/')
}
