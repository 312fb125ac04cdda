import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { Tone } from './Pill'
import styles from './Notice.module.css'

/** One sentence the reader should not miss; said in words and with an icon, not by colour alone. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone} role="note">
      <Icon name={tone === 'note' ? 'info' : 'warning'} size={18} />
      <div>{children}</div>
    </div>
  )
}
