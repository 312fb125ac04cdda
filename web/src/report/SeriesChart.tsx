import styles from './Series.module.css'
import type { Line } from './seriesLines'

const WIDTH = 900
const HEIGHT = 240
const PAD = { left: 8, right: 8, top: 12, bottom: 12 }
const DASHES = ['none', '9 4', '3 3', '12 3 3 3', '6 6', '2 6']

interface Props {
  lines: Line[]
  /** From this point on the bucket is not over. */
  completeUntil: number
  label: string
  top: (value: number) => string
  /** When the first and the last point begin. */
  ends: [string, string]
}

/** Lines that dash and label tell apart, not colour alone; a table beside it has the figures. */
export function SeriesChart({ lines, completeUntil, label, top, ends }: Props) {
  const points = Math.max(2, ...lines.map(({ values }) => values.length))
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1
  const x = (index: number) => PAD.left + (index / (points - 1)) * (WIDTH - PAD.left - PAD.right)
  const y = (value: number) => HEIGHT - PAD.bottom - (value / highest) * (HEIGHT - PAD.top - PAD.bottom)
  const path = (values: (number | null)[], from: number, to: number) =>
    values
      .slice(from, to)
      .map((value, index) =>
        value === null ? '' : `${move(values, from, index)}${x(from + index)},${y(value)}`,
      )
      .join('')
  return (
    <figure className={styles.figure}>
      <ul className={styles.legend} aria-hidden="true">
        {lines.map(({ id, name }, index) => (
          <li key={id}>
            <svg width="34" height="10">
              <line
                x1="0"
                x2="34"
                y1="5"
                y2="5"
                data-line={index % DASHES.length}
                strokeDasharray={dash(index)}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <p className={styles.top} aria-hidden="true">
        {top(highest)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={styles.chart}>
        {[0, 0.5, 1].map((part) => (
          <line
            key={part}
            className={styles.grid}
            x1={0}
            x2={WIDTH}
            y1={y(part * highest)}
            y2={y(part * highest)}
          />
        ))}
        {lines.map(({ id, values }, index) => (
          <g key={id} data-line={index % DASHES.length}>
            <path d={path(values, 0, completeUntil)} strokeDasharray={dash(index)} />
            <path d={path(values, Math.max(0, completeUntil - 1), values.length)} strokeDasharray="1 5" />
          </g>
        ))}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </figure>
  )
}

const dash = (index: number) => DASHES[index % DASHES.length]

/** A gap begins a new stroke. */
const move = (values: (number | null)[], from: number, index: number): string =>
  index === 0 || (values[from + index - 1] ?? null) === null ? 'M' : 'L'
