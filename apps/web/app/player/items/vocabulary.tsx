import { basicsMessages } from '@gilde/language/messages/basics'
import { useText } from '@gilde/ui'
import type { VocabularyView } from '@gilde/use-cases'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import styles from './vocabulary.module.css'

/** A Dutch sentence with one word in bold, and four meanings. */
export default function Vocabulary({ view, busy, answer }: ItemViewProps<VocabularyView>) {
  const text = useText(basicsMessages)
  return (
    <div className={styles.vocabulary}>
      <p className={styles.sentence} lang={view.textLanguage}>
        {view.sentence.map((part, index) => (part.marked ? <strong key={index} className={styles.word}>{part.text}</strong> : part.text))}
      </p>
      <ChoiceForm
        question={text('word-means', { word: view.word })}
        options={view.options.map((option) => ({ label: option, drawing: <span className={styles.option} lang={view.textLanguage}>{option}</span> }))}
        columns={1}
        busy={busy}
        answer={answer}
      />
    </div>
  )
}
