import type { ReactNode } from 'react'
import { Brand } from './Brand'
import styles from './Plain.module.css'

/** A page outside the shell: the brand and one card. */
export function Plain({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Brand />
        <div className={styles.card}>{children}</div>
      </div>
    </main>
  )
}
