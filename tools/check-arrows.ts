/**
 * Checks that every import follows the arrows of docs/architecture.md: a room may import only the rooms below it,
 * engines stay pure, and pages are the only bundled code. Prints each arrow that runs the wrong way and exits with 1.
 */
import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'

/** Room → rooms it may import. What is not listed may be imported by nobody. */
const arrows: Record<string, string[]> = {
  content: [],
  numeric: [],
  assessment: ['content', 'numeric'],
  pathways: ['assessment', 'content', 'numeric'],
  simulation: ['assessment', 'pathways', 'numeric'],
  database: ['content', 'numeric'],
  language: [],
  ui: ['language'],
  reports: ['language'],
  standards: ['content'],
  'use-cases': ['assessment', 'pathways', 'simulation', 'database', 'reports', 'standards', 'numeric', 'content'],
  jobs: ['use-cases', 'database'],
  cli: ['assessment', 'pathways', 'content', 'numeric'],
  web: ['use-cases', 'jobs', 'database', 'standards', 'content', 'language', 'ui'],
}
const pure = ['numeric', 'assessment', 'pathways', 'simulation']
const impure = /\bfrom '(node:|kysely|pg|react)|\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(|\bperformance\.now\(/

const wrong: string[] = []
for await (const file of glob(['packages/*/src/**/*.{ts,tsx}', 'apps/web/{app,server}/**/*.{ts,tsx}', 'apps/cli/src/**/*.ts', 'content/**/*.ts'])) {
  const room = file.startsWith('content') ? 'content' : file.split('/')[1]!
  const text = await readFile(file, 'utf8')
  const isTest = /\.test\.tsx?$|\/testing\//.test(file)
  const allowed = arrows[room]
  if (!allowed) {
    wrong.push(`${file}: the room ${room} has no place in tools/check-arrows.ts`)
    continue
  }
  for (const [, target] of text.matchAll(/from '@gilde\/([\w-]+)/g)) if (target !== room && !allowed.includes(target!) && !isTest) wrong.push(`${file}: ${room} may not import ${target}`)
  for (const [, path] of text.matchAll(/from '((?:\.\.\/)+[^']*)'/g)) if (leavesItsPackage(file, path!)) wrong.push(`${file}: imports ${path} past its own package; import the package by name`)
  if (pure.includes(room) && !isTest) for (const line of text.split('\n')) if (impure.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)) wrong.push(`${file}: an engine must be pure: ${line.trim()}`)
  if (file.endsWith('.tsx') && !['web', 'ui'].includes(room)) wrong.push(`${file}: only apps/web and packages/ui draw`)
  if (/\/(utils?|helpers?|misc|common)(\/|\.)/.test(file)) wrong.push(`${file}: a drawer, not a room`)
}
for (const line of wrong) console.error(line)
if (wrong.length > 0) process.exit(1)

function leavesItsPackage(file: string, path: string): boolean {
  const depth = file.split('/').length - (file.startsWith('content') ? 2 : 3)
  return path.split('../').length - 1 > depth
}
