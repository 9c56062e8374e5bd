import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '../locale.tsx'
import styles from './pagination.module.css'

/** Earlier and later pages of a list, with where one is in words. Nothing when there is one page. */
export function Pagination({ page, pages, hrefOf }: { page: number; pages: number; hrefOf(page: number): string }) {
  const text = useText(uiMessages)
  if (pages <= 1) return null
  return (
    <nav className={styles.pages} aria-label={text('pages')}>
      {page > 1 && <a className="button-quiet" href={hrefOf(page - 1)} rel="prev">{text('previous-page')}</a>}
      <span>{text('page-of', { page, pages })}</span>
      {page < pages && <a className="button-quiet" href={hrefOf(page + 1)} rel="next">{text('next-page')}</a>}
    </nav>
  )
}
