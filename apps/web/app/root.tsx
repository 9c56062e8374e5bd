import { refusalMessages } from '@gilde/language/messages/refusals'
import { siteMessages } from '@gilde/language/messages/site'
import { fontFiles, LinkButton, LocaleProvider, useText } from '@gilde/ui'
import { countMyTerms } from '@gilde/use-cases'
import { actorContext, appContext, localeContext } from '@gilde/web/context'
import '@gilde/ui/styles.css'
import { type ReactNode, use } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root.ts'
import { ErrorIdContext } from './error-id.ts'
import { Footer } from './frame/footer.tsx'
import { Header } from './frame/header.tsx'
import { readTheme } from './frame/theme.ts'
import styles from './frame/problem.module.css'

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const terms = actor.kind === 'person' ? await countMyTerms(context.get(appContext), actor) : 0
  return { locale: context.get(localeContext), theme: readTheme(request), name: actor.kind === 'person' ? actor.name : null, terms }
}

interface Handle {
  /** The page is complete as it comes: no script is sent with it. */
  static?: boolean
  /** The page asks all attention: no menu above it, nothing under it. */
  calm?: boolean
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale = 'nl', theme = 'system', name = null, terms = 0 } = useRouteLoaderData<typeof loader>('root') ?? {}
  const handles = useMatches().map(({ handle }) => handle as Handle | undefined)
  const isStatic = handles.some((handle) => handle?.static)
  const hasFailed = Boolean(useRouteError()) // null where nothing failed
  const isCalm = handles.some((handle) => handle?.calm) && !hasFailed
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {fontFiles.map((href) => <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />)}
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>
          <Header name={name} terms={terms} calm={isCalm} />
          <main id="main" tabIndex={-1}>{children}</main>
          {!isCalm && <Footer theme={theme} />}
        </LocaleProvider>
        {!isStatic && !hasFailed && <ScrollRestoration />}
        {!isStatic && !hasFailed && <Scripts />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const text = useText(siteMessages)
  const refusal = useText(refusalMessages)
  const known = use(ErrorIdContext)
  if (isRouteErrorResponse(error)) {
    const code = (error.data as { refusal?: Parameters<typeof refusal>[0] } | null)?.refusal
    const isMissing = error.status === 404
    return <Problem title={text(isMissing ? 'not-found-title' : 'refused-title')}><p className="lead">{code && !isMissing ? refusal(code) : text('not-found-sentence')}</p></Problem>
  }
  // an error met in the browser has no number in the log; its time helps to find it
  const id = known ?? new Date().toISOString()
  return (
    <Problem title={text('error-title')}>
      <p className="lead">{text('error-sentence')}</p>
      <p>{text('error-id', { id })}</p>
    </Problem>
  )
}

function Problem({ title, children }: { title: string; children: ReactNode }) {
  const text = useText(siteMessages)
  return (
    <div className={`wide ${styles.problem}`}>
      <title>{`${title} · Gilde`}</title>
      <h1>{title}</h1>
      {children}
      <p className="actions">
        <LinkButton href="/">{text('to-home')}</LinkButton>
        <LinkButton href="/richtingen" quiet>{text('to-directions')}</LinkButton>
      </p>
    </div>
  )
}
