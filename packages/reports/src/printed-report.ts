import { formatDate, formatNumber, type Locale, textIn } from '@gilde/language'
import { reportMessages } from '@gilde/language/messages/report'
import { uiMessages } from '@gilde/language/messages/ui'
import type { ReportModel } from './report-model.ts'

/** The report in one language, as flat words and places on lines: what the template draws, with nothing left to decide. */
export function printedReport(report: ReportModel, locale: Locale) {
  const text = textIn(reportMessages, locale)
  const names = textIn(uiMessages, locale)
  const say = (words: Record<Locale, string>) => words[locale]
  const number = (value: number, decimals?: number) => formatNumber(value, locale, decimals)
  const { name } = report.pupil
  return {
    lang: locale,
    title: name ? text('title-of', { name }) : text('title'),
    made: text('made', { date: formatDate(report.madeAt, locale), done: report.battery.testsDone, all: report.battery.testsInAll }),
    notBindingTitle: text('not-binding-title'),
    notBinding: text('not-binding'),
    provisional: text('provisional'),
    synthetic: report.pupil.synthetic ? text('synthetic') : '',
    page: text('page', { page: '{page}', pages: '{pages}' }),
    note: text('pdf-note'),
    talentsTitle: text('talents-title'),
    talentsLead: text('talents-lead'),
    labels: [text('line-left'), text('line-middle'), text('line-right')],
    bands: report.talents
      .filter((line) => line.kind === 'band')
      .map((line) => ({
        title: say(line.title),
        about: say(line.about),
        text: text('band-text', { zone: say(line.zoneName), example: say(line.example) }),
        note: line.note ? say(line.note) : '',
        low: line.low,
        position: line.position,
        high: line.high,
      })),
    describedTitle: text('described-title'),
    describedLead: text('described-lead'),
    described: report.talents.filter((line) => line.kind === 'described').map((line) => ({ title: say(line.title), sentences: line.sentences.map(say) })),
    notMeasuredTitle: text('not-measured-title'),
    notMeasured: report.talents.filter((line) => line.kind === 'not-measured').map((line) => ({ title: say(line.title), sentence: say(line.sentence) })),
    interestsTitle: text('interests-title'),
    interestsCaption: text('interests-caption'),
    interests: {
      sentence: report.interests.kind === 'not-measured' ? say(report.interests.sentence) : '',
      notes: report.interests.kind === 'profile' ? report.interests.notes.map(say) : [],
      lines:
        report.interests.kind === 'profile'
          ? report.interests.lines.map((line) => ({
              title: say(line.title),
              text: text('interest-text', { mean: number(line.mean, 1), about: say(line.about) }),
              low: line.low,
              position: line.position,
              high: line.high,
            }))
          : [],
    },
    directionsTitle: text('directions-title'),
    basis: say(report.basis),
    noOrder: text('no-order'),
    headings: { why: text('why'), fitsLess: text('fits-less'), wouldChange: text('would-change'), nextWeek: text('next-week'), schools: text('schools') },
    groups: [
      ...(['strong', 'also', 'together'] as const).map((group) => ({
        title: text(`group-${group}`),
        suggestions: report.suggestions.filter((suggestion) => suggestion.group === group && !suggestion.unexpected).map(printSuggestion),
      })),
      { title: text('unexpected'), suggestions: report.suggestions.filter(({ unexpected }) => unexpected).map(printSuggestion) },
    ].filter(({ suggestions }) => suggestions.length > 0),
    invitationsTitle: text('invitations-title'),
    invitations: report.invitations.map((invitation) => ({ title: text(invitation.kind), text: say(invitation.text), directions: invitation.directions.map(({ name: direction }) => direction) })),
    computedTitle: text('computed-title'),
    computedLead: text('computed-lead'),
    computedClaims: text('computed-claims'),
    columns: [text('test'), text('items'), text('precision'), text('version')],
    instruments: report.computed.instruments.map((instrument) => [
      say(instrument.title),
      instrument.items === 0 ? text('none-given') : number(instrument.items),
      instrument.standardError === null ? (instrument.items === 0 ? '–' : text('no-scale')) : `± ${number(instrument.standardError, 2)}`,
      instrument.version,
    ]),
    versionsTitle: text('versions-title'),
    versions: Object.entries(report.computed.versions).map(([key, version]) => `${key}: ${version}`),
    onet: text('onet'),
  }

  function printSuggestion(suggestion: ReportModel['suggestions'][number]) {
    return {
      name: suggestion.name,
      domain: suggestion.domain ?? 'none',
      marks: [say(suggestion.domainName), ...(suggestion.finality ? [names(`finality-${suggestion.finality}`)] : [])].filter(Boolean).join(' · '),
      does: suggestion.does ? say(suggestion.does) : '',
      why: suggestion.why.map(say),
      fitsLess: suggestion.fitsLess.map(say),
      wouldChange: suggestion.wouldChange.map(say),
      nextWeek: say(suggestion.nextWeek),
      schools: [
        ...suggestion.schools.map((school) =>
          [text('school-line', { name: school.name, municipality: school.municipality }), ...(school.kilometres === null ? [] : [`(${school.kilometres < 1 ? text('school-near') : text('school-distance', { kilometres: number(school.kilometres, 0) })})`])].join(' '),
        ),
        ...(suggestion.moreSchools > 0 ? [text('more-schools', { count: suggestion.moreSchools })] : []),
        ...(suggestion.schools.length === 0 ? [text('no-schools')] : []),
      ],
    }
  }
}
