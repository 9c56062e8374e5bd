import { technicalMessages } from '@gilde/language/messages/technical'
import { Chart, ChartBand, ChartBars, ChartDots, ChartLegend, ChartLine, Disclosure, useText } from '@gilde/ui'
import type { Picture } from '@gilde/use-cases'
import { SheetTable } from './sheet-table.tsx'

/** A picture of the sheet: what must be said first, what there is to see in words, the drawing, and its numbers. */
export function PictureFigure({ picture: { id, title, first, text: words, x, y, bands, lines, bars, dots, legend, table } }: { picture: Picture }) {
  const text = useText(technicalMessages)
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="measure">{first && <strong>{first} </strong>}{words}</p>
      <Chart x={x} y={y}>
        {(place) => (
          <>
            {bands.map(({ points, inner }, index) => <ChartBand key={index} place={place} points={points} inner={inner} />)}
            {bars.map((group) => <ChartBars key={group.kind} place={place} bars={group.bars} kind={group.kind} />)}
            {lines.map(({ points, kind }) => <ChartLine key={kind} place={place} points={points} kind={kind} />)}
            <ChartDots place={place} points={dots} />
          </>
        )}
      </Chart>
      <ChartLegend entries={legend} />
      <Disclosure summary={`${text('numbers')}: ${title}`}><SheetTable label={title} columns={table.columns} rows={table.rows} /></Disclosure>
    </section>
  )
}
