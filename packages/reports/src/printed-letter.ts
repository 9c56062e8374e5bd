import { formatDate, formatList, type Locale, textIn } from '@gilde/language'
import { letterMessages } from '@gilde/language/messages/letter'
import type { LetterModel } from './letter-model.ts'

/** The letter in one language, as headed paragraphs and lists: what the template draws, with nothing left to decide. */
export function printedLetter(letter: LetterModel, locale: Locale) {
  const text = textIn(letterMessages, locale)
  const say = (words: Record<Locale, string>) => words[locale]
  const date = (day: string) => formatDate(day, locale)
  const { pupil, next, answer, clbAdvice } = letter
  const adviceOf = ({ verdict, by, words }: NonNullable<LetterModel['clbAdvice']>) => ({ title: text('clb-title'), paragraphs: [text(`clb-${verdict}`, { by }), ...lines(words)], items: [] })
  const excluding = letter.certificate === 'A' && letter.exclusions.length > 0
  const onRepeating = letter.about === 'repeat-decision'
  const sections = [
    ...(answer ? [{ title: text('answer-title'), paragraphs: [text(`answer-${answer.outcome}`, { pupil }), ...lines(answer.words), text('answer-by', { by: answer.by })], items: [] }] : []),
    ...(onRepeating && clbAdvice ? [adviceOf(clbAdvice)] : []),
    { title: text(onRepeating ? 'certificate-title' : 'decision-title'), paragraphs: [text(excluding ? 'certificate-A-excluding' : `certificate-${letter.certificate}`, { pupil })], items: [] },
    ...(letter.exclusions.length > 0 ? [{ title: text('excludes-title'), paragraphs: [], items: letter.exclusions.map(say) }] : []),
    ...(letter.remediation ? [{ title: text('remediation-title'), paragraphs: lines(letter.remediation), items: [] }] : []),
    { title: text('motivation-title'), paragraphs: letter.motivation ? lines(letter.motivation) : [text('no-motivation')], items: [] },
    ...(letter.advice ? [{ title: text('advice-title'), paragraphs: [...lines(letter.advice), text('advice-note')], items: [] }] : []),
    ...(clbAdvice && !onRepeating ? [adviceOf(clbAdvice)] : []),
    {
      title: text('doors-title'),
      paragraphs: [],
      items: letter.doors.map(({ target, state, directions }) => `${say(target)}: ${text(`door-${state}`)}${directions && state !== 'closed' ? ` (${text('door-directions', directions)})` : ''}`),
    },
    {
      title: text('next-title'),
      paragraphs: [
        ...(onRepeating ? [text('repeat-contest')] : []),
        say(next.sentence),
        ...(next.until && next.workingDays !== null ? [`${text('until', { date: date(next.until), days: next.workingDays })} ${text('counting')}`] : []),
        ...(next.until && next.status !== 'official' ? [text('term-unconfirmed')] : []),
      ],
      items: [],
    },
    ...(letter.certificate === 'B' && !onRepeating ? [{ title: text('repeat-title'), paragraphs: [text('repeat-can', { date: date(`${letter.schoolYear.slice(5)}-08-31`) })], items: [] }] : []),
    {
      title: text('who-title'),
      paragraphs: [text('who', { met: date(letter.metOn), name: letter.decidedBy, told: date(letter.toldOn) }), text('members', { names: formatList(letter.members, locale) }), text('no-software')],
      items: [],
    },
  ]
  return {
    lang: locale,
    title: text(`title-${letter.about}`, { pupil }),
    head: text('head', { school: letter.school, className: letter.className, schoolYear: letter.schoolYear }),
    number: text('number', { number: letter.number, date: formatDate(letter.madeAt, locale) }),
    synthetic: letter.synthetic ? text('synthetic') : '',
    sections,
    rulesTitle: text('rules-title'),
    rules: letter.rules.map((rule) => ({ text: say(rule.text), article: rule.article, url: rule.url, status: text(`status-${rule.status}`) })),
    rulebook: text('rulebook', letter.rulebook),
    page: text('page', { page: '{page}', pages: '{pages}' }),
    footer: text('footer'),
  }
}

/** What somebody wrote, paragraph by paragraph. */
function lines(words: string): string[] {
  return words.split(/\n+/).map((line) => line.trim()).filter(Boolean)
}
