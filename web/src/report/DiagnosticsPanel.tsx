import { useQuery } from '@tanstack/react-query'
import { diagnosticsQuery } from '../api/campaigns'
import type { Report } from '../api/types'
import { Failure } from '../shell/Failure'
import { text } from '../text'
import { TableSkeleton } from '../ui/TableSkeleton'
import type { ReportState } from '../urlState'
import { DiagnosticsAnswers } from './DiagnosticsAnswers'
import { OrderSearch } from './OrderSearch'
import { OutcomesTable } from './OutcomesTable'
import { behindRequest } from './request'
import { SharesTable } from './SharesTable'
import { TouchesTable } from './TouchesTable'
import { FoldPanel } from './FoldPanel'

const words = text.diagnostics
const DIAGNOSTICS = 'diagnostics'
const NONE = 'none'
const OUTCOMES = 7

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Opens by itself where there is a 0 to explain. */
export const isOpen = (report: Report, state: ReportState): boolean =>
  state.show === undefined
    ? report.headline.users > 0 && report.headline.purchases === 0
    : state.show === DIAGNOSTICS

/** The counts behind the report: what became of every purchase, and what was seen at all. */
export function DiagnosticsPanel({ report, state, onChange }: Props) {
  const open = isOpen(report, state)
  return (
    <FoldPanel
      words={words}
      open={open}
      onToggle={() => onChange({ ...state, show: open ? NONE : DIAGNOSTICS })}
    >
      <Counts report={report} state={state} onChange={onChange} />
    </FoldPanel>
  )
}

function Counts({ report, state, onChange }: Props) {
  const query = useQuery(diagnosticsQuery(report.campaign.id, behindRequest(state)))
  const { data } = query
  if (query.isError && !data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (!data) return <TableSkeleton rows={OUTCOMES} rowHeight={56} />
  return (
    <>
      <DiagnosticsAnswers report={report} diagnostics={data} />
      <OrderSearch state={state} onChange={onChange} />
      <OutcomesTable diagnostics={data} />
      <SharesTable report={report} diagnostics={data} />
      <TouchesTable diagnostics={data} timeZone={report.campaign.timeZone} />
    </>
  )
}
