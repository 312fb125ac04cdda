import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { FoldPanel } from './FoldPanel'
import { OVER_TIME, SERIES } from './seriesPlace'

const words = text.series
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
    <FoldPanel
      place={OVER_TIME}
      words={words}
      open={open}
      onToggle={() => onChange({ ...state, show: open ? undefined : SERIES })}
    >
      <Suspense fallback={<Skeleton height={GRAPH_HEIGHT} role="status" aria-label={text.loading} />}>
        <SeriesView report={report} state={state} onChange={onChange} />
      </Suspense>
    </FoldPanel>
  )
}
