import { Button } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { campaignsQuery } from '../api/campaigns'
import { sessionQuery } from '../api/session'
import { paths } from '../paths'
import { Failure } from '../shell/Failure'
import { LinkButton } from '../shell/LinkButton'
import { text } from '../text'
import type { ListState } from '../urlState'
import { Icon } from '../ui/Icon'
import { PageTitle } from '../ui/PageTitle'
import { TableSkeleton } from '../ui/TableSkeleton'
import { useDrawn } from '../util/useDrawn'
import styles from './CampaignsPage.module.css'
import { CampaignFilters } from './CampaignFilters'
import { CampaignsTable } from './CampaignsTable'
import { NoCampaigns } from './NoCampaigns'
import { listRequest } from './request'

const words = text.campaigns
const nothing = { statuses: [], channels: [] }

export function CampaignsPage() {
  const state = useSearch({ from: '/app/' })
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const isAdmin = session.user.role === 'admin'
  const change = (next: ListState) => void navigate({ to: paths.campaigns, search: next, replace: true })

  const query = useInfiniteQuery(campaignsQuery(listRequest(state)))
  const data = useDrawn(query.data)
  const items = data?.pages.flatMap((page) => page.items)
  const narrowed = Boolean(state.q || state.status || state.channel || state.warning)
  return (
    <>
      <PageTitle
        title={words.title}
        aside={
          isAdmin && (
            <LinkButton to={paths.newCampaign} leftSection={<Icon name="plus" />}>
              {words.create}
            </LinkButton>
          )
        }
      />
      <div className={styles.surface}>
        <CampaignFilters
          state={state}
          filters={data?.pages[0]?.filters ?? nothing}
          onChange={change}
          found={items && words.found(items.length, query.hasNextPage)}
        />
        {!data && !query.isError && <TableSkeleton rows={6} rowHeight={65} />}
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
          <NoCampaigns narrowed={narrowed} isAdmin={isAdmin} onReset={() => change({ sort: state.sort })} />
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
