import report from '@gilde/content/report/talents.json' with { type: 'json' }
import codes from '@gilde/content/structure/codes.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { explainBasis, explainFitsLess, explainGroup, explainInvitation, explainNotConsidered, explainWhy, explainWouldChange, suggestionNotes } from './explain.ts'
import { domainNames, talentNames } from './explain-words.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import type { LocalText } from './local-text.ts'
import { interestTypes, type TalentEstimate, talents } from './pupil-profile.ts'
import { suggest } from './suggest.ts'
import type { Basis, NotConsideredReason, Suggestions } from './suggestions.ts'
import { forbiddenWords, predictingWords } from './testing/forbidden-words.ts'
import { kempenDirections } from './testing/kempen-directions.ts'
import { artistic, curious, enterprising, flat, handsOn, social, straightLined, talentsAt, unmeasured } from './testing/typical-pupils.ts'

const content = loadDirectionContent()
const mixed: TalentEstimate[] = talents.map((talent, i) => ({ talent, ability: i % 2 ? 1.2 : -0.8, standardError: 0.4 }))
const reports = [handsOn, social, curious, artistic, enterprising, flat, straightLined, unmeasured].flatMap((pupil) =>
  [[], mixed, talentsAt(1.5)].map((measured) => suggest({ ...pupil, talents: measured }, kempenDirections, content)),
)

const sentencesOf = (report: Suggestions): LocalText[] => [
  ...report.suggestions.flatMap((each) => [...each.why.map(explainWhy), ...each.fitsLess.map(explainFitsLess), ...each.wouldChange.map(explainWouldChange), explainGroup(each.group)]),
  ...report.invitations.map(explainInvitation),
  ...report.notConsidered.map((each) => explainNotConsidered(each.reason)),
  explainBasis(report.basis),
]
const bases: Basis[] = ['interests', 'flat-interests', 'straight-lined-interests', 'interests-not-measured']
const reasons: NotConsideredReason[] = ['dual-from-15', 'own-condition', 'no-profile', 'not-offered-in-region']
const all: LocalText[] = [
  ...reports.flatMap(sentencesOf),
  ...bases.map(explainBasis),
  ...reasons.map(explainNotConsidered),
  ...interestTypes.flatMap((interestType) => [
    explainWhy({ kind: 'interest-match', interestType, pupilMean: 4.25, directionRating: 5 }),
    explainFitsLess({ kind: 'pupil-likes-direction-has-less', interestType, pupilMean: 4, directionRating: 2 }),
    explainFitsLess({ kind: 'direction-has-pupil-likes-less', interestType, pupilMean: 2, directionRating: 6 }),
    explainWouldChange({ kind: 'interest-moves-group', interestType, from: 2.1, to: 3, group: 'strong' }),
  ]),
  ...talents.flatMap((talent) => [
    explainWhy({ kind: 'talent-shown', talent, ability: 1, standardError: 0.3, demand: 3 }),
    explainFitsLess({ kind: 'talent-not-yet-shown', talent, demand: 3 }),
    explainWouldChange({ kind: 'talent-could-add', talent, demand: 2 }),
    explainInvitation({ kind: 'able-not-yet-interested', talent, directions: [] }),
    explainInvitation({ kind: 'interested-not-yet-shown', talent, directions: [] }),
  ]),
  explainWouldChange({ kind: 'trying-could-tell' }),
  explainFitsLess({ kind: 'nothing-stands-out', compared: true }),
  explainFitsLess({ kind: 'nothing-stands-out', compared: false }),
]

describe('the explanations', () => {
  it('name the evidence', () => {
    expect(explainWhy({ kind: 'interest-match', interestType: 'R', pupilMean: 4.25, directionRating: 6.5 }).nl).toBe(
      'Werken met je handen en met techniek boeit je meer dan de meeste dingen (4,3 op 5). Hier komt het meer voor dan gemiddeld.',
    )
    expect(explainWhy({ kind: 'talent-shown', talent: 'spatial', ability: 1, standardError: 0.3, demand: 2 }).en).toBe('You showed that you can turn shapes in your head. That is regularly useful here.')
    expect(explainWouldChange({ kind: 'interest-moves-group', interestType: 'S', from: 2.1, to: 3, group: 'strong' }).nl).toBe(
      'Ontdek je dat je mensen helpen en met hen omgaan leuker vindt (van 2,1 naar 3,0 op 5)? Dan komt deze richting bij ‘past sterk’.',
    )
    expect(explainWhy({ kind: 'breadth', domain: 'care' }).nl).toContain('‘Maatschappij en welzijn’')
  })

  it('call a talent what the report calls it', () => {
    for (const talent of talents) expect(talentNames[talent]).toEqual(report.talents[talent].title)
  })

  it('call a domain by its official name', () => {
    for (const { id, nl, en } of codes.domains) if (id !== null) expect(domainNames[id as keyof typeof domainNames]).toEqual({ nl, en })
  })

  it('judge nobody', () => {
    for (const { nl, en } of [...all, ...Object.values(suggestionNotes)]) expect(`${nl} ${en}`).not.toMatch(forbiddenWords)
  })

  it('never say that interests tell anything about marks or success, except to deny it', () => {
    for (const { nl, en } of all) expect(`${nl} ${en}`).not.toMatch(predictingWords)
    expect(suggestionNotes.noPrediction.nl).toContain('zegt niets over je punten')
  })

  it('keep to short sentences and hold both languages', () => {
    for (const { nl, en } of all) {
      expect(nl).not.toBe(en === 'STEM' ? '' : en)
      expect(`${nl} ${en}`).not.toMatch(/undefined|NaN|\[object/)
      for (const sentence of nl.split(/(?<=[.?!]) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(24)
    }
  })
})
