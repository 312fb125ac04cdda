import type { Report } from '../api/types'
import { text } from '../text'
import { Notice } from '../ui/Notice'
import type { ReportState } from '../urlState'
import { parseSort, sortText, type Sort } from '../util/sort'
import { Banners } from './Banners'
import { ChannelTable } from './ChannelTable'
import { DiagnosticsPanel } from './DiagnosticsPanel'
import { EmptyReport } from './EmptyReport'
import { FunnelPanel } from './FunnelPanel'
import { MethodPanel } from './MethodPanel'
import { PrintedPart } from './PrintedPart'
import { defaultSort } from './rows'
import { SeriesPanel } from './SeriesPanel'
import { SplitNotice } from './SplitNotice'
import { UnconvertedNotice } from './UnconvertedNotice'
import { VariationTable } from './VariationTable'
import { ZeroNotice } from './ZeroNotice'

const words = text.report

interface Props {
  report: Report
  state: ReportState
  busy: boolean
  onChange: (state: ReportState) => void
}

export function ReportBody({ report, state, busy, onChange }: Props) {
  const sort = state.sort === undefined ? defaultSort(report) : parseSort(state.sort)
  const onSort = (next: Sort | undefined) => onChange({ ...state, sort: sortText(next) })
  const { headline, health } = report
  const tables = { report, sort, onSort, busy }
  return (
    <>
      <Banners report={report} state={state} onChange={onChange} />
      {health.mixedUsersWarning && <Notice tone="warn">{words.mixed(health.mixedUsers)}</Notice>}
      <SplitNotice report={report} />
      {health.unconvertedPurchases > 0 && (
        <Notice tone="warn">
          <UnconvertedNotice report={report} state={state} />
        </Notice>
      )}
      {headline.users === 0 && (
        <Notice tone="note">
          <EmptyReport report={report} state={state} />
        </Notice>
      )}
      {headline.users > 0 && headline.purchases === 0 && (
        <Notice tone="note">
          <ZeroNotice report={report} state={state} />
        </Notice>
      )}
      <VariationTable state={state} {...tables} />
      <ChannelTable {...tables} />
      <SeriesPanel report={report} state={state} onChange={onChange} />
      <FunnelPanel report={report} state={state} onChange={onChange} />
      <DiagnosticsPanel report={report} state={state} onChange={onChange} />
      <MethodPanel report={report} state={state} onChange={onChange} />
      <PrintedPart report={report} />
    </>
  )
}
