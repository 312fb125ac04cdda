import { useTable, type Cell, type Row, type RowData, type SortingState } from '@tanstack/react-table'
import { useId, useMemo, type ReactNode } from 'react'
import type { Sort } from '../util/sort'
import styles from './DataTable.module.css'
import { HeaderCell } from './HeaderCell'
import { features, type Column } from './table'

interface Props<T extends RowData> {
  caption: ReactNode
  columns: Column<T>[]
  rows: T[]
  rowId: (row: T) => string
  sort?: Sort
  onSort?: (sort: Sort | undefined) => void
  /** Rows of one group stand together under its heading. */
  group?: { key: (row: T) => string; heading: (rows: [T, ...T[]]) => ReactNode }
  isTotal?: (row: T) => boolean
  busy?: boolean
}

const toState = (sort: Sort | undefined): SortingState =>
  sort ? [{ id: sort.column, desc: sort.descending }] : []

/** A real table in a scroll container: sticky header and first column, rows in the order given. */
export function DataTable<T extends RowData>(props: Props<T>) {
  const { caption, columns, rows, rowId, sort, onSort, busy, isTotal = () => false } = props
  const id = useId()
  const sorting = useMemo(() => toState(sort), [sort])
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    sortDescFirst: true,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update
      onSort?.(next && { column: next.id, descending: next.desc })
    },
  })
  const all = table.getRowModel().rows
  const total = all.filter((row) => isTotal(row.original))
  const groups = inGroups(
    all.filter((row) => !isTotal(row.original)),
    props.group?.key,
  )
  const draw = (row: Row<typeof features, T>) => (
    <tr key={row.id}>
      {row.getAllCells().map((cell) => {
        const meta = cell.column.columnDef.meta
        const content = contentOf(cell)
        return meta?.rowHeader ? (
          <th key={cell.id} scope="row">
            {content}
          </th>
        ) : (
          <td key={cell.id} data-align={meta?.align} data-primary={meta?.primary || undefined}>
            {content}
          </td>
        )
      })}
    </tr>
  )
  return (
    // The scroll container takes focus so that the arrow keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-labelledby={id} tabIndex={0} aria-busy={busy}>
      <table className={styles.table}>
        <caption id={id} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          {table.getHeaderGroups().map((headers) => (
            <tr key={headers.id}>
              {headers.headers.map((header) => (
                <HeaderCell
                  key={header.id}
                  meta={header.column.columnDef.meta ?? { name: header.id }}
                  sorted={header.column.getIsSorted()}
                  onToggle={header.column.getCanSort() ? header.column.getToggleSortingHandler() : undefined}
                />
              ))}
            </tr>
          ))}
        </thead>
        {groups.map((members) => {
          const [first, ...rest] = members
          return (
            <tbody key={first?.id}>
              {props.group && first && (
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    <div className={styles.groupWords}>
                      {props.group.heading([first.original, ...rest.map((row) => row.original)])}
                    </div>
                  </th>
                </tr>
              )}
              {members.map(draw)}
            </tbody>
          )
        })}
        {total.length > 0 && <tfoot>{total.map(draw)}</tfoot>}
      </table>
    </section>
  )
}

/**
 * What the column draws, called and not made a component: columns that are defined anew with each answer would
 * put new elements into every cell, and take the focus away.
 */
function contentOf<T extends RowData>(cell: Cell<typeof features, T, unknown>): ReactNode {
  const draw = cell.column.columnDef.cell
  return typeof draw === 'function' ? draw(cell.getContext()) : draw
}

/** Neighbours of one key, in the order they came; without a key everything is one group. */
function inGroups<R extends { original: T }, T>(rows: R[], key?: (row: T) => string): R[][] {
  if (!key) return rows.length > 0 ? [rows] : []
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const name = key(row.original)
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups.values()]
}
