import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { campaignQuery, metricsQuery } from '../api/campaigns'
import { isMissing } from '../api/problem'
import { sessionQuery } from '../api/session'
import type { Campaign, Metric, Session } from '../api/types'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { MissingCampaign } from '../shell/Missing'
import { statusName, text } from '../text'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { StatusPill } from '../ui/StatusPill'
import { TableSkeleton } from '../ui/TableSkeleton'
import { ChangesPanel } from './ChangesPanel'
import { LeaveGuard } from './LeaveGuard'
import { VersionsPanel, WindowsPanel } from './HistoryPanels'
import { VersionPanel } from './VersionPanel'
import styles from './editing.module.css'

const words = text.editing

export function EditCampaignPage() {
  const { id } = useParams({ from: '/app/campaigns/$id/settings' })
  const { data: session } = useSuspenseQuery(sessionQuery)
  const campaign = useQuery(campaignQuery(id))
  const metrics = useQuery(metricsQuery)
  const failed = [campaign, metrics].find(({ error }) => error)
  const known = campaign.data
  if (isMissing(campaign.error)) return <MissingCampaign error={campaign.error} />
  return (
    <>
      <Link to={paths.campaign} params={{ id }} search={{}} className={styles.back}>
        <Icon name="back" /> {words.toReport}
      </Link>
      <PageTitle
        title={words.settingsTitle(known?.name ?? id)}
        lead={known && <StatusPill status={known.status} label={statusName(known.status)} />}
      />
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(known && metrics.data) && <TableSkeleton rows={6} rowHeight={55} />}
      {known && metrics.data && (
        <Parts key={id} campaign={known} metrics={metrics.data.items} session={session} />
      )}
    </>
  )
}

interface Props {
  campaign: Campaign
  metrics: Metric[]
  session: Session
}

function Parts({ campaign, metrics, session }: Props) {
  const zone = session.site.timeZone
  const former = campaign.versions.at(-1)
  const isAdmin = session.user.role === 'admin'
  const [changed, setChanged] = useState(false)
  const [versionChanged, setVersionChanged] = useState(false)
  return (
    <>
      <LeaveGuard unsaved={changed || versionChanged} />
      {!isAdmin && <Notice tone="note">{words.onlyAdmins}</Notice>}
      {isAdmin && <ChangesPanel campaign={campaign} zone={zone} onUnsaved={setChanged} />}
      {isAdmin && former && (
        <VersionPanel
          campaign={campaign}
          former={former}
          metrics={metrics}
          zone={zone}
          onUnsaved={setVersionChanged}
        />
      )}
      <VersionsPanel campaign={campaign} metrics={metrics} zone={zone} />
      <WindowsPanel campaign={campaign} zone={zone} />
    </>
  )
}
