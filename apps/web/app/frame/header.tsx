import { siteMessages } from '@gilde/language/messages/site'
import { termMessages } from '@gilde/language/messages/terms'
import { GildeMark, useLocale, useText } from '@gilde/ui'
import { NavLink, useLocation } from 'react-router'
import styles from './header.module.css'

const places = [
  { to: '/proberen', key: 'try' },
  { to: '/richtingen', key: 'directions' },
  { to: '/deuren', key: 'doors' },
  { to: '/scholen', key: 'schools' },
] as const

/** The name of the house, the ways into it, and the language; a skip link before everything. */
export function Header({ name, terms, calm = false }: { /** Who is signed in. */ name: string | null; /** How many of their terms run. */ terms: number; /** During a test: the name of the house only. */ calm?: boolean }) {
  const text = useText(siteMessages)
  const term = useText(termMessages)
  const locale = useLocale()
  const { pathname, search } = useLocation()
  const other = locale === 'nl' ? 'en' : 'nl'
  return (
    <>
      <a href="#main" className="skip">{text('skip')}</a>
      <header className={styles.header}>
        <div className={`wide ${styles.bar}`}>
          <a href="/" className={styles.name} aria-label={text('home')}>
            <span className={styles.mark}><GildeMark /></span>
            <span aria-hidden="true">Gilde</span>
          </a>
          {!calm && <nav className={styles.nav} aria-label={text('main-navigation')}>
            <ul>
              {places.map(({ to, key }) => <li key={to}><NavLink to={to} reloadDocument>{text(key)}</NavLink></li>)}
            </ul>
          </nav>}
          {!calm && <div className={styles.forms}>
            {name ? <a href="/mijn" title={name} className={styles.account}>{text('mine')}{terms > 0 && <><span aria-hidden="true" className={styles.count}>{terms}</span><span className="visually-hidden"> ({term('menu', { count: terms })})</span></>}</a> : <a href="/aanmelden" className={styles.account}>{text('sign-in')}</a>}
            {name && <form method="post" action="/afmelden"><button type="submit" className={styles.small}>{text('sign-out')}</button></form>}
            <form method="post" action="/language">
              <input type="hidden" name="returnTo" value={pathname + search} />
              <button type="submit" name="lang" value={other} lang={other} className={styles.small}>{text('switch-language')}</button>
            </form>
          </div>}
        </div>
        <div className="folding-rule" aria-hidden="true" />
      </header>
    </>
  )
}
