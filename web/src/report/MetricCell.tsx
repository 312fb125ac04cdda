import { VisuallyHidden } from '@mantine/core'
import type { Cell, Metric } from '../api/types'
import { NoValue } from '../ui/NoValue'
import { exact, fraction, metricValue } from '../util/format'
import { denominatorOf, type Per } from './Definition'
import styles from './MetricCell.module.css'

interface Props {
  metric: Metric
  cell: Cell | undefined
  currency: string
  per: Per
}

/** The figure large, the division it came from small below; or "—" with its reason. */
export function MetricCell({ metric, cell, currency, per }: Props) {
  const parts = cell && fraction(metric.format, cell, currency)
  return (
    <div className={styles.cell}>
      {cell && cell.value !== null ? (
        <span className={styles.value} title={exact(cell.value)}>
          {metricValue(metric.format, cell.value, currency)}
        </span>
      ) : (
        <NoValue reason={cell?.reason ?? null} status={cell?.status ?? 'not_measured'} />
      )}
      {parts && (
        <span className={styles.parts}>
          <VisuallyHidden>
            {metric.numeratorLabel} / {denominatorOf(metric, per)}:{' '}
          </VisuallyHidden>
          {parts}
        </span>
      )}
    </div>
  )
}
