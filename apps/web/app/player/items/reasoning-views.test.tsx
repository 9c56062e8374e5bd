import type { FiguralMatrixView, MatrixCellView, NumberSeriesView } from '@gilde/use-cases'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import FiguralMatrix from './figural-matrices.tsx'
import NumberSeries from './number-series.tsx'

const ignore = () => undefined
const cell = (label: string, more: Partial<MatrixCellView> = {}): MatrixCellView => ({ shape: 'star', fill: 'striped', count: 2, size: 3, label, ...more })
const matrix: FiguralMatrixView = {
  type: 'figural-matrices',
  question: 'Welke tekening hoort op de lege plaats?',
  cells: Array.from({ length: 8 }, (_, i) => cell(`Cel ${i + 1}`, { count: (i % 3) + 1 })),
  empty: 'Rij 3, plaats 3: leeg',
  options: Array.from({ length: 8 }, (_, i) => cell(`Keuze ${i + 1}`, { hand: i, fill: i % 2 === 0 ? 'empty' : 'dotted' })),
}

describe('FiguralMatrix', () => {
  const markup = renderToStaticMarkup(<FiguralMatrix view={matrix} busy={false} answer={ignore} />)

  it('names every cell, the empty place and every option, each once', () => {
    for (const { label } of [...matrix.cells, ...matrix.options]) expect(markup.split(`aria-label="${label}"`)).toHaveLength(2)
    expect(markup).toContain(matrix.empty)
    expect(markup.match(/type="radio"/g)).toHaveLength(8)
  })

  it('fills with patterns that exist in the page', () => {
    const used = new Set([...markup.matchAll(/fill="url\(#([^)]+)\)"/g)].map((match) => match[1]))
    expect(used.size).toBe(2)
    for (const id of used) expect(markup).toContain(`<pattern id="${id}"`)
  })

  it('lets nothing be pressed while an answer is on its way', () => {
    const busy = renderToStaticMarkup(<FiguralMatrix view={matrix} busy answer={ignore} />)
    expect(busy.match(/<button[^>]*>/g)!.every((button) => button.includes('disabled'))).toBe(true)
  })
})

describe('NumberSeries', () => {
  const view: NumberSeriesView = { type: 'number-series', question: 'Welk getal komt op de lege plaats?', terms: [5, 1, -3, -7], spoken: '5, 1, min 3, min 7, en dan een lege plaats.' }
  const markup = renderToStaticMarkup(<NumberSeries view={view} busy={false} answer={ignore} />)

  it('shows each number with a real minus sign and says the series once', () => {
    for (const term of ['5', '1', '−3', '−7']) expect(markup).toContain(`>${term}</span>`)
    expect(markup.split(view.spoken)).toHaveLength(2)
    expect(markup).toContain('aria-hidden="true"')
  })

  it('labels the field and offers a minus sign and "I do not know"', () => {
    const id = /<label for="([^"]+)"/.exec(markup)![1]!
    expect(markup).toContain(`id="${id}"`)
    expect(markup).toContain('aria-label="Wissel het minteken"')
    expect(markup).toContain('Ik weet het niet')
  })
})
