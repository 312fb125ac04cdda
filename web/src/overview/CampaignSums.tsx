import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Overview } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { columnsOf, type Column } from '../ui/table'
import type { OverviewState } from '../urlState'
import { count, money } from '../util/format'
import { compareBy, parseSort, sortText, type Sort } from '../util/sort'
import styles from './overview.module.css'

const words = text.overview
const head = words.columns

interface Line {
  id: string
  /** What stands below the campaigns. */
  isTotal: boolean
  name: string
  purchases: number
  revenue: number
  unconverted: number
}

const column = columnsOf<Line>()

const columnsIn = (currency: string) =>
  column.columns([
    column.accessor('name', {
      meta: { name: head.campaign, rowHeader: true },
      cell: ({ row: { original } }) =>
        original.isTotal ? (
          original.name
        ) : (
          <Link to={paths.campaign} params={{ id: original.id }} className={styles.name}>
            {original.name}
          </Link>
        ),
    }),
    column.accessor('purchases', {
      meta: { name: head.purchases, hint: words.hints.purchases, align: 'end' },
      cell: ({ row: { original } }) => (
        <>
          {count(original.purchases)}
          {original.unconverted > 0 && (
            <span className={styles.note}> {words.unconverted(original.unconverted)}</span>
          )}
        </>
      ),
    }),
    column.accessor('revenue', {
      meta: { name: head.revenue, hint: words.hints.revenue, align: 'end' },
      cell: ({ row }) => money(row.original.revenue, currency),
    }),
  ]) as Column<Line>[]

const bestFirst: Sort = { column: 'revenue', descending: true }

const keys: Record<string, (line: Line) => string | number> = {
  name: ({ name }) => name,
  purchases: ({ purchases }) => purchases,
  revenue: ({ revenue }) => revenue,
}

function linesOf({ campaigns, sum, total }: Overview, sort: Sort | undefined): Line[] {
  const lines = campaigns.map((each): Line => ({ ...each, isTotal: false }))
  const key = sort && keys[sort.column]
  return [
    ...(key ? lines.toSorted(compareBy(key, sort.descending)) : lines),
    { ...sum, id: ' sum', isTotal: true, name: words.sum },
    { ...total, id: ' total', isTotal: true, name: words.total },
  ]
}

interface Props {
  overview: Overview
  state: OverviewState
  busy: boolean
  onChange: (state: OverviewState) => void
}

/** Each campaign's purchases and revenue; below them their sum, and what they earned together. */
export function CampaignSums({ overview, state, busy, onChange }: Props) {
  const sort = useMemo(() => (state.sort === undefined ? bestFirst : parseSort(state.sort)), [state.sort])
  const columns = useMemo(() => columnsIn(overview.currency), [overview.currency])
  const rows = useMemo(() => linesOf(overview, sort), [overview, sort])
  return (
    <DataTable
      caption={`${words.caption}. ${words.captionLead}`}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      isTotal={({ isTotal }) => isTotal}
      sort={sort}
      onSort={(next) => onChange({ ...state, sort: sortText(next) })}
      busy={busy}
    />
  )
}
