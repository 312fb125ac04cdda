import styles from './Sparkline.module.css'

const WIDTH = 56
const HEIGHT = 16

/** A trend beside the number that it belongs to: the number is the text, so the line is only seen. */
export function Sparkline({ values }: { values: number[] }) {
  const highest = Math.max(1, ...values)
  const points = values.map((value, index) => {
    const x = 1 + (index / Math.max(1, values.length - 1)) * (WIDTH - 2)
    return `${x},${HEIGHT - 1 - (value / highest) * (HEIGHT - 2)}`
  })
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false" className={styles.line}>
      <polyline points={points.join(' ')} />
    </svg>
  )
}
