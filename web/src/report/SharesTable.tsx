import type { Diagnostics, Report } from '../api/types'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { columnsOf, type Column } from '../ui/table'
import { ratio } from '../util/format'
import styles from './Diagnostics.module.css'

const words = text.diagnostics

interface Line {
  id: string
  count: number
  of: number
}

const column = columnsOf<Line>()
const columns = column.columns([
  column.display({
    id: 'name',
    meta: { name: words.part, rowHeader: true },
    cell: ({ row: { original } }) => {
      const [name, note] = words.sharesOf[original.id] ?? []
      return (
        <>
          <span className={styles.outcome}>{name}</span>
          <span className={styles.note}>{note}</span>
        </>
      )
    },
  }),
  column.display({
    id: 'count',
    meta: { name: words.partOf, align: 'end' },
    cell: ({ row: { original } }) => words.of(original.count, original.of),
  }),
  column.display({
    id: 'share',
    meta: { name: words.shareOf, align: 'end' },
    cell: ({ row: { original } }) =>
      original.of === 0 ? `— ${text.series.nothingBelow}` : ratio(original.count / original.of),
  }),
]) as Column<Line>[]

/** How much of what was seen cannot be counted, or counts with care. */
export function SharesTable({ report, diagnostics }: { report: Report; diagnostics: Diagnostics }) {
  const { mixedUsers, unexpectedTraffic } = report.health
  const { users } = report.headline
  const lines: Line[] = [
    { id: 'withoutIdentity', ...diagnostics.withoutIdentity },
    { id: 'clicksWithoutSend', ...diagnostics.clicksWithoutSend },
    { id: 'mixed', count: mixedUsers, of: users },
    { id: 'unexpected', count: unexpectedTraffic.users, of: users },
  ]
  return (
    <>
      <h3 className={styles.heading}>{words.shares}</h3>
      <DataTable caption={words.shares} columns={columns} rows={lines} rowId={({ id }) => id} />
    </>
  )
}
