import { redirect } from 'react-router'
import { rememberChoice } from '../../frame/remember-choice.ts'
import { themes } from '../../frame/theme.ts'
import type { Route } from './+types/route.ts'

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const theme = themes.find((known) => known === form.get('theme')) ?? 'system'
  return rememberChoice('theme', theme, form.get('returnTo'))
}

export function loader() {
  return redirect('/')
}
