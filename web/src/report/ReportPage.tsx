import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { campaignQuery, reportQuery } from '../api/campaigns'
import { isMissing } from '../api/problem'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { MissingCampaign } from '../shell/Missing'
import { statusName, text } from '../text'
import { Icon } from '../ui/Icon'
import { PageTitle } from '../ui/PageTitle'
import { StatusPill } from '../ui/StatusPill'
import type { ReportState } from '../urlState'
import { useDrawn } from '../util/useDrawn'
import { about } from './about'
import { Headline } from './Headline'
import { Freshness } from './Freshness'
import { ReportBody } from './ReportBody'
import { ReportSkeleton } from './ReportSkeleton'
import { reportRequest } from './request'
import { ReportToolbar } from './ReportToolbar'
import { ShareActions } from './ShareActions'
import { summary } from './summary'
import { Updated } from './Updated'
import styles from './ReportPage.module.css'

const words = text.report

/** Loaded after the tables, so that it is there when a figure is pressed. */
const ExplainDrawer = lazy(() =>
  import('./ExplainDrawer').then(({ ExplainDrawer: drawer }) => ({ default: drawer })),
)

export function ReportPage() {
  const { id } = useParams({ from: '/app/campaigns/$id' })
  const state = useSearch({ from: '/app/campaigns/$id' })
  const navigate = useNavigate()
  const change = (next: ReportState) =>
    void navigate({ to: paths.campaign, params: { id }, search: next, replace: true, resetScroll: false })

  const request = reportRequest(state)
  const campaign = useQuery(campaignQuery(id))
  const query = useQuery(reportQuery(id, request))
  const drawn = useDrawn(query.data)
  const report = drawn?.campaign.id === id ? drawn : undefined
  const known = campaign.data ?? report?.campaign
  const missing = [query.error, campaign.error].find(isMissing)
  if (missing) return <MissingCampaign error={missing} />
  return (
    <>
      <Link to={paths.campaigns} search={{}} className={`${styles.back} no-print`}>
        <Icon name="back" /> {words.back}
      </Link>
      <PageTitle
        title={known?.name ?? words.title}
        lead={
          <span className={styles.lead}>
            {known && <StatusPill status={known.status} label={statusName(known.status)} />}
            {report && <Freshness report={report} updatedAt={query.dataUpdatedAt} />}
          </span>
        }
        aside={<ShareActions id={id} request={request} report={report} />}
      />
      <ReportToolbar
        campaign={campaign.data}
        report={report}
        state={state}
        waits={!query.isError}
        onChange={change}
      />
      {campaign.isError && !query.isError && (
        <Failure error={campaign.error} onRetry={() => void campaign.refetch()} />
      )}
      {query.isError && (
        <Failure error={query.error} onRetry={() => void query.refetch()}>
          <Link to={paths.campaign} params={{ id }} search={{}} replace>
            {words.afresh}
          </Link>
        </Failure>
      )}
      {!report && !query.isError && <ReportSkeleton />}
      {report && !(query.isError && query.isPlaceholderData) && (
        <>
          <p className={styles.summary}>
            {summary(report)} <span className={styles.about}>{about(report)}</span>
          </p>
          <Headline report={report} />
          <ReportBody report={report} state={state} busy={query.isPlaceholderData} onChange={change} />
          <Updated
            report={report}
            asked={JSON.stringify(request)}
            settled={report === query.data && !query.isPlaceholderData}
          />
          <Suspense>
            <ExplainDrawer report={report} state={state} onChange={change} />
          </Suspense>
        </>
      )}
    </>
  )
}
