import type { Cell, Metric, Report } from '../api/types'
import { text } from '../text'
import styles from './tables.module.css'
import { WayOn } from './WayOn'

const words = text.report
const MORE_CLICKS = 'more_clicks_than_impressions'

interface Props {
  report: Report
  metric: Metric
  cell: Cell | undefined
}

/** What a click rate over impressions cannot say, said in the cell, with the metric that can. */
export function CtrNotes({ report, metric, cell }: Props) {
  if (metric.name !== 'ctr' || !cell) return null
  const { reason, value, statistics } = cell
  if (reason === 'no_impressions_in_channel')
    return (
      <span className={styles.note}>
        {words.noImpressionsHere}{' '}
        {!report.metrics.some(({ name }) => name === 'clickRate') && (
          <span className="no-print">
            <WayOn way="clickRate" report={report} />
          </span>
        )}
      </span>
    )
  if (reason === 'no_denominator') return <span className={styles.note}>{words.noPixel}</span>
  // Where it is compared, the comparison says so already.
  if (value !== null && value > 1 && !statistics?.comparison.notes.includes(MORE_CLICKS))
    return <span className={styles.note}>{text.statistics.notes[MORE_CLICKS]}</span>
  return null
}
