import { Link } from '@tanstack/react-router'
import type { Connection } from '../api/types'
import { paths } from '../paths'
import { text } from '../text'
import { Pill } from '../ui/Pill'
import { columnsOf } from '../ui/table'
import { When } from '../ui/When'
import { count } from '../util/format'
import styles from './connections.module.css'
import { stateOf } from './state'

const words = text.connections
const head = words.columns
const column = columnsOf<Connection>()

function State({ connection }: { connection: Connection }) {
  const { tone, label } = stateOf(connection)
  return (
    <Pill tone={tone} dot>
      {label}
    </Pill>
  )
}

export const connectionColumns = column.columns([
  column.display({
    id: 'name',
    meta: { name: head.name, rowHeader: true },
    cell: ({ row: { original } }) => (
      <>
        <Link to={paths.connection} params={{ id: original.id }} className={styles.name}>
          {original.name}
        </Link>
        {original.name !== original.vendorTitle && (
          <span className={styles.note}>{original.vendorTitle}</span>
        )}
      </>
    ),
  }),
  column.display({
    id: 'state',
    meta: { name: head.state },
    cell: ({ row }) => <State connection={row.original} />,
  }),
  column.display({
    id: 'success',
    meta: { name: head.success },
    cell: ({ row }) => <When at={row.original.health.lastSuccessAt} />,
  }),
  column.display({
    id: 'refusal',
    meta: { name: head.refusal },
    cell: ({ row: { original } }) => (
      <div className={original.health.lastRefusal ? styles.reason : undefined}>
        <When at={original.health.lastRefusalAt} />
        {original.health.lastRefusal && <span className={styles.note}>{original.health.lastRefusal}</span>}
      </div>
    ),
  }),
  column.display({
    id: 'stored',
    meta: { name: head.stored, hint: words.hints.stored, align: 'end' },
    cell: ({ row: { original } }) => (
      <>
        {count(original.health.stored)}
        <span className={styles.note}>{words.ignoredOf(original.health.ignored)}</span>
        <span className={styles.note}>{words.unmatchedOf(original.health.unmatched)}</span>
      </>
    ),
  }),
  column.display({
    id: 'duplicates',
    meta: { name: head.duplicates, hint: words.hints.duplicates, align: 'end' },
    cell: ({ row }) => count(row.original.health.duplicates),
  }),
  column.display({
    id: 'quarantined',
    meta: { name: head.quarantined, hint: words.hints.quarantined, align: 'end' },
    cell: ({ row }) => count(row.original.health.quarantined),
  }),
  column.display({
    id: 'refused',
    meta: { name: head.refused, hint: words.hints.refused, align: 'end' },
    cell: ({ row }) => count(row.original.health.refused),
  }),
])
