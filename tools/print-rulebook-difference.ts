/** Writes docs/rulebooks/difference.md: what the paper's proposals would decide differently from today's rules. */
import { writeFile } from 'node:fs/promises'
import { differenceDay, loadRulebooks, printDifference } from '@gilde/pathways'

const { today, 'voka-2025': proposals } = loadRulebooks()
await writeFile(new URL('../docs/rulebooks/difference.md', import.meta.url), printDifference(today, proposals, differenceDay))
