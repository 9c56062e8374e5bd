import type { ReactNode } from 'react'
import styles from './picture-section.module.css'

/** A part of a page of text, with a tool of the house beside it where there is room. */
export function PictureSection({ title, drawing, children }: { title: string; drawing: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className="measured">{title}</h2>
      <div className={styles.body}>
        <div className="measure">{children}</div>
        <div className={styles.drawing}>{drawing}</div>
      </div>
    </section>
  )
}
