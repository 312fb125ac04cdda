import type { ReactNode } from 'react'
import styles from './Pill.module.css'

export type Tone = 'good' | 'warn' | 'note' | 'bad' | 'plain'

export function Pill({ tone = 'plain', dot, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {dot && <span className={styles.dot} aria-hidden="true" />}
      {children}
    </span>
  )
}
