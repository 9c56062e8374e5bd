/**
 * How long a visitor waits for the page that tries a change of the rules on 100,000 invented pupils and on the demo region: the two
 * rulebooks laid side by side, every decision of them.
 *
 * 1. The first visit after a start: the pupils are drawn, both books opened and all of their decisions compiled.
 * 2. A slider moved: another rulebook for the same pupils.
 * 3. The same page once more.
 *
 * On the embedded database, with a warm-up of other pages, as a server has had. Each start is a new process.
 * Run: node bench/what-if.ts [starts]     (default 3; needs `npm run build` first)
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMachine } from './machine.ts'
import { processorSeconds } from './processor-time.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

const starts = Number(process.argv[2] ?? 3)
const machine = describeMachine()
const folder = await mkdtemp(join(tmpdir(), 'gilde-what-if-'))
const pages = { firstVisit: '/regels/today/wat-als?tegen=voka-2025', sliderMoved: '/regels/voka-2025/wat-als?s.b-highest-share=30', again: '/regels/today/wat-als?tegen=voka-2025' }
const runs: Record<keyof typeof pages, { milliseconds: number; processorMilliseconds: number }>[] = []
try {
  for (let start = 0; start < starts; start++) {
    await using server = await startServer({ DATA_FOLDER: folder })
    const visit = async (path: string) => {
      const pid = server.process.pid!
      const [asked, used] = [performance.now(), processorSeconds(pid)]
      const response = await fetch(server.url + path)
      const text = await response.text()
      if (!response.ok || (path.includes('wat-als') && !/100[. ]000/.test(text))) throw new Error(`${path} answered ${response.status}`)
      return { milliseconds: Math.round(performance.now() - asked), processorMilliseconds: Math.round((processorSeconds(pid) - used) * 1000) }
    }
    for (const path of ['/', '/regels', '/regels/today']) await visit(path)
    runs.push({ firstVisit: await visit(pages.firstVisit), sliderMoved: await visit(pages.sliderMoved), again: await visit(pages.again) })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.table(runs.map(({ firstVisit, sliderMoved, again }) => ({ first: firstVisit.milliseconds, firstProcessor: firstVisit.processorMilliseconds, slider: sliderMoved.milliseconds, again: again.milliseconds })))
const slowest = (of: keyof typeof pages) => Math.max(...runs.map((run) => run[of].milliseconds))
await writeResult(
  'what-if',
  machine,
  [
    { what: 'a change of the rules tried on 100,000 pupils, first visit of the page, slowest', measured: slowest('firstVisit'), bound: 'at most', demanded: 1000, unit: 'ms' },
    { what: 'the same with a slider moved, slowest', measured: slowest('sliderMoved'), bound: 'at most', demanded: 1000, unit: 'ms' },
  ],
  { pages, runs },
)
