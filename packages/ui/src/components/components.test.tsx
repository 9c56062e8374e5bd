import { refusalMessages } from '@gilde/language/messages/refusals'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { domains } from '../domain.ts'
import { DomainDrawing } from '../drawings/domain-drawing.tsx'
import { LocaleProvider } from '../locale.tsx'
import { BandOnLine } from './band-on-line.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { DataSource } from './data-source.tsx'
import { DomainTag } from './domain-tag.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import { FilterGroup } from './filter-group.tsx'
import { FinalityMark } from './finality-mark.tsx'
import { InterestHexagon, interestTypes } from './interest-hexagon.tsx'
import { Notice } from './notice.tsx'
import { Pagination } from './pagination.tsx'
import { Progress, Steps } from './progress.tsx'
import { ReadAloud } from './read-aloud.tsx'
import { RegionMap } from './region-map.tsx'

const html = renderToStaticMarkup
/** What is left for who sees no picture and no colour. */
const words = (markup: string) => markup.replaceAll(/<svg.*?<\/svg>/gs, '').replaceAll(/<[^>]*aria-hidden="true"[^>]*>[^<]*<\/\w+>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()

describe('BandOnLine', () => {
  const band = <BandOnLine name="Ruimte zien" low={0.4} position={0.55} high={0.7} labels={['nog weinig getoond', 'sterk getoond']} text="Waarschijnlijk tussen het midden en sterk." />

  it('says the same in words as in the picture', () => {
    expect(words(html(band))).toContain('Ruimte zien Waarschijnlijk tussen het midden en sterk.')
  })

  it('draws the band hatched and with a pointer, so that it does not need colour', () => {
    const markup = html(band)
    expect(markup).toMatch(/<rect x="162.4"[^>]*fill="url\(#hatch/)
    expect(markup).toContain('M218.8 22 V50')
  })

  it('refuses a band whose estimate lies outside it', () => {
    expect(() => html(<BandOnLine name="x" low={0.5} position={0.4} high={0.7} labels={['a', 'b']} text="" />)).toThrow(RangeError)
    expect(() => html(<BandOnLine name="x" low={0.5} position={NaN} high={0.7} labels={['a', 'b']} text="" />)).toThrow(RangeError)
  })
})

describe('InterestHexagon', () => {
  const interest = (word: string, value: number) => ({ word, low: value - 0.1, value, high: value + 0.1, text: `${word} op ${value}` })
  const interests = { R: interest('Maken', 0.9), I: interest('Onderzoeken', 0.5), A: interest('Ontwerpen', 0.4), S: interest('Helpen', 0.3), E: interest('Leiden', 0.2), C: interest('Ordenen', 0.6) }
  const markup = html(<InterestHexagon caption="Wat je graag doet" interests={interests} />)

  it('lists the six words in the order of the hexagon', () => {
    const twin = words(markup)
    const places = interestTypes.map((type) => twin.indexOf(`${interests[type].word} : ${interests[type].text}`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('puts R upper left and I upper right, each at its value', () => {
    expect(markup).toContain('<circle cx="217" cy="50.9"')
    expect(markup).toContain('<circle cx="315" cy="99.4"')
  })
})

describe('RegionMap', () => {
  it('has every place of the map in its list, also one without a known spot', () => {
    const at = { x: 10, y: 10, anchor: { x: 12, y: 12 } }
    const markup = html(
      <RegionMap caption="Twee plaatsen." width={100} height={80} outlines={[{ nis: '13008', name: 'Geel', path: 'M0 0Z', here: true, label: { x: 5, y: 5 } }]}
        places={[{ key: 'a', mark: '1', at, name: <a href="/a">School A</a>, detail: 'Pas 1' }, { key: 'b', mark: '2', at: null, name: <a href="/b">School B</a>, detail: 'Pas 2' }]} />,
    )
    expect(words(markup)).toBe('Twee plaatsen. School A Pas 1 School B Pas 2')
    expect(markup.match(/<circle/g)).toHaveLength(2)
  })
})

describe('domains and finality', () => {
  it('has a drawing of its own and a word for each domain', () => {
    const drawings = domains.map((domain) => html(<DomainDrawing domain={domain} />))
    expect(new Set(drawings).size).toBe(9)
    for (const drawing of drawings) expect(drawing).toContain('aria-hidden="true"')
    expect(domains.map((domain) => words(html(<DomainTag domain={domain} />)))).toEqual(['Taal en cultuur', 'STEM', 'Kunst en creatie', 'Land- en tuinbouw', 'Economie en organisatie', 'Maatschappij en welzijn', 'Sport', 'Voeding en horeca', 'Domeinoverschrijdend'])
  })

  it('says where a direction leads in plain words, with the official term on request', () => {
    expect(words(html(<FinalityMark finality="DU" />))).toBe('Studeren of werken')
    expect(words(html(<LocaleProvider value="en"><FinalityMark finality="DU" official /></LocaleProvider>))).toBe('To study or to work (double finality)')
  })
})

describe('forms', () => {
  it('ties hint and mistake to the field', () => {
    const markup = html(<Field name="code" label="Code van je klas" hint="Staat op je kaartje" error="Vul de code in." />)
    expect(markup).toContain('aria-describedby="code-hint code-error"')
    expect(markup).toContain('aria-invalid="true"')
    expect(html(<Field name="code" label="Code" />)).not.toContain('aria-')
  })

  it('leads from the summary to each field', () => {
    const markup = html(<ErrorSummary errors={[{ field: 'code', message: 'Vul de code in.' }]} />)
    expect(markup).toContain('<a href="#code">Vul de code in.</a>')
    expect(words(markup)).toBe('Kijk nog één ding na Vul de code in.')
    expect(html(<ErrorSummary errors={[]} />)).toBe('')
  })

  it('makes a filter that a browser sends by itself, with counts in words', () => {
    const markup = html(<FilterGroup legend="Domein" name="domain" options={[{ value: 'stem', label: 'STEM', checked: true, count: 235 }]} />)
    expect(markup).toContain('<input type="checkbox" name="domain" checked="" value="stem"/>')
    expect(words(markup)).toBe('Domein STEM , 235 resultaten')
  })
})

describe('getting about', () => {
  it('marks the page itself in the breadcrumbs', () => {
    expect(html(<Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: 'Scholen' }]} />)).toContain('<span aria-current="page">Scholen</span>')
  })

  it('says which page of how many, and leads only where there is one', () => {
    const markup = html(<Pagination page={1} pages={3} hrefOf={(page) => `?page=${page}`} />)
    expect(words(markup)).toBe('Bladzijde 1 van de 3 Volgende bladzijde')
    expect(html(<Pagination page={1} pages={1} hrefOf={String} />)).toBe('')
  })

  it('says progress and steps in words', () => {
    expect(words(html(<Progress at={7} of={10} />))).toBe('7 van de 10')
    expect(words(html(<Steps steps={['Meten', 'Lezen', 'Kiezen']} current={1} />))).toBe('Meten klaar Lezen hier ben je Kiezen komt nog')
  })
})

describe('notices and sources', () => {
  it('names the kind of a notice', () => {
    expect(words(html(<Notice kind="provisional">Nog niet nagemeten.</Notice>))).toBe('Voorlopig Nog niet nagemeten.')
  })

  it('shows how sure a source is and from when, once per source with all its doubts', () => {
    const source = { name: 'Onderwijsaanbod', status: 'secondary' as const, date: '2026-10' }
    expect(words(html(<DataSource sources={[{ ...source, note: 'Deel ontbreekt.' }, { ...source, note: 'Namen afgekort.' }]} />))).toBe(
      'Bronnen Onderwijsaanbod officieel, via een kopie oktober 2026 Wat er nog onzeker is Deel ontbreekt. Namen afgekort.',
    )
  })
})

describe('ReadAloud', () => {
  it('shows the sentences and no button where nobody can tell whether the browser speaks', () => {
    const markup = html(<ReadAloud sentences={['Kijk goed.', 'Kies dan.']} />)
    expect(words(markup)).toBe('Kijk goed. Kies dan.')
    expect(markup).not.toContain('<button')
  })
})

describe('words about people', () => {
  it('never judges in a refusal', () => {
    for (const sentence of [...Object.values(refusalMessages.nl), ...Object.values(refusalMessages.en)]) expect(sentence).not.toMatch(/\b(fout|onvoldoende|gefaald|wrong|failed|insufficient)\b/i)
  })
})
