import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { sessionQuery } from '../api/session'
import { paths } from '../paths'
import { text } from '../text'
import { SiteZone } from '../ui/siteZone'
import { AccountMenu } from './AccountMenu'
import { Brand } from './Brand'
import { SchemeSwitch } from './SchemeSwitch'
import styles from './Shell.module.css'
import { ShellSkeleton } from './ShellSkeleton'
import { useHeadingFocus } from './useHeadingFocus'

const links = [
  { to: paths.campaigns, label: text.nav.campaigns },
  { to: paths.overview, label: text.nav.overview },
  { to: paths.connections, label: text.nav.connections },
  { to: paths.events, label: text.nav.events },
  { to: paths.glossary, label: text.nav.glossary },
  { to: paths.settings, label: text.nav.settings },
] as const

export function Shell() {
  const path = useHeadingFocus()
  // The header answers while the first page is being drawn.
  const isDrawn = useDeferredValue(true, false)
  const { data: session } = useQuery(sessionQuery)
  const isCurrent = (to: string) =>
    to === paths.campaigns
      ? path === to || path.startsWith('/campaigns')
      : path === to || path.startsWith(`${to}/`)
  return (
    <>
      <a href="#content" className={styles.skip}>
        {text.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to={paths.campaigns} className={styles.home}>
            <Brand />
          </Link>
          <nav aria-label={text.nav.label} className={styles.nav}>
            {links.map(({ to, label }) => (
              <Link
                key={to}
                to={to}
                className={styles.link}
                activeProps={{}}
                aria-current={isCurrent(to) ? 'page' : undefined}
              >
                {label}
              </Link>
            ))}
          </nav>
          <div className={styles.tools}>
            <SchemeSwitch />
            <AccountMenu />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        <SiteZone value={session?.site.timeZone}>{isDrawn ? <Outlet /> : <ShellSkeleton />}</SiteZone>
      </main>
    </>
  )
}
