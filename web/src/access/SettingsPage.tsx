import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session'
import { paths } from '../paths'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
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
  return (
    <>
      <PageTitle title={words.title} lead={session.site.name} />
      <SitePanel canEdit={isAdmin} />
      <RatesPanel canEdit={isAdmin} />
      <LinkHostsPanel canEdit={isAdmin} />
      <StatisticsPanel canEdit={isAdmin} />
      {isAdmin ? (
        <>
          <KeysPanel />
          <MembersPanel ownEmail={session.user.email} />
        </>
      ) : (
        <Notice tone="note">{words.onlyAdmins}</Notice>
      )}
      <AccountPanel user={session.user} />
      <Panel title={words.api} lead={words.apiLead}>
        <a href={paths.swagger}>{words.swagger}</a>
      </Panel>
    </>
  )
}
