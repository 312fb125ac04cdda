import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import { Panel } from '../ui/Panel'
import type { ReportState } from '../urlState'

const words = text.series
const SERIES = 'series'
const GRAPH_HEIGHT = 380

const SeriesView = lazy(() => import('./SeriesView').then(({ SeriesView: view }) => ({ default: view })))

interface Props {
  report: Report
  state: ReportState
  onChange: (state: ReportState) => void
}

/** The report over time; loaded only when it is opened. */
export function SeriesPanel({ report, state, onChange }: Props) {
  const open = state.show === SERIES
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
          onClick={() => onChange({ ...state, show: open ? undefined : SERIES })}
        >
          {open ? words.close : words.open}
        </Button>
      }
    >
      {open && (
        <Suspense fallback={<Skeleton height={GRAPH_HEIGHT} role="status" aria-label={text.loading} />}>
          <SeriesView report={report} state={state} onChange={onChange} />
        </Suspense>
      )}
    </Panel>
  )
}
