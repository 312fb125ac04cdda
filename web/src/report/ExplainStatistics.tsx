import type { Metric, Report, Statistics } from '../api/types'
import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { change, count, exact, metricTotal, metricValue, probability } from '../util/format'
import styles from './Explain.module.css'

const words = text.statistics

interface Props {
  metric: Metric
  statistics: Statistics
  report: Report
}

type Row = [string, string | undefined]

/** Everything that the comparison is computed from, and the comparison itself; what does not exist is left out. */
export function ExplainStatistics({ metric, statistics, report }: Props) {
  const rows = rowsOf(metric, statistics, report.campaign.currency).filter(([, value]) => value !== undefined)
  return (
    <section aria-label={words.detail}>
      <div className={styles.creditsHead}>
        <h3 className={styles.heading}>{words.detail}</h3>
        <CopyButton size="compact-sm" label={words.copy} value={() => JSON.stringify(statistics, null, 2)} />
      </div>
      <dl className={styles.division}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{words.method(statistics.comparison.upliftInterval.method)}</p>
    </section>
  )
}

const shown = <T,>(value: T | null, write: (value: T) => string): string | undefined =>
  value === null ? undefined : write(value)

function rowsOf({ format }: Metric, statistics: Statistics, currency: string): Row[] {
  const { comparison, interval, probabilityBest, expectedLoss } = statistics
  const unit = (value: number) => metricValue(format, value, currency)
  const both = (low: number | null, high: number | null, write: (value: number) => string) =>
    low === null || high === null ? undefined : words.interval(write(low), write(high))
  const { difference, upliftInterval } = comparison
  return [
    [words.rows.n, count(statistics.n)],
    [words.rows.sum, metricTotal(format, statistics.sum, currency)],
    [words.rows.sumSquares, shown(statistics.sumSquares, exact)],
    [words.rows.nonZero, count(statistics.nonZeroUsers)],
    [words.rows.standardError, shown(statistics.standardError, exact)],
    [words.rows.interval, both(interval.low, interval.high, unit)],
    [words.rows.uplift, shown(comparison.uplift, change)],
    [words.rows.upliftInterval, both(upliftInterval.low, upliftInterval.high, change)],
    [words.rows.difference, shown(difference.value, unit)],
    [words.rows.differenceInterval, both(difference.low, difference.high, unit)],
    [words.rows.chance, shown(comparison.chanceToBeat, probability)],
    [words.rows.best, shown(probabilityBest.value, probability)],
    [words.rows.loss, shown(expectedLoss.value, unit)],
    [words.rows.mixed, statistics.excludedMixedUsers > 0 ? count(statistics.excludedMixedUsers) : undefined],
  ]
}
