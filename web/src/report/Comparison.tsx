import type { Cell, Metric, Report, Statistics } from '../api/types'
import { text } from '../text'
import type { Tone } from '../ui/Pill'
import { change, probability } from '../util/format'
import styles from './Comparison.module.css'
import { StateChip } from './StateChip'
import { baselineOf, isTest, reservations, splitIsOff, whyNoBest, whyOf } from './verdict'

const words = text.statistics

const tones: Record<string, Tone> = { likely_better: 'good', likely_worse: 'bad' }

interface Props {
  report: Report
  metric: Metric
  cell: Cell | undefined
  /** The variation; neither a channel nor all of them together is compared. */
  row: string | undefined
}

/** How a variation compares, or why it does not; nothing where there is no other to compare it with. */
export function Comparison({ report, metric, cell, row }: Props) {
  if (!cell || cell.value === null || !row || !isTest(report)) return null
  if (cell.statistics)
    return <Compared report={report} metric={metric} statistics={cell.statistics} row={row} />
  return row === baselineOf(report) ? null : <NotCompared reason={cell.statisticsReason} />
}

/** A metric without direction says so in its hint alone: it would be the same sentence in every row. */
function NotCompared({ reason }: { reason: string | null }) {
  const why = words.notCompared[reason ?? '']
  const aside = reason === 'informational'
  return (
    <div className={styles.comparison}>
      <span className={styles.states}>
        <StateChip code="not_available">{aside ? why : undefined}</StateChip>
      </span>
      {why && !aside && <span className={styles.why}>{why}</span>}
    </div>
  )
}

interface ComparedProps extends Omit<Props, 'cell'> {
  statistics: Statistics
  row: string
}

/** The state in words, uplift, its interval, both chances, and what keeps it from saying more. */
function Compared({ report, metric, statistics, row }: ComparedProps) {
  const { comparison, probabilityBest } = statistics
  const { state, uplift, chanceToBeat, notes } = comparison
  const { verdict } = metric
  const named = verdict && verdict.state !== 'none' && verdict.variationId === row ? verdict.state : undefined
  const doubtful = splitIsOff(report)
  const figured = chanceToBeat !== null || probabilityBest.value !== null
  const whys = [
    whyOf(report, metric, statistics),
    ...(verdict && named === 'leading' ? reservations(report, verdict) : []),
    whyNoBest(metric, row, statistics),
    doubtful && figured ? words.doubtful : undefined,
    ...notes.map((note) => words.notes[note]),
  ]
  return (
    <div className={styles.comparison} data-doubtful={doubtful || undefined}>
      <span className={styles.states}>
        {named && <StateChip code={named} tone={named === 'winner' ? 'good' : 'note'} />}
        {chipOf(report, state, row) && (
          <StateChip code={chipOf(report, state, row)!} tone={doubtful ? 'plain' : tones[state]} />
        )}
      </span>
      {uplift !== null && <Uplift uplift={uplift} />}
      <Interval statistics={statistics} axis={axisOf(report, metric.name)} />
      {chanceToBeat !== null && (
        <span className={styles.chance}>{words.chance(probability(chanceToBeat))}</span>
      )}
      {probabilityBest.value !== null && <Best value={probabilityBest.value} />}
      {whys.map(
        (why) =>
          why && (
            <span key={why} className={styles.why}>
              {why}
            </span>
          ),
      )}
    </div>
  )
}

/** The baseline is marked beside its name; only where a metric has another one does the cell say it. */
function chipOf(report: Report, state: string, row: string): string | undefined {
  if (state !== 'baseline') return state
  return row === baselineOf(report) ? undefined : 'baseline_of_metric'
}

function Uplift({ uplift }: { uplift: number }) {
  const direction = uplift > 0 ? words.higher : uplift < 0 ? words.lower : words.same
  return (
    <span className={styles.uplift}>
      <span aria-hidden="true">{uplift > 0 ? '▲' : uplift < 0 ? '▼' : '='}</span> {change(uplift)} {direction}
    </span>
  )
}

const within = (value: number) => Math.min(100, Math.max(0, value))

/** A bar on the axis of its column, which has its ends in numbers and a line at 0, and both bounds as text. */
function Interval({ statistics: { comparison }, axis }: { statistics: Statistics; axis: number }) {
  const { low, high } = comparison.upliftInterval
  if (low === null || high === null) return null
  const at = (value: number) => within(50 + (value / axis) * 50)
  const [cutLow, cutHigh] = [low < -axis, high > axis]
  const alt = words.intervalAlt(change(low), change(high))
  return (
    <>
      <span
        className={styles.axis}
        data-state={comparison.state}
        role="img"
        aria-label={cutLow || cutHigh ? `${alt}. ${words.beyond}` : alt}
      >
        <span className={styles.bar} style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
        {cutLow && <span className={styles.cut} data-end="low" />}
        {cutHigh && <span className={styles.cut} data-end="high" />}
        <span className={styles.zero} />
        {comparison.uplift !== null && (
          <span className={styles.point} style={{ left: `${at(comparison.uplift)}%` }} />
        )}
      </span>
      <span className={styles.ends} aria-hidden="true">
        <span>{change(-axis)}</span>
        <span>{change(axis)}</span>
      </span>
      <span className={styles.bounds}>{words.interval(change(low), change(high))}</span>
    </>
  )
}

function Best({ value }: { value: number }) {
  return (
    <span className={styles.best}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.share} style={{ width: `${within(value * 100)}%` }} />
      </span>
      {words.best(probability(value))}
    </span>
  )
}

const SMALLEST_AXIS = 0.05
const LARGEST_AXIS = 2
/** Rounded up to these steps, so that an end is a number that can be read. */
const AXIS_STEP = 0.05

/** One axis a metric, long enough for the longest interval, so that bars can be compared by eye. */
export function axisOf({ variations }: Report, metric: string): number {
  const bounds = variations.flatMap(({ metrics }) => {
    const comparison = metrics[metric]?.statistics?.comparison
    const { low = null, high = null } = comparison?.upliftInterval ?? {}
    return [low, high, comparison?.uplift ?? null].flatMap((value) =>
      value === null ? [] : [Math.abs(value)],
    )
  })
  const longest = Math.min(LARGEST_AXIS, Math.max(SMALLEST_AXIS, ...bounds))
  return Math.ceil(longest / AXIS_STEP - 1e-9) * AXIS_STEP
}
