import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { eventsKey, heldQuery, replayHeld } from '../api/events'
import { sessionQuery } from '../api/session'
import type { HeldEvent } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { useAnnounce } from '../ui/Announcer'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { When } from '../ui/When'
import type { EventsState } from '../urlState'
import styles from './events.module.css'
import { More } from './More'

const words = text.events
const head = words.heldColumns
const column = columnsOf<HeldEvent>()

const columns = column.columns([
  column.display({
    id: 'at',
    meta: { name: head.at, rowHeader: true },
    cell: ({ row: { original } }) => (
      <>
        <When at={original.receivedAt} />
        <span className={styles.note}>{words.event(original.eventId)}</span>
      </>
    ),
  }),
  column.display({
    id: 'source',
    meta: { name: head.source },
    cell: ({ row }) => <span className={styles.name}>{row.original.source}</span>,
  }),
  column.display({
    id: 'campaign',
    meta: { name: head.campaign },
    cell: ({ row: { original } }) =>
      original.campaignId ?? <span className={styles.note}>{words.noCampaign}</span>,
  }),
  column.display({
    id: 'detail',
    meta: { name: head.detail },
    cell: ({ row }) => <div className={styles.words}>{row.original.detail}</div>,
  }),
  column.display({
    id: 'raw',
    meta: { name: head.raw },
    cell: ({ row: { original } }) =>
      original.raw === null ? (
        <span className={styles.note}>{words.hidden}</span>
      ) : (
        <details className={styles.raw}>
          <summary>{words.showRaw}</summary>
          <code className={styles.excerpt}>{original.raw}</code>
        </details>
      ),
  }),
])

const byReason = {
  key: ({ code }: HeldEvent) => code,
  heading: ([{ code }]: [HeldEvent, ...HeldEvent[]]) => (
    <>
      <strong>{words.code(code)}</strong>
      <span className={styles.todo}>{words.todo[code]}</span>
    </>
  ),
}

/** Events that wait for what they name, by reason, and a second look at them. */
export function HeldPanel({ state }: { state: EventsState }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const query = useInfiniteQuery(heldQuery(state))
  const { data, error, isPending, refetch } = query
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return (
    <Panel
      title={words.held}
      lead={words.heldLead}
      flush
      aside={session.user.role === 'admin' && rows.length > 0 && <Replay state={state} />}
    >
      {isPending && <TableSkeleton rows={3} rowHeight={70} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title={words.noHeld}>{words.noHeldDetail}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={words.heldCaption}
          columns={columns}
          rows={rows}
          rowId={({ source, eventId }) => `${source} ${eventId}`}
          group={byReason}
        />
      )}
      <More query={query} />
    </Panel>
  )
}

function Replay({ state }: { state: EventsState }) {
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  const replay = useMutation({
    mutationFn: () => replayHeld(state),
    async onSuccess({ queued }) {
      announce(words.replayed(queued))
      await queryClient.invalidateQueries({ queryKey: eventsKey })
    },
    onError: (error) => announce(error.message),
  })
  return (
    <Button variant="light" loading={replay.isPending} onClick={() => replay.mutate()}>
      {words.replay}
    </Button>
  )
}
