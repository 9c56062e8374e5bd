import type { Locale } from '@gilde/language'
import type { Actor, App } from '@gilde/use-cases'
import { createContext } from 'react-router'

/** What a loader or action may ask of the server: `context.get(appContext)`. */
export const appContext = createContext<App>()
/** Who is asking. */
export const actorContext = createContext<Actor>()
export const localeContext = createContext<Locale>()
/** For the scripts of this one page (Content-Security-Policy). */
export const nonceContext = createContext<string>()
/** Whether cookies may travel over https only. */
export const secureCookiesContext = createContext<boolean>()
/** Where the request comes from, for limits on tries. */
export const addressContext = createContext<string>()
