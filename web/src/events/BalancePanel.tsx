import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { intakeQuery } from '../api/events'
import type { IntakeBalance } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { Pill } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { TableSkeleton } from '../ui/TableSkeleton'
import { When } from '../ui/When'
import { count } from '../util/format'
import styles from './events.module.css'

const words = text.events
const head = words.columns
const column = columnsOf<IntakeBalance>()

const counted = (
  id: 'received' | 'stored' | 'duplicates' | 'refused' | 'quarantined',
  name: string,
  hint?: string,
) => column.display({ id, meta: { name, hint, align: 'end' }, cell: ({ row }) => count(row.original[id]) })

const columns = column.columns([
  column.display({
    id: 'source',
    meta: { name: head.source, rowHeader: true },
    cell: ({ row }) => <strong className={styles.name}>{row.original.source}</strong>,
  }),
  counted('received', head.received),
  counted('stored', head.stored, words.hints.stored),
  counted('duplicates', head.duplicates, words.hints.duplicates),
  counted('refused', head.refused, words.hints.refused),
  counted('quarantined', head.held, words.hints.held),
  column.display({
    id: 'holds',
    meta: { name: head.holds },
    cell: ({ row: { original } }) =>
      original.missing === 0 ? (
        <Pill tone="good">{words.holds}</Pill>
      ) : (
        <Pill tone="bad">{words.missing(original.missing)}</Pill>
      ),
  }),
  column.display({
    id: 'last',
    meta: { name: head.last, align: 'end' },
    cell: ({ row }) => <When at={row.original.lastAt} />,
  }),
])

/** Every source with its balance: nothing that was acknowledged is nowhere. */
export function BalancePanel({ source }: { source: string | undefined }) {
  const { data, error, isPending, refetch } = useQuery(intakeQuery)
  const rows = useMemo(
    () => data?.items.filter((each) => source === undefined || each.source === source) ?? [],
    [data, source],
  )
  return (
    <Panel title={words.balance} lead={words.balanceLead} flush>
      {isPending && <TableSkeleton rows={2} rowHeight={49} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && (
        <EmptyState title={source ? words.noSuchSource : words.noSource}>
          {!source && words.noSourceDetail}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={`${words.balance}. ${words.balanceLead}`}
          columns={columns}
          rows={rows}
          rowId={(each) => each.source}
        />
      )}
    </Panel>
  )
}
