import { Skeleton } from '@mantine/core'
import { text } from '../text'
import styles from './Shell.module.css'

/** What stands where the page will be, with the same header height. */
export function ShellSkeleton() {
  return (
    <div role="status" aria-label={text.loading}>
      <div className={styles.main}>
        <Skeleton height={28} width={220} mb={28} />
        <Skeleton height={320} radius={12} />
      </div>
    </div>
  )
}
