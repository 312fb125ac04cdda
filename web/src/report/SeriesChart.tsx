import styles from './Series.module.css'
import { alone, type Line } from './seriesLines'

const WIDTH = 900
const HEIGHT = 240
const PAD = { left: 8, right: 8, top: 12, bottom: 12 }
const DASHES = ['none', '9 4', '3 3', '12 3 3 3', '6 6', '2 6']
/** How far apart two labels must stand, in hundredths of the height. */
const LABEL_GAP = 9

interface Props {
  lines: Line[]
  /** From this point on the bucket is not over. */
  completeUntil: number
  label: string
  write: (value: number) => string
  /** When the first and the last point begin. */
  ends: [string, string]
}

/** Lines that dash and label tell apart, not colour alone; a table beside it has the figures. */
export function SeriesChart({ lines, completeUntil, label, write, ends }: Props) {
  const points = Math.max(2, ...lines.map(({ values }) => values.length))
  const all = lines.flatMap(({ values }) => values.map((value) => value ?? 0))
  const lowest = Math.min(0, ...all)
  const highest = Math.max(0, ...all) || (lowest < 0 ? 0 : 1)
  const x = (index: number) => PAD.left + (index / (points - 1)) * (WIDTH - PAD.left - PAD.right)
  const y = (value: number) =>
    HEIGHT - PAD.bottom - ((value - lowest) / (highest - lowest)) * (HEIGHT - PAD.top - PAD.bottom)
  const path = (values: (number | null)[], from: number, to: number) =>
    values
      .slice(from, to)
      .map((value, index) =>
        value === null ? '' : `${move(values, from, index)}${x(from + index)},${y(value)}`,
      )
      .join('')
  const marks = [lowest, (lowest + highest) / 2, highest]
  const at = (value: number) => ({ top: `${(y(value) / HEIGHT) * 100}%` })
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
      <div className={styles.plot}>
        <div className={styles.scale} aria-hidden="true">
          <span className={styles.widest}>{write(highest)}</span>
          {marks.map((value) => (
            <span key={value} style={at(value)}>
              {write(value)}
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none" // as wide as the page and as high as it must be to be read
          role="img"
          aria-label={label}
          className={styles.chart}
        >
          {marks.map((value) => (
            <line key={value} className={styles.grid} x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />
          ))}
          {lowest < 0 && <line className={styles.zero} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />}
          {lines.map(({ id, values }, index) => (
            <g key={id} data-line={index % DASHES.length}>
              <path d={path(values, 0, completeUntil)} strokeDasharray={dash(index)} />
              <path d={path(values, Math.max(0, completeUntil - 1), values.length)} strokeDasharray="1 5" />
              {alone(values).map((point) => (
                <path key={point} className={styles.dot} d={`M${x(point)},${y(values[point] ?? 0)}h0`} />
              ))}
            </g>
          ))}
        </svg>
        <ul className={styles.names} aria-hidden="true">
          {labelsOf(lines, (value) => (y(value) / HEIGHT) * 100).map(({ id, name, top }) => (
            <li key={id} style={{ top: `${top}%` }}>
              {name}
            </li>
          ))}
        </ul>
        <p className={styles.ends} aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      </div>
    </figure>
  )
}

const dash = (index: number) => DASHES[index % DASHES.length]

/** A gap begins a new stroke. */
const move = (values: (number | null)[], from: number, index: number): string =>
  index === 0 || (values[from + index - 1] ?? null) === null ? 'M' : 'L'

/** Each name where its line ends, moved down where another name stands already. */
function labelsOf(lines: Line[], place: (value: number) => number) {
  const ends = lines
    .flatMap(({ id, name, values }) => {
      const last = values.findLast((value) => value !== null)
      return last === undefined || last === null ? [] : [{ id, name, top: place(last) }]
    })
    .toSorted((a, b) => a.top - b.top)
  const room = 100 - LABEL_GAP / 2 - LABEL_GAP * (ends.length - 1)
  let free = 0
  return ends.map((end, index) => {
    const top = Math.max(free, Math.min(end.top, room + LABEL_GAP * index))
    free = top + LABEL_GAP
    return { ...end, top }
  })
}
