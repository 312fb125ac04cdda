import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import { TableSkeleton } from '../ui/TableSkeleton'
import type { ReportState } from '../urlState'

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
    <Panel
      closed={!open}
      title={words.title}
      lead={words.lead}
      flush
      aside={
        <Button
          variant="default"
          className="no-print"
          aria-expanded={open}
          onClick={() => onChange({ ...state, show: open ? undefined : FUNNEL })}
        >
          {open ? words.close : words.open}
        </Button>
      }
    >
      {open && (
        <Suspense fallback={<TableSkeleton rows={report.variations.length * 2} rowHeight={68} />}>
          <FunnelView report={report} state={state} />
        </Suspense>
      )}
    </Panel>
  )
}
