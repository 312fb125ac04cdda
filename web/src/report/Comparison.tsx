import type { Report, Statistics, Verdict } from '../api/types'
import { text } from '../text'
import { Pill, type Tone } from '../ui/Pill'
import { change, probability } from '../util/format'
import styles from './Comparison.module.css'

const words = text.statistics

const tones: Record<string, Tone> = { likely_better: 'good', likely_worse: 'bad', baseline: 'note' }

interface Props {
  statistics: Statistics
  verdict: Verdict | null | undefined
  row: string
  /** Half the length of the axis that all bars of the column share. */
  axis: number
  nameOf: (id: string) => string
}

/** How a variation compares: uplift, its interval, both chances and the state in words. */
export function Comparison({ statistics, verdict, row, axis, nameOf }: Props) {
  const { comparison, probabilityBest } = statistics
  const { state, reason, uplift, chanceToBeat, notes } = comparison
  const named = verdict && verdict.state !== 'none' && verdict.variationId === row ? verdict.state : undefined
  const short = state === 'collecting' ? collecting(statistics, nameOf) : words.why[reason ?? state]
  return (
    <div className={styles.comparison}>
      {uplift !== null && <Uplift uplift={uplift} />}
      <Interval statistics={statistics} axis={axis} />
      {chanceToBeat !== null && <span>{words.chance(probability(chanceToBeat))}</span>}
      {probabilityBest.value !== null && <Best value={probabilityBest.value} />}
      <span className={styles.states}>
        {named && <Pill tone={named === 'winner' ? 'good' : 'note'}>{words.states(named)}</Pill>}
        <Pill tone={tones[state] ?? 'plain'}>{words.states(state)}</Pill>
      </span>
      {short && <span className={styles.why}>{short}</span>}
      {notes.map((note) => (
        <span key={note} className={styles.why}>
          {words.notes[note] ?? note}
        </span>
      ))}
    </div>
  )
}

function collecting({ comparison: { progress } }: Statistics, nameOf: Props['nameOf']): string | undefined {
  if (!progress) return undefined
  const { nonConverters, nonConvertersNeeded } = progress
  return words.collecting(nameOf(progress.variationId), [
    words.ofUsers(progress.users, progress.usersNeeded),
    words.ofConverters(progress.converters, progress.convertersNeeded),
    ...(nonConverters === null || nonConvertersNeeded === null
      ? []
      : [words.ofOthers(nonConverters, nonConvertersNeeded)]),
  ])
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

/** A bar on the axis of its column, with a line at 0 and both bounds as text. */
function Interval({ statistics: { comparison }, axis }: Pick<Props, 'statistics' | 'axis'>) {
  const { low, high } = comparison.upliftInterval
  if (low === null || high === null) return null
  const at = (value: number) => within(50 + (value / axis) * 50)
  return (
    <>
      <span
        className={styles.axis}
        data-state={comparison.state}
        role="img"
        aria-label={words.intervalAlt(change(low), change(high))}
      >
        <span className={styles.bar} style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
        <span className={styles.zero} />
        {comparison.uplift !== null && (
          <span className={styles.point} style={{ left: `${at(comparison.uplift)}%` }} />
        )}
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

/** One axis a metric, long enough for the longest interval, so that bars can be compared by eye. */
export function axisOf({ variations }: Report, metric: string): number {
  const bounds = variations.flatMap(({ metrics }) => {
    const comparison = metrics[metric]?.statistics?.comparison
    const { low = null, high = null } = comparison?.upliftInterval ?? {}
    return [low, high, comparison?.uplift ?? null].flatMap((value) =>
      value === null ? [] : [Math.abs(value)],
    )
  })
  return Math.min(LARGEST_AXIS, Math.max(SMALLEST_AXIS, ...bounds))
}
