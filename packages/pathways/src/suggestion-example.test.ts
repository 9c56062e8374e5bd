import { correlation } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { buildDirectionProfile, type DirectionProfile } from './direction-profile.ts'
import { fitInterests } from './fit.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import { interestTypes } from './pupil-profile.ts'
import { kempenDirections } from './testing/kempen-directions.ts'
import { social } from './testing/typical-pupils.ts'

describe("the README's running example", () => {
  it('comes out as printed', () => {
    const direction = kempenDirections.find((each) => each.id === '1342-2')!
    const profile = buildDirectionProfile(direction, loadDirectionContent()) as DirectionProfile
    const fit = fitInterests(social.interests!, profile, 1)
    expect([direction.name, profile.occupations.length]).toEqual(['Zorg en welzijn', 9])
    const round = (values: DirectionProfile['ratings']) => interestTypes.map((type) => Number(values[type].toFixed(1)))
    expect(round(profile.ratings)).toEqual([4.3, 2.0, 2.2, 5.2, 2.4, 3.9])
    expect(round(profile.relative)).toEqual([-0.3, -1.3, 0.2, 2.3, -0.5, -0.6])
    expect([fit.correlation, fit.low, fit.high].map((value) => value.toFixed(2))).toEqual(['0.84', '0.70', '0.92'])
    const means = interestTypes.map((type) => social.interests![type].mean)
    const further = buildDirectionProfile(kempenDirections.find((each) => each.id === '1303-2')!, loadDirectionContent()) as DirectionProfile
    const asTheyAre = [profile, further].map(({ ratings }) => correlation(means, interestTypes.map((type) => ratings[type])).toFixed(2))
    expect(asTheyAre).toEqual(['0.28', '0.72'])
    expect([fit.pupilCode, fit.directionCode, fit.brownGoreC]).toEqual(['SAE', 'SRC', 13])
  })
})
