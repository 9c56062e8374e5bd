/** The pupils' browsers, in a process of their own. Reads a plan from its parent, gives the figures back. */
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { quantiles } from '../quantiles.ts'
import { KeepAliveConnection } from './keep-alive-connection.ts'
import type { LoadPlan, Phase, PhaseResult, ScriptedEvent } from './plan.ts'

process.once('message', (plan: LoadPlan) => void run(plan))

async function run(plan: LoadPlan): Promise<void> {
  const { hostname, port, host } = new URL(plan.url)
  const pupils = await Promise.all(plan.pupils.map(async ({ cookie, sittingId, script }) => new Pupil(await KeepAliveConnection.open(hostname, Number(port)), host, cookie, sittingId, plan.scripts[script]!)))
  const results: PhaseResult[] = []
  for (const phase of plan.phases) {
    process.send?.('begins')
    const result = await perform(phase, pupils)
    process.send?.('ends')
    if (phase.keep) results.push(result)
  }
  for (const pupil of pupils) pupil.close()
  process.send?.(results)
  process.disconnect?.()
}

async function perform(phase: Phase, pupils: Pupil[]): Promise<PhaseResult> {
  const milliseconds: number[] = []
  const start = performance.now() + 50
  const take = async (pupil: Pupil, due: number) => {
    if (await pupil.answer()) milliseconds.push(performance.now() - due)
  }
  const until = async (moment: number) => {
    const left = moment - performance.now()
    if (left > 0) await wait(left)
  }
  await Promise.all(
    pupils.map(async (pupil, index) => {
      if (phase.kind === 'closed-loop') {
        await until(start)
        while (performance.now() < start + phase.seconds * 1000) await take(pupil, performance.now())
      } else {
        const between = (phase.kind === 'paced' ? phase.secondsPerAnswer : phase.secondsBetween) * 1000
        const first = start + (phase.kind === 'paced' ? (index / pupils.length) * between : 0)
        const turns = phase.kind === 'paced' ? Math.floor((phase.seconds * 1000) / between) : phase.bursts
        for (let turn = 0; turn < turns; turn++) {
          await until(first + turn * between)
          await take(pupil, first + turn * between)
        }
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return { name: phase.name, answers: milliseconds.length, perSecond: Math.round(milliseconds.length / seconds), milliseconds: quantiles(milliseconds) }
}

class Pupil {
  readonly #connection: KeepAliveConnection
  readonly #head: string
  readonly #script: ScriptedEvent[]
  #position = 0
  #item: string | undefined

  constructor(connection: KeepAliveConnection, host: string, cookie: string, sittingId: string, script: ScriptedEvent[]) {
    this.#connection = connection
    this.#script = script
    this.#head = [
      `POST /api/sittings/${sittingId}/events HTTP/1.1`,
      `host: ${host}`,
      `cookie: ${cookie}`,
      'sec-fetch-site: same-origin',
      'accept-encoding: gzip, deflate, br',
      'content-type: application/json',
      '',
    ].join('\r\n')
  }

  /** Sends what comes next in the script. @returns false when the sitting is over */
  async answer(): Promise<boolean> {
    const event = this.#script[this.#position]
    if (!event) {
      await wait(1000)
      return false
    }
    this.#position++
    const body = JSON.stringify({ eventId: randomUUID(), event: this.#wire(event) })
    const answered = await this.#connection.send(this.#head, body)
    if (answered.status !== 200) throw new Error(`${answered.status} on ${body}: ${answered.body}`)
    this.#item = /"item":"([^"]+)"/.exec(answered.body)?.[1]
    return true
  }

  #wire(event: ScriptedEvent): object {
    if (event.kind === 'answered') return { ...event, item: this.#item, device: { pointer: 'touch', width: 390, height: 844 } }
    const { instrumentId, ...rest } = event
    return { ...rest, test: instrumentId }
  }

  close(): void {
    this.#connection.close()
  }
}
