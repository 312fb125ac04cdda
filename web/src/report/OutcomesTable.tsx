import type { Diagnostics } from '../api/types'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { columnsOf, type Column } from '../ui/table'
import { count } from '../util/format'
import styles from './Diagnostics.module.css'
import { FigureLink } from './FigureLink'
import { countsOf, PURCHASES } from './figures'

const words = text.diagnostics

interface Line {
  id: string
  kind: 'outcome' | 'total' | 'beside'
  name: string
  note?: string
  count: number
}

const column = columnsOf<Line>()
const columns = column.columns([
  column.display({
    id: 'name',
    meta: { name: words.outcome, rowHeader: true },
    cell: ({ row: { original } }) => (
      <>
        <span className={styles.outcome}>{original.name}</span>
        {original.note && <span className={styles.note}>{original.note}</span>}
      </>
    ),
  }),
  column.display({
    id: 'count',
    meta: { name: words.number, align: 'end' },
    cell: ({ row: { original } }) => <Opening {...original} />,
  }),
]) as Column<Line>[]

/** A count opens its rows; nothing stands behind a 0. */
function Opening({ id, name, count: counted, kind }: Line) {
  const shown = count(counted)
  if (counted === 0) return shown
  const outcome = kind === 'total' ? undefined : id
  return (
    <span className={styles.opens}>
      <FigureLink shown={shown} label={words.openLine(shown, name)} explain={PURCHASES} outcome={outcome} />
    </span>
  )
}

/** Every purchase under exactly one outcome, then the counts beside them. */
export function OutcomesTable({ diagnostics }: { diagnostics: Diagnostics }) {
  const lines = linesOf(diagnostics)
  return (
    <>
      <h3 className={styles.heading}>{words.purchases}</h3>
      <p className={styles.lead}>{words.purchasesLead(count(diagnostics.purchasesOfPeople))}</p>
      <Counts caption={words.purchases} lines={lines.filter(({ kind }) => kind !== 'beside')} />
      <h3 className={styles.heading}>{words.beside}</h3>
      <Counts caption={words.beside} lines={lines.filter(({ kind }) => kind === 'beside')} />
    </>
  )
}

const Counts = ({ caption, lines }: { caption: string; lines: Line[] }) => (
  <DataTable caption={caption} columns={columns} rows={lines} rowId={({ id }) => id} isTotal={isTotal} />
)

const isTotal = ({ kind }: Line) => kind === 'total'

function linesOf(diagnostics: Diagnostics): Line[] {
  const counts = countsOf(diagnostics)
  const of = (kind: Line['kind'], named: Record<string, [string, string]>) =>
    Object.entries(named).map(([id, [name, note]]): Line => ({
      id,
      kind,
      name,
      note,
      count: counts[id] ?? 0,
    }))
  return [
    ...of('outcome', words.outcomes),
    { id: 'total', kind: 'total', name: words.total, count: diagnostics.purchasesOfPeople },
    ...of('beside', words.besides),
  ]
}
