import { siteMessages } from '@gilde/language/messages/site'
import { GildeMark, useText } from '@gilde/ui'
import { useLocation } from 'react-router'
import styles from './footer.module.css'
import { type Theme, themes } from './theme.ts'

const places = [
  { to: '/over', key: 'about' },
  { to: '/regels', key: 'rules' },
  { to: '/bronnen', key: 'sources' },
  { to: '/privacy', key: 'privacy' },
  { to: '/toegankelijkheid', key: 'accessibility' },
  { to: '/api/openapi.json', key: 'api' },
] as const

/** The title block of the sheet: who made it, under which terms, where everything comes from. */
export function Footer({ theme }: { theme: Theme }) {
  const text = useText(siteMessages)
  const { pathname, search } = useLocation()
  return (
    <footer className={`wide ${styles.footer}`}>
      <div className={styles.block}>
        <div className={styles.cell}>
          <p className={styles.name}><span className={styles.mark}><GildeMark /></span>Gilde</p>
          <p>{text('not-binding')}</p>
          <p>{text('open-source')}</p>
        </div>
        <nav className={styles.cell} aria-label={text('footer-navigation')}>
          <ul>{places.map(({ to, key }) => <li key={to}><a href={to}>{text(key)}</a></li>)}</ul>
        </nav>
        <form method="post" action="/theme" className={`${styles.cell} ${styles.theme}`}>
          <input type="hidden" name="returnTo" value={pathname + search} />
          <fieldset>
            <legend>{text('theme')}</legend>
            <div className={styles.looks}>
              {themes.map((look) => <button key={look} type="submit" name="theme" value={look} aria-pressed={look === theme}>{text(`theme-${look}`)}</button>)}
            </div>
          </fieldset>
        </form>
      </div>
    </footer>
  )
}
