import styles from './Sparkline.module.css'

const WIDTH = 56
const HEIGHT = 16

/** A trend beside the number that it belongs to: the number is the text, so the line is only seen. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null)
  const highest = Math.max(...known, 0)
  const lowest = Math.min(...known, 0)
  const scale = (HEIGHT - 2) / (highest - lowest || 1)
  const points = values.flatMap((value, index) => {
    if (value === null) return []
    const x = 1 + (index / Math.max(1, values.length - 1)) * (WIDTH - 2)
    return `${x.toFixed(1)},${(HEIGHT - 1 - (value - lowest) * scale).toFixed(1)}`
  })
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false" className={styles.line}>
      <polyline points={points.join(' ')} />
    </svg>
  )
}
