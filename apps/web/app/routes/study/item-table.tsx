import { studyMessages } from '@gilde/language/messages/studies'
import { useText } from '@gilde/ui'
import type { CalibrationResult } from '@gilde/use-cases'
import { useRounded } from '../../measurement/use-rounded.ts'

/** Each item by its part of the test and a number within it; what it is, is not told. */
export function ItemTable({ items }: { items: CalibrationResult['items'] }) {
  const text = useText(studyMessages)
  const number = useRounded()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={text('items-table')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text('item')}</th>
            {(['now-short', 'next-short', 'change', 'error-short', 'discrimination', 'answers'] as const).map((key) => <th key={key} scope="col" className="number">{text(key)}</th>)}
          </tr>
        </thead>
        <tbody>
          {items.map(({ area, label, before, after, difficultyError, answers, kept }) => (
            <tr key={`${area}-${label}`}>
              <th scope="row">{area} {label}</th>
              <td className="number">{number(before.difficulty, 2)}</td>
              <td className="number">{kept ? text('kept') : number(after.difficulty, 2)}</td>
              <td className="number">{kept ? '–' : number(after.difficulty - before.difficulty, 2)}</td>
              <td className="number">{difficultyError === null ? '–' : number(difficultyError, 2)}</td>
              <td className="number">{number(before.discrimination, 2)} → {number(after.discrimination, 2)}</td>
              <td className="number">{number(answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
