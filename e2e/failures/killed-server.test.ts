import { randomUUID } from 'node:crypto'
import { replay, SittingEvent } from '@gilde/assessment'
import { batteries } from '@gilde/assessment'
import { openDatabase } from '@gilde/database'
import type { SittingView } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newVisitor } from '../support/api-client.ts'
import { nextEvent, sendEvent } from '../support/play-by-api.ts'
import { startDemo } from '../support/start-gilde.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
beforeAll(async () => {
  gilde = await startDemo()
})
afterAll(() => gilde[Symbol.asyncDispose]())

interface Playing {
  client: Client
  sittingId: string
  acknowledged: string[]
}

/** Answers as a browser does: the same event until it is acknowledged, then the next, until `stop` says so. */
async function play(playing: Playing, stop: () => boolean): Promise<void> {
  const { client, sittingId, acknowledged } = playing
  const patiently = async <T>(work: () => Promise<T | undefined>): Promise<T> => {
    for (;;) {
      const done = await work().catch(() => undefined) // the server was killed under it, or is not back yet
      if (done !== undefined) return done
      await new Promise((later) => setTimeout(later, 30))
    }
  }
  const ok = <Body>({ status, body }: { status: number; body: Body }) => (status === 200 ? body : undefined)
  let sitting = await patiently(async () => ok(await client.call<SittingView>('GET', `/api/sittings/${sittingId}`)))
  for (let turn = 0; !stop(); turn++) {
    const event = nextEvent(sitting, turn)
    if (!event) return
    const eventId = randomUUID()
    sitting = await patiently(async () => ok(await sendEvent(client, sittingId, event, eventId)))
    acknowledged.push(eventId)
  }
}

describe('a server that is killed in the middle of answers', () => {
  it('loses no answer that it acknowledged, keeps none twice, and what it kept can be replayed', async () => {
    const players: Playing[] = await Promise.all(Array.from({ length: 24 }, async () => ({ ...(await newVisitor(gilde.address)), acknowledged: [] })))
    let over = false
    const playing = Promise.all(players.map((player) => play(player, () => over)))
    for (const _ of [1, 2, 3]) {
      const before = players.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
      // kill in full flight: only once new answers have come in since the last start
      while (players.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) < before + 60) await new Promise((later) => setTimeout(later, 5))
      await gilde.kill()
      await gilde.start()
    }
    over = true
    await playing

    await using database = await openDatabase(gilde.database)
    const battery = batteries.find(({ short }) => short)!
    for (const { sittingId, acknowledged } of players) {
      const rows = await database.owner.selectFrom('sitting_event').select(['seq', 'answer_id', 'event']).where('sitting_id', '=', sittingId).orderBy('seq').execute()
      const { seed, last_seq } = await database.owner.selectFrom('sitting').select(['seed', 'last_seq']).where('id', '=', sittingId).executeTakeFirstOrThrow()
      expect(rows.map(({ answer_id }) => answer_id)).toEqual(acknowledged)
      expect(rows.map(({ seq }) => seq)).toEqual(acknowledged.map((_, index) => index + 1))
      expect(last_seq).toBe(acknowledged.length)
      const state = replay({ seed, battery }, rows.map(({ event }) => SittingEvent.parse(event)))
      expect(state.answered.size).toBe(rows.filter(({ event }) => (event as SittingEvent).kind === 'answered').length)
      const told = await database.owner.selectFrom('audit_event').select('id').where('entity_id', '=', sittingId).where('action', 'like', 'sitting.%').where('action', '!=', 'sitting.started').execute()
      expect(told).toHaveLength(rows.length)
    }
  }, 120_000)

  it('answers everything that it took in when it is stopped in order', async () => {
    const players: Playing[] = await Promise.all(Array.from({ length: 6 }, async () => ({ ...(await newVisitor(gilde.address)), acknowledged: [] })))
    let over = false
    const playing = Promise.all(players.map((player) => play(player, () => over)))
    while (players.some(({ acknowledged }) => acknowledged.length < 3)) await new Promise((later) => setTimeout(later, 5))
    expect(await gilde.stop()).toBe(0)
    await gilde.start()
    over = true
    await playing
  }, 60_000)
})
