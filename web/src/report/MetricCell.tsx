import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Cell, Metric } from '../api/types'
import { NoValue } from '../ui/NoValue'
import { fraction, metricValue, precise } from '../util/format'
import { denominatorOf, type Per } from './Definition'
import { FigureLink } from './FigureLink'
import styles from './MetricCell.module.css'

interface Props {
  children?: ReactNode
  /** Beside the figure. */
  trend?: ReactNode
  metric: Metric
  cell: Cell | undefined
  currency: string
  per: Per
  /** The row it stands in; nothing of it in the row of all variations. */
  of: { name: string; row?: string; channel?: string }
}

const placeOf = ({ row, channel }: Props['of']) => (channel ? 'channel' : row ? 'variation' : 'all')

/** The figure large, the division it came from small below; or "—" with its reason. */
export function MetricCell({ metric, cell, currency, per, of, trend, children }: Props) {
  const parts = cell && fraction(metric.format, cell, currency)
  return (
    <div className={styles.cell}>
      {cell && cell.value !== null ? (
        <span className={styles.value}>
          {trend}
          <FigureLink
            shown={metricValue(metric.format, cell.value, currency)}
            title={precise(metric.format, cell.value, currency)}
            figure={metric.label}
            of={of.name}
            explain={metric.name}
            row={of.row}
            channel={of.channel}
          />
        </span>
      ) : (
        <NoValue
          reason={cell?.reason ?? null}
          status={cell?.status ?? 'not_measured'}
          about={{ metric: metric.name, place: placeOf(of) }}
        />
      )}
      {parts && (
        <span className={styles.parts}>
          <VisuallyHidden>
            {metric.numeratorLabel} / {denominatorOf(metric, per)}:{' '}
          </VisuallyHidden>
          {parts}
        </span>
      )}
      {children}
    </div>
  )
}
