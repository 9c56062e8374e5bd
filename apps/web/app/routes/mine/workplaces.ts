import type { mineMessages } from '@gilde/language/messages/mine'
import type { Role } from '@gilde/use-cases'

/** The pages on which somebody works, by role, in the order in which they stand on the own page. */
export const workplaces: readonly { href: string; roles: readonly Role[]; label: keyof (typeof mineMessages)['nl'] }[] = [
  { href: '/instap', roles: ['pupil', 'guardian', 'director', 'counsellor'], label: 'entry' },
  { href: '/mijn-cursussen', roles: ['teacher'], label: 'courses-and-groups' },
  { href: '/remediering', roles: ['pupil', 'guardian', 'teacher', 'director', 'counsellor'], label: 'remediation' },
  { href: '/klassen', roles: ['teacher', 'director', 'coordinator'], label: 'classes' },
  { href: '/ijken', roles: ['coordinator'], label: 'studies' },
  { href: '/aansluiting', roles: ['teacher', 'director'], label: 'follow-up' },
  { href: '/deuren', roles: ['pupil'], label: 'doors' },
  { href: '/klassenraden', roles: ['teacher', 'director', 'counsellor'], label: 'councils' },
  { href: '/begeleiding', roles: ['director', 'counsellor'], label: 'guidance' },
  { href: '/beslissingen', roles: ['pupil', 'guardian'], label: 'decisions' },
  { href: '/regels', roles: ['director', 'counsellor', 'analyst', 'administrator'], label: 'rules' },
  { href: '/schoolverlaters', roles: ['analyst', 'administrator'], label: 'outcome-tables' },
]
