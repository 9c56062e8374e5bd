import { type AnyInstrument, instrumentStatistics, technicalSheet, type VirtualStudy } from '@gilde/assessment'
import engine from '@gilde/assessment/package.json' with { type: 'json' }
import history from '@gilde/content/instruments/history.json' with { type: 'json' }
import { findStatistics, type PublishedStatistics } from '@gilde/database'
import { TechnicalSheet } from '@gilde/reports'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { getInstrumentVersions, type InstrumentVersions } from '../measurement/get-instrument-versions.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { instrumentInForce } from '../sittings/with-calibrations.ts'
import { decisionQualityOf } from './decision-quality.ts'
import { livePairs, liveRules, type Publication, publicationStep } from './publication.ts'
import { virtualStudiesAbout, virtualStudyOf } from './virtual-studies.ts'

export const getTechnicalSheet = defineOperation({
  name: 'getTechnicalSheet',
  summary: 'The technical sheet of a test: what it is, and what answers of pupils here and of virtual pupils say about it',
  http: { method: 'get', path: '/api/instruments/{id}/technical-sheet', tag: 'Tests' },
  access: 'public',
  input: z.object({ id: z.string().max(60) }),
  output: TechnicalSheet,
  refusals: ['not-found'],
  perform: async (app, actor, { id }) => {
    const versions = await getInstrumentVersions.perform(app, actor, { id })
    const published = await asActor(app, actor, (db) => findStatistics(db, id, versions.version))
    const instrument = await instrumentInForce(app, actor, id)
    if (!instrument) throw new Refusal('not-found')
    return describeSheet(instrument, await virtualStudyOf(instrument), versions, published, app.clock())
  },
})

const made = new WeakMap<AnyInstrument, ReturnType<typeof technicalSheet>>()

/** What follows from an instrument alone, worked out once. */
function sheetOf(instrument: AnyInstrument): ReturnType<typeof technicalSheet> {
  let sheet = made.get(instrument)
  if (!sheet) made.set(instrument, (sheet = technicalSheet(instrument)))
  return sheet
}

/** What only answers can tell. */
function fairnessLimit({ fairness }: Statistics): TechnicalSheet['limits'] {
  if (fairness.length > 0 && fairness.every(({ items }) => items.kind === 'known')) return []
  return [{ nl: 'Nog niet (helemaal) onderzocht: of vragen even moeilijk zijn voor alle groepen leerlingen.', en: 'Not (wholly) studied yet: whether questions are equally hard for all groups of pupils.' }]
}

/** Said where an item is in more of the tests than a good bank needs. */
function exposureLimit({ exposure }: Statistics): TechnicalSheet['limits'] {
  if (exposure?.kind !== 'known' || exposure.highest <= exposure.limit) return []
  const share = Math.round(100 * exposure.highest)
  return [{ nl: `De meest gebruikte opgave komt in ${share} van de 100 tests: wie opgaven doorvertelt, geeft anderen een voorsprong.`, en: `The most used item is in ${share} of 100 tests: whoever passes items on gives others a head start.` }]
}

type Statistics = TechnicalSheet['live']['statistics']

function describeSheet(instrument: AnyInstrument, { statistics, truth, precision, seed }: VirtualStudy, versions: InstrumentVersions, published: PublishedStatistics | undefined, at: Date): TechnicalSheet {
  const { id } = instrument
  const live = published ? (published.statistics as Publication).statistics : instrumentStatistics(instrument, [], { origin: 'convenience', pairs: livePairs }, liveRules)
  const { title, purpose, family, talent, model, sources, minutes, items, delivery, blueprint, parameters, pictures, equivalent, limits } = sheetOf(instrument)
  const current = versions.versions.find(({ inForce }) => inForce)
  const adaptive = delivery.kind === 'adaptive' ? delivery : undefined
  return {
    id,
    version: versions.version,
    contentVersion: versions.contentVersion,
    title,
    purpose,
    family,
    talent,
    made: { at: at.toISOString(), engine: engine.version },
    status: versions.status,
    calibration: current ? { version: current.version, persons: current.persons, approvedAt: current.approvedAt, synthetic: current.synthetic, model: current.model } : null,
    model,
    sources,
    minutes,
    items,
    delivery: delivery.kind,
    leastItems: adaptive?.leastItems ?? null,
    mostItems: adaptive?.mostItems ?? null,
    stopsAtStandardError: adaptive?.standardError ?? null,
    blueprint: blueprint.map(({ area, items: count, wantedShare }) => ({ area, items: count, wantedShare: wantedShare ?? null })),
    difficulty: parameters?.difficulty ?? null,
    pictures: pictures ?? null,
    equivalent,
    live: {
      publishedAt: published?.published_at.toISOString() ?? null,
      synthetic: published?.synthetic ?? false,
      statistics: live,
      rules: { ...liveRules, step: publicationStep },
    },
    virtual: {
      seed,
      date: virtualStudiesAbout.date,
      note: virtualStudiesAbout.source,
      statistics,
      truth,
      precision: precision?.map(({ ability, bankInformation, meanItems, claimedError, rootMeanSquareError, bias }) => ({ ability, bankInformation, meanItems, claimedError, madeError: rootMeanSquareError, bias })) ?? null,
    },
    decisions: decisionQualityOf(id),
    limits: [...limits, ...fairnessLimit(live), ...exposureLimit(statistics)],
    history: history.versions.filter((entry) => entry.instruments.includes(id)).map(({ version, date, change }) => ({ version, date, change })).toReversed(),
    calibrations: versions.versions.map(({ version, status, persons, synthetic, approvedAt }) => ({ version, status, persons, synthetic, approvedAt })),
  }
}
