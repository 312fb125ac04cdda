import type { Report } from '../api/types'
import { text } from '../text'
import { Pill } from '../ui/Pill'
import { ago, dayAndTime, exactTime, roughly } from '../util/time'
import { useNow } from '../util/useNow'
import styles from './ReportPage.module.css'

const words = text.report
const LATE_SECONDS = 60

/** Until when the figures are complete, and how long ago the page asked. */
export function Freshness({ report, updatedAt }: { report: Report; updatedAt: number }) {
  const now = useNow(1000)
  const { asOf, lagSeconds, campaign } = report
  const seconds = Math.max(0, Math.round((now - updatedAt) / 1000))
  return (
    <>
      <span className={styles.fresh}>
        <time dateTime={asOf} title={exactTime(asOf, campaign.timeZone)}>
          {words.asOf(dayAndTime(asOf, campaign.timeZone), campaign.timeZone)}
        </time>
        <span className="no-print">, </span>
        <span className={styles.since}>
          <span className="no-print">{words.updated(ago(seconds))}</span> ·{' '}
          {words.currency(campaign.currency)}
        </span>
      </span>
      {lagSeconds > LATE_SECONDS && <Pill tone="warn">{words.lag(roughly(lagSeconds))}</Pill>}
    </>
  )
}
