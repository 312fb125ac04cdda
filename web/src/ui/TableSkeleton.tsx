import { Skeleton } from '@mantine/core'
import { text } from '../text'
import styles from './TableSkeleton.module.css'

/** As tall as the table to come, so that nothing moves when it does. */
export function TableSkeleton({ rows, rowHeight }: { rows: number; rowHeight: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={text.loading}>
      {Array.from({ length: rows + 1 }, (_, index) => (
        <div key={index} className={styles.row} style={{ height: index === 0 ? 45 : rowHeight }}>
          <Skeleton height={12} width={index === 0 ? '20%' : '34%'} />
          <Skeleton height={12} width="14%" />
          <Skeleton height={12} width="10%" />
          <Skeleton height={12} width="14%" />
        </div>
      ))}
    </div>
  )
}
