import type { Cell, Metric, Report } from '../api/types'
import { text } from '../text'
import type { Per } from './Definition'
import styles from './tables.module.css'
import { WayOn } from './WayOn'

const words = text.report
const MORE_CLICKS = 'more_clicks_than_impressions'

interface Props {
  report: Report
  metric: Metric
  cell: Cell | undefined
  per: Per
  /** Of the row: without anybody there is nothing to mend. */
  users: number
}

/** What a click rate over impressions cannot say, said in the cell, with the metric that can. */
export function CtrNotes({ report, metric, cell, per, users }: Props) {
  if (metric.name !== 'ctr' || !cell || users === 0) return null
  const { reason, value, statistics } = cell
  if (reason === 'no_impressions_in_channel')
    return (
      <span className={styles.cellNote}>
        {words.noImpressions[per]}{' '}
        {!report.metrics.some(({ name }) => name === 'clickRate') && (
          <span className={`${styles.cellWay} no-print`}>
            <WayOn way="clickRate" report={report} />
          </span>
        )}
      </span>
    )
  if (reason === 'no_denominator') return <span className={styles.cellNote}>{words.noPixel}</span>
  // Where it is compared, the comparison says so already.
  if (value !== null && value > 1 && !statistics?.comparison.notes.includes(MORE_CLICKS))
    return <span className={styles.cellNote}>{text.statistics.notes[MORE_CLICKS]}</span>
  return null
}
