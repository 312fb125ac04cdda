import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { refusalsQuery } from '../api/events'
import type { RefusedEvent } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { Pill } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { When } from '../ui/When'
import styles from './events.module.css'
import { More } from './More'

const words = text.events
const head = words.refusalColumns
const column = columnsOf<Numbered>()

/** One event may be refused twice: its place tells both apart. */
interface Numbered extends RefusedEvent {
  place: number
}

const columns = column.columns([
  column.display({
    id: 'at',
    meta: { name: head.at, rowHeader: true },
    cell: ({ row: { original } }) => (
      <>
        <When at={original.receivedAt} />
        <span className={styles.note}>
          {original.eventId ? words.event(original.eventId) : words.noEvent}
        </span>
      </>
    ),
  }),
  column.display({
    id: 'source',
    meta: { name: head.source },
    cell: ({ row }) => <span className={styles.name}>{row.original.source}</span>,
  }),
  column.display({
    id: 'fault',
    meta: { name: head.fault },
    cell: ({ row: { original } }) => (
      <div className={styles.words}>
        <Pill tone="bad">{words.code(original.code)}</Pill> {original.detail}
      </div>
    ),
  }),
  column.display({
    id: 'where',
    meta: { name: head.where },
    cell: ({ row: { original } }) =>
      original.pointer ? (
        <code className={styles.name}>{original.pointer}</code>
      ) : (
        <span className={styles.note}>{words.whole}</span>
      ),
  }),
  column.display({
    id: 'excerpt',
    meta: { name: head.excerpt },
    cell: ({ row: { original } }) =>
      original.excerpt === null ? (
        <span className={styles.note}>{words.hidden}</span>
      ) : (
        <code className={styles.excerpt}>{original.excerpt}</code>
      ),
  }),
])

/** The latest events that were refused, with what to change about each. */
export function RefusalsPanel({ source }: { source: string | undefined }) {
  const query = useInfiniteQuery(refusalsQuery({ source }))
  const { data, error, isPending, refetch } = query
  const rows = useMemo(
    () => data?.pages.flatMap(({ items }) => items).map((item, place) => ({ ...item, place })) ?? [],
    [data],
  )
  return (
    <Panel title={words.refusals} lead={words.refusalsLead} flush>
      {isPending && <TableSkeleton rows={3} rowHeight={70} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && (
        <EmptyState title={words.noRefusals}>{words.noRefusalsDetail}</EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={words.refusalsCaption}
          columns={columns}
          rows={rows}
          rowId={({ place }) => String(place)}
        />
      )}
      <More query={query} />
    </Panel>
  )
}
