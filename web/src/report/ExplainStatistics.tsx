import type { Metric, Report, Statistics } from '../api/types'
import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'
import { change, count, metricTotal, metricValue, plain, probability, spread } from '../util/format'
import styles from './Explain.module.css'

const words = text.statistics

interface Props {
  metric: Metric
  statistics: Statistics
  report: Report
}

/** Everything that the comparison is computed from, and the comparison itself; what does not exist says why. */
export function ExplainStatistics({ metric, statistics, report }: Props) {
  const { currency } = report.campaign
  const isBaseline = statistics.comparison.state === 'baseline'
  const rows = [
    ...ownRows(metric, statistics, currency),
    ...(isBaseline ? [] : comparisonRows(metric, statistics, currency)),
    ...bestRows(metric, statistics, currency),
  ]
  const { interval, comparison } = statistics
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
            <dd data-absent={value.startsWith(words.absentMark) || undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {isBaseline && <p className={styles.quiet}>{words.isBaseline}</p>}
      <p className={styles.quiet}>
        {words.method(methodOf(interval.method), methodOf(comparison.upliftInterval.method))}
      </p>
    </section>
  )
}

const methodOf = (method: string): string => words.methods[method] ?? method

type Row = [string, string]

const absentFor = (why: string): string => `${words.absentMark} ${why}`

const absent = (reason: string | null): string => absentFor(words.absentWhy[reason ?? ''] ?? words.absentElse)

const shown = (value: number | null, write: (value: number) => string, reason: string | null): string =>
  value === null ? absent(reason) : write(value)

const bounds = (
  { low, high }: { low: number | null; high: number | null },
  write: (value: number) => string,
  reason: string | null,
): string => (low === null || high === null ? absent(reason) : words.interval(write(low), write(high)))

function ownRows({ format }: Metric, statistics: Statistics, currency: string): Row[] {
  const { interval, sumSquares, excludedMixedUsers } = statistics
  const unit = (value: number) => metricValue(format, value, currency)
  const mixed: Row[] = excludedMixedUsers > 0 ? [[words.rows.mixed, count(excludedMixedUsers)]] : []
  return [
    [words.rows.n, count(statistics.n)],
    ...mixed,
    [words.rows.sum, metricTotal(format, statistics.sum, currency)],
    [words.rows.sumSquares, sumSquares === null ? absentFor(words.tooLong) : plain(sumSquares)],
    [words.rows.nonZero, count(statistics.nonZeroUsers)],
    [
      words.rows.standardError,
      shown(statistics.standardError, (value) => spread(format, value, currency), 'zero_variance'),
    ],
    [words.rows.interval, bounds(interval, unit, interval.reason)],
  ]
}

function comparisonRows({ format }: Metric, { comparison }: Statistics, currency: string): Row[] {
  const { uplift, upliftInterval, difference, chanceToBeat, state } = comparison
  const unit = (value: number) => metricValue(format, value, currency)
  const reason = comparison.reason ?? state
  return [
    [words.rows.uplift, shown(uplift, change, reason)],
    [words.rows.upliftInterval, bounds(upliftInterval, change, upliftInterval.reason ?? reason)],
    [words.rows.difference, shown(difference.value, unit, reason)],
    [words.rows.differenceInterval, bounds(difference, unit, reason)],
    [words.rows.chance, shown(chanceToBeat, probability, reason)],
  ]
}

function bestRows({ format }: Metric, statistics: Statistics, currency: string): Row[] {
  const { probabilityBest, expectedLoss } = statistics
  const unit = (value: number) => metricValue(format, value, currency)
  return [
    [words.rows.best, shown(probabilityBest.value, probability, probabilityBest.reason)],
    [words.rows.loss, shown(expectedLoss.value, unit, expectedLoss.reason)],
  ]
}
