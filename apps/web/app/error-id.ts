import { createContext } from 'react'
import type { RouterContextProvider } from 'react-router'

/** The number under which the server's log holds what went wrong on this page. */
export const ErrorIdContext = createContext<string | undefined>(undefined)

/** Numbers of errors by request, between the moment of logging and the rendering of the page. */
export const errorIds = new WeakMap<Readonly<RouterContextProvider>, string>()
