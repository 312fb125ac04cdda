import type { Report } from '../api/types'
import { text } from '../text'
import { dayAndTime } from '../util/time'
import { useNow } from '../util/useNow'

const words = text.report
const MINUTE_MS = 60_000

/** Only on paper: the definitions that are tooltips on the screen, the address and the time. */
export function PrintedPart({ report }: { report: Report }) {
  const now = useNow(MINUTE_MS)
  return (
    <div className="print-only">
      <h2>{words.definitions}</h2>
      <dl>
        {report.metrics.map((metric) => (
          <div key={metric.name}>
            <dt>
              <strong>{metric.label}</strong>
            </dt>
            <dd>{metric.definition}</dd>
          </div>
        ))}
      </dl>
      <p>
        {window.location.href} · {words.printed(dayAndTime(now, report.campaign.timeZone))}
      </p>
    </div>
  )
}
