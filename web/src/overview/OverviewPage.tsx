import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { overviewQuery } from '../api/overview'
import { sessionQuery } from '../api/session'
import { paths } from '../paths'
import { RangePicker } from '../range/RangePicker'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { PageTitle } from '../ui/PageTitle'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import type { OverviewState } from '../urlState'
import { CampaignSums } from './CampaignSums'
import { Overlap } from './Overlap'
import styles from './overview.module.css'

const words = text.overview

/** What the campaigns earned, one by one and together, and why the one is not the other. */
export function OverviewPage() {
  const state = useSearch({ from: '/app/overview' })
  const navigate = useNavigate()
  const change = (next: OverviewState) =>
    void navigate({ to: paths.overview, search: next, replace: true, resetScroll: false })
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { timeZone } = session.site
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(overviewQuery(state))
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <div className={`${styles.toolbar} no-print`}>
        <RangePicker
          timeZone={timeZone}
          range={state}
          whole={words.whole}
          onChange={(range) => change({ ...state, ...range })}
        />
      </div>
      {(state.from || state.to) && <Notice tone="note">{words.rangeNote}</Notice>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Panel title={words.panel} lead={words.captionLead} flush>
        {isPending && <TableSkeleton rows={6} rowHeight={49} />}
        {data?.campaigns.length === 0 && <EmptyState title={words.empty}>{words.emptyDetail}</EmptyState>}
        {data && data.campaigns.length > 0 && (
          <>
            <CampaignSums overview={data} state={state} busy={isPlaceholderData} onChange={change} />
            <p className={styles.footer}>{words.footer(data.currency, timeZone)}</p>
          </>
        )}
      </Panel>
      {data && data.sum.purchases > 0 && <Overlap overview={data} />}
    </>
  )
}
