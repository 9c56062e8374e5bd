/**
 * Which finality fits best, for virtual pupils whose six interests are drawn independently: when a direction's ratings are taken
 * as they are, and when they are taken relative to the average occupation. Run: node packages/pathways/bench/raw-or-relative.ts
 */
import { correlation, normalDraw, seededRandom } from '@gilde/numeric'
import { buildDirectionProfile, type InterestType, interestTypes, loadDirectionContent } from '../src/index.ts'
import { kempenDirections } from '../src/testing/kempen-directions.ts'

const pupils = 20_000
const content = loadDirectionContent()
const random = seededRandom(20261123)
const directions = kempenDirections
  .filter((direction) => direction.grade === '2' && !direction.dual)
  .flatMap((direction) => {
    const profile = buildDirectionProfile(direction, content)
    const row = (values: Record<InterestType, number>) => interestTypes.map((type) => values[type])
    return profile.key === null ? [] : [{ finality: direction.finality, ratings: row(profile.ratings), relative: row(profile.relative) }]
  })

const share = (finalities: (string | null)[]) =>
  Object.fromEntries(['DO', 'DU', 'A'].map((finality) => [finality, `${((100 * finalities.filter((each) => each === finality).length) / finalities.length).toFixed(1)} %`]))
const drawn = Array.from({ length: pupils }, () => Array.from({ length: 6 }, () => 3 + 0.8 * normalDraw(random)))
const bestBy = (form: 'ratings' | 'relative') =>
  drawn.map((means) => directions.reduce((best, each) => {
    const fit = correlation(means, each[form])
    return fit > best.fit ? { fit, finality: each.finality } : best
  }, { fit: -2, finality: null as string | null }).finality)

console.table({ 'share of directions': share(directions.map((each) => each.finality)), 'ratings as they are': share(bestBy('ratings')), 'relative ratings': share(bestBy('relative')) })
