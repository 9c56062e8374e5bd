import { basicsMessages } from '@gilde/language/messages/basics'
import { useText } from '@gilde/ui'
import type { ReadingView } from '@gilde/use-cases'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import styles from './reading.module.css'

/** A Dutch text as on a sheet of paper, and one question about it. */
export default function Reading({ view, busy, answer }: ItemViewProps<ReadingView>) {
  const text = useText(basicsMessages)
  return (
    <div className={styles.reading}>
      <article className={styles.sheet} lang={view.textLanguage} aria-label={text('text', { title: view.title })}>
        <h2 className={styles.title}>{view.title}</h2>
        {view.blocks.map((block, index) => <Block key={index} block={block} title={view.title} />)}
      </article>
      <ChoiceForm
        question={<span lang={view.textLanguage}>{view.question}</span>}
        options={view.options.map((option) => ({ label: option, drawing: <span className={styles.option} lang={view.textLanguage}>{option}</span> }))}
        columns={1}
        busy={busy}
        answer={answer}
      />
    </div>
  )
}

function Block({ block, title }: { block: ReadingView['blocks'][number]; title: string }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return <ul>{block.items.map((item) => <li key={item}>{item}</li>)}</ul>
    case 'message':
      return <p className={styles.message}><strong>{block.from}</strong> {block.text}</p>
    case 'table':
      return (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>
            <thead><tr>{block.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
            <tbody>
              {block.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => <td key={index}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}
