import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { deleteRate, ratesQuery, siteQuery } from '../api/access'
import type { Rate } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { ConfirmButton } from '../ui/ConfirmButton'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { columnsOf, type Column } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { exact } from '../util/format'
import { day } from '../util/time'
import styles from './access.module.css'
import { RateForms } from './RateForms'

const words = text.settings
const column = columnsOf<Rate>()

/** A rate's day is a date without a time: it is the same day wherever it is read. */
const dayOf = ({ date }: Rate) => day(date, 'UTC')

const shown = [
  column.display({
    id: 'currency',
    meta: { name: words.rateCurrency, rowHeader: true },
    cell: ({ row }) => <strong>{row.original.currency}</strong>,
  }),
  column.display({ id: 'date', meta: { name: words.rateDate }, cell: ({ row }) => dayOf(row.original) }),
  column.display({
    id: 'rate',
    meta: { name: words.rate, align: 'end' },
    cell: ({ row }) => exact(row.original.rate),
  }),
] as Column<Rate>[]

const editable = [
  ...shown,
  column.display({
    id: 'delete',
    meta: { name: words.deleteRate, hideHeader: true, align: 'end' },
    cell: ({ row }) => <Delete rate={row.original} />,
  }),
] as Column<Rate>[]

function Delete({ rate }: { rate: Rate }) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const remove = useMutation({
    mutationFn: () => deleteRate(rate.currency, rate.date),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: ratesQuery.queryKey })
      announce(words.rateDeleted)
    },
    onError: (error) => announce(error.message),
  })
  return (
    <ConfirmButton
      label={words.deleteRate}
      accessibleLabel={words.deleteRateOf(rate.currency, dayOf(rate))}
      question={words.deleteRateSure}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    />
  )
}

/** What orders in other currencies are converted with. */
export function RatesPanel({ canEdit }: { canEdit: boolean }) {
  const { data: site } = useQuery(siteQuery)
  const query = useInfiniteQuery(ratesQuery)
  const { data, error, isPending, refetch } = query
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return (
    <Panel title={words.rates} lead={site && words.ratesLead(site.currency)} flush>
      {canEdit && <RateForms />}
      {isPending && <TableSkeleton rows={2} rowHeight={55} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={words.noRates}>{words.noRatesDetail}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={words.ratesCaption}
          columns={canEdit ? editable : shown}
          rows={rows}
          rowId={({ currency, date }) => `${currency} ${date}`}
        />
      )}
      {query.hasNextPage && (
        <div className={styles.inset}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.moreRates}
          </Button>
        </div>
      )}
    </Panel>
  )
}
