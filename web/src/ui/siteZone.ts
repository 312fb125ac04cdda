import { createContext, use } from 'react'

const Zone = createContext<string | undefined>(undefined)

/** Gives everything inside the time zone of the site. */
export const SiteZone = Zone.Provider

/** The time zone in which days are written; before it is known, the browser's own. */
export const useSiteZone = () => use(Zone)
