import { lazy, Suspense } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import { TableSkeleton } from '../ui/TableSkeleton'
import type { ReportState } from '../urlState'
import { FoldPanel } from './FoldPanel'

const words = text.funnel
const FUNNEL = 'funnel'

const FunnelView = lazy(() => import('./FunnelView').then(({ FunnelView: view }) => ({ default: view })))

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** Where messages and people are lost on the way; loaded only when it is opened. */
export function FunnelPanel({ report, state, onChange }: Props) {
  const open = state.show === FUNNEL
  return (
    <FoldPanel
      words={words}
      open={open}
      onToggle={() => onChange({ ...state, show: open ? undefined : FUNNEL })}
    >
      <Suspense fallback={<TableSkeleton rows={report.variations.length * 2} rowHeight={68} />}>
        <FunnelView report={report} state={state} />
      </Suspense>
    </FoldPanel>
  )
}
