import { useMemo } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import { DataTable } from '../ui/DataTable'
import { Panel } from '../ui/Panel'
import type { ReportState } from '../urlState'
import type { Sort } from '../util/sort'
import { CopyTable } from './CopyTable'
import { variationColumns } from './columns'
import { totalLine, variationLines } from './rows'
import { TableFooter } from './TableFooter'
import { variationText } from './tableText'
import { WithTrends } from './Trend'

const words = text.report

interface Props {
  report: Report
  state: ReportState
  sort: Sort | undefined
  onSort: (sort: Sort | undefined) => void
  busy: boolean
}

export function VariationTable({ report, state, sort, onSort, busy }: Props) {
  const columns = useMemo(() => variationColumns(report), [report])
  const rows = useMemo(
    () => [...variationLines(report, sort), ...totalLine(report, words.total)],
    [report, sort],
  )
  return (
    <Panel
      title={words.variationTitle}
      lead={words.variationCaption}
      flush
      aside={<CopyTable title={words.variationTitle} table={() => variationText(report)} />}
    >
      <WithTrends report={report} state={state}>
        <DataTable
          caption={`${words.variationTitle}. ${words.variationCaption}`}
          columns={columns}
          rows={rows}
          rowId={(line) => line.id}
          isTotal={(line) => line.kind === 'total'}
          sort={sort}
          onSort={onSort}
          busy={busy}
        />
      </WithTrends>
      <TableFooter report={report} />
    </Panel>
  )
}
