import { useEffect } from 'react'
import type { Report } from '../api/types'
import { reasonEntries, text } from '../text'
import { setPrintedFooter } from '../ui/print'
import type { ReportState } from '../urlState'
import { dayAndTime } from '../util/time'
import { useNow } from '../util/useNow'
import { Definition } from './Definition'
import { FilterList } from './ExplainFilters'
import { permalink } from './permalink'

const words = text.report
const MINUTE_MS = 60_000

interface Props {
  report: Report
  state: ReportState
}

/** Only on paper: what are tooltips on the screen, what was chosen, and on every page the address and the time. */
export function PrintedPart({ report, state }: Props) {
  const now = useNow(MINUTE_MS)
  const { version, campaign } = report
  useEffect(
    () =>
      setPrintedFooter(() => ({
        address: permalink(window.location.href, version.id),
        printed: words.printed(dayAndTime(Date.now(), campaign.timeZone)),
      })),
    [version.id, campaign.timeZone],
  )
  return (
    <div className="print-only">
      <h2>{text.explain.filters}</h2>
      <FilterList report={report} state={state} />
      <h2>{words.definitions}</h2>
      <dl>
        {report.metrics.map((metric) => (
          <div key={metric.name}>
            <dt>
              <strong>{metric.label}</strong>
            </dt>
            <dd>
              <Definition metric={metric} per="variation" />
              {metric.channelDenominator && (
                <p>
                  {text.glossary.inChannel} {metric.channelDenominator}.
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{text.glossary.states}</h2>
      <dl>
        {reasonEntries.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <strong>{name}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        {permalink(window.location.href, version.id)} · {words.printed(dayAndTime(now, campaign.timeZone))}
      </p>
    </div>
  )
}
