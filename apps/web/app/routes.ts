import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  // public pages, read without an account and without script
  index('routes/home/route.tsx'),
  route('richtingen', 'routes/directions/route.tsx'),
  route('richtingen/:id', 'routes/direction/route.tsx'),
  route('scholen', 'routes/schools/route.tsx'),
  route('scholen/:number', 'routes/school/route.tsx'),
  route('bronnen', 'routes/sources/route.tsx'),
  route('regels', 'routes/rulebooks/route.tsx'),
  route('regels/vergelijken', 'routes/rulebook-compare/route.tsx'),
  route('regels/proberen', 'routes/rulebook-try/route.tsx'),
  route('regels/ontwerp/:id', 'routes/rulebook-draft/route.tsx'),
  route('regels/beslissing/:id', 'routes/rule-decision/route.tsx'),
  route('regels/:book', 'routes/rulebook/route.tsx'),
  route('regels/:book/wat-als', 'routes/rulebook-what-if/route.tsx'),
  route('regels/:book/herschrijven', 'routes/rulebook-rewrite/route.tsx'),
  route('over', 'routes/about/route.tsx'),
  route('privacy', 'routes/privacy/route.tsx'),
  route('toegankelijkheid', 'routes/accessibility/route.tsx'),
  route('language', 'routes/language/route.tsx'),
  route('theme', 'routes/theme/route.tsx'),

  // what a pupil or a visitor does, and what others see of it
  route('aanmelden', 'routes/sign-in/route.tsx'),
  route('afmelden', 'routes/sign-out/route.tsx'),
  route('proberen', 'routes/try/route.tsx'),
  route('mijn', 'routes/mine/route.tsx'),
  route('testen/:id', 'routes/tests/route.tsx'),
  route('testen/:id/rapport', 'routes/make-report/route.tsx'),
  route('rapport/:id', 'routes/report/route.tsx'),
  route('rapport/:id.pdf', 'routes/report-pdf/route.ts'),
  route('testen-uitleg', 'routes/instruments/route.tsx'),
  route('testen-uitleg/:id', 'routes/instrument/route.tsx'),
  route('testen-uitleg/:id.pdf', 'routes/instrument-sheet/route.ts', { id: 'instrument-sheet-pdf' }),
  route('testen-uitleg/:id.csv', 'routes/instrument-sheet/route.ts', { id: 'instrument-sheet-csv' }),
  route('klassen', 'routes/classes/route.tsx'),
  route('klassen/:id', 'routes/class/route.tsx'),

  // what a coordinator of a talent centre does for the tests
  route('ijken', 'routes/studies/route.tsx'),
  route('ijken/nieuw', 'routes/new-calibration/route.tsx'),
  route('ijken/sjabloon/:id.csv', 'routes/trial-template/route.ts'),
  route('nabootsen/nieuw', 'routes/new-simulation/route.tsx'),
  route('nabootsen/vergelijken', 'routes/compare-studies/route.tsx'),
  route('berekeningen/:id', 'routes/study/route.tsx'),
  route('berekeningen/:id.csv', 'routes/study-csv/route.ts'),
] satisfies RouteConfig
