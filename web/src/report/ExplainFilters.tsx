import type { Report } from '../api/types'
import { text } from '../text'
import type { ReportState } from '../urlState'
import { dayAndTime, duration } from '../util/time'
import styles from './Explain.module.css'

const words = text.explain

interface Props {
  report: Report
  state: ReportState
}

/** Whom and what the figure counts, in words: the same for every figure of the report. */
export function ExplainFilters(props: Props) {
  return (
    <section aria-label={words.filters}>
      <h3 className={styles.heading}>{words.filters}</h3>
      <FilterList {...props} />
    </section>
  )
}

export function FilterList({ report, state }: Props) {
  const { campaign, range, version, eventsUntil, asOf } = report
  const at = (instant: string) => dayAndTime(instant, campaign.timeZone)
  const cut = eventsUntil !== null
  return (
    <ul className={styles.filters}>
      <li>{words.version(version.id)}</li>
      <li>{words.cohort(at(range.from), at(range.to), campaign.timeZone)}</li>
      <li>{cut ? words.cut : words.until(at(asOf))}</li>
      <li>{words.window(duration(campaign.attributionWindow))}</li>
      <li>{state.machine ? words.machines : words.people}</li>
      <li>{words.currency(campaign.currency)}</li>
    </ul>
  )
}
