import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { deliveriesQuery } from '../api/connections'
import type { Delivery } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { Pill, type Tone } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { When } from '../ui/When'
import styles from './connections.module.css'

const words = text.connections
const head = words.recentColumns
const column = columnsOf<Numbered>()

/** Two requests may come at one instant: their place tells them apart. */
interface Numbered extends Delivery {
  place: number
}

function verdictOf(delivery: Delivery): [Tone, string] {
  if (delivery.status >= 400) return ['bad', words.verdicts.refused]
  if (delivery.quarantined > 0) return ['warn', words.verdicts.quarantined]
  if (delivery.stored > 0) return ['good', words.verdicts.stored]
  return delivery.duplicates > 0 ? ['plain', words.verdicts.duplicate] : ['plain', words.verdicts.empty]
}

function Verdict({ delivery }: { delivery: Delivery }) {
  const [tone, label] = verdictOf(delivery)
  return (
    <>
      <Pill tone={tone}>{label}</Pill> <span className={styles.note}>HTTP {delivery.status}</span>
    </>
  )
}

const columns = column.columns([
  column.display({
    id: 'at',
    meta: { name: head.at, rowHeader: true },
    cell: ({ row }) => <When at={row.original.receivedAt} />,
  }),
  column.display({
    id: 'verdict',
    meta: { name: head.verdict },
    cell: ({ row }) => <Verdict delivery={row.original} />,
  }),
  column.display({
    id: 'events',
    meta: { name: head.events },
    cell: ({ row: { original } }) =>
      original.items > 0 && <span className={styles.nowrap}>{words.of(original)}</span>,
  }),
  column.display({
    id: 'detail',
    meta: { name: head.detail },
    cell: ({ row }) => (
      <div className={row.original.detail ? styles.reason : undefined}>{row.original.detail}</div>
    ),
  }),
  column.display({
    id: 'size',
    meta: { name: head.size, align: 'end' },
    cell: ({ row }) => <span className={styles.nowrap}>{words.bytes(row.original.bytes)}</span>,
  }),
])

export function DeliveriesPanel({ id }: { id: string }) {
  const { data, error, isPending, refetch } = useQuery(deliveriesQuery(id))
  const rows = useMemo(() => data?.items.map((item, place) => ({ ...item, place })) ?? [], [data])
  return (
    <Panel title={words.recent} flush>
      {isPending && <TableSkeleton rows={4} rowHeight={55} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={words.recentEmpty} />}
      {rows.length > 0 && (
        <DataTable
          caption={words.recentCaption}
          columns={columns}
          rows={rows}
          rowId={({ receivedAt, place }) => `${receivedAt} ${place}`}
        />
      )}
    </Panel>
  )
}
