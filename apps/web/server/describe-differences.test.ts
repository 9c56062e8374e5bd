import { expect, it } from 'vitest'
import { describeDifferences } from './describe-differences.ts'

it('counts what an import would change and names the first of each kind', () => {
  const added = Array.from({ length: 14 }, (_, index) => ({ number: String(100 + index), name: `School ${index}` }))
  const changed = [{ from: { code: '7', name: 'Hout' }, to: { code: '7', name: 'Houttechnieken' }, columns: ['name'] }]
  expect(describeDifferences([{ table: 'school', added, changed: [], removed: [] }, { table: 'direction', added: [], changed, removed: [{ code: '9', name: 'Oud' }] }])).toEqual([
    'school: 14 added, 0 changed, 0 removed',
    ...added.slice(0, 12).map(({ number, name }) => `  + ${number} ${name}`),
    '  + and 2 more',
    'direction: 0 added, 1 changed, 1 removed',
    '  ~ 7 Houttechnieken (name)',
    '  - 9 Oud',
  ])
})
