import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { linkHostsQuery, ratesQuery, siteQuery } from '../api/access'
import { sessionQuery } from '../api/session'
import type { Session } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import { AccountPanel } from './AccountPanel'
import { KeysPanel } from './KeysPanel'
import { LinkHostsPanel } from './LinkHostsPanel'
import { MembersPanel } from './MembersPanel'
import { RatesPanel } from './RatesPanel'
import { SitePanel } from './SitePanel'
import { StatisticsPanel } from './StatisticsPanel'

const words = text.settings

export function SettingsPage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const isAdmin = session.user.role === 'admin'
  // Forms have no common height to keep free: they come together, so that none moves another.
  const pending = [useQuery(siteQuery), useInfiniteQuery(ratesQuery), useQuery(linkHostsQuery)].some(
    ({ isPending }) => isPending,
  )
  return (
    <>
      <PageTitle title={words.title} lead={session.site.name} />
      {pending ? <TableSkeleton rows={8} rowHeight={64} /> : <Parts isAdmin={isAdmin} user={session.user} />}
    </>
  )
}

function Parts({ isAdmin, user }: { isAdmin: boolean; user: Session['user'] }) {
  return (
    <>
      <SitePanel canEdit={isAdmin} />
      <RatesPanel canEdit={isAdmin} />
      <LinkHostsPanel canEdit={isAdmin} />
      <StatisticsPanel canEdit={isAdmin} />
      {isAdmin ? (
        <>
          <KeysPanel />
          <MembersPanel ownEmail={user.email} />
        </>
      ) : (
        <Notice tone="note">{words.onlyAdmins}</Notice>
      )}
      <AccountPanel user={user} />
      <Panel title={words.api} lead={words.apiLead}>
        <a href={paths.swagger}>{words.swagger}</a>
      </Panel>
    </>
  )
}
