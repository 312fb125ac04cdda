import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { campaignsQuery } from '../api/campaigns'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import type { ListState } from '../urlState'
import { PageTitle } from '../ui/PageTitle'
import { TableSkeleton } from '../ui/TableSkeleton'
import styles from './CampaignsPage.module.css'
import { CampaignFilters } from './CampaignFilters'
import { CampaignsTable } from './CampaignsTable'
import { NoCampaigns } from './NoCampaigns'

const words = text.campaigns

export function CampaignsPage() {
  const state = useSearch({ from: '/app/' })
  const navigate = useNavigate()
  const change = (next: ListState) => void navigate({ to: paths.campaigns, search: next, replace: true })

  const { q, ...filters } = state
  const query = useInfiniteQuery(campaignsQuery({ ...filters, ...(q ? { search: q } : {}) }))
  const items = query.data?.pages.flatMap((page) => page.items)
  const narrowed = Boolean(q || state.status || state.channel)
  return (
    <>
      <PageTitle title={words.title} />
      <div className={styles.surface}>
        <CampaignFilters
          state={state}
          onChange={change}
          found={items && words.found(items.length, query.hasNextPage)}
        />
        {query.isPending && <TableSkeleton rows={6} rowHeight={65} />}
        {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        {items && items.length > 0 && (
          <CampaignsTable
            items={items}
            sort={state.sort}
            busy={query.isPlaceholderData}
            onSort={(sort) => change({ ...state, sort })}
          />
        )}
        {items?.length === 0 && (
          <NoCampaigns narrowed={narrowed} onReset={() => change({ sort: state.sort })} />
        )}
        {query.hasNextPage && (
          <div className={styles.more}>
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {words.more}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
