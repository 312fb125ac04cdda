import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

export interface ColumnMeta {
  /** The plain name: the header, the sort button and the tooltip's label are made of it. */
  name: string
  note?: string
  hint?: ReactNode
  align?: 'end'
  rowHeader?: boolean
  /** Kept for assistive technology only, where the cells speak for themselves. */
  hideHeader?: boolean
  primary?: boolean
}

export const features = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnMeta>() })

export type Column<Row extends RowData> = ColumnDef<typeof features, Row, unknown>

/** Accessors give the value a column is sorted by; a display column cannot be sorted. */
export const columnsOf = <Row extends RowData>() => createColumnHelper<typeof features, Row>()
