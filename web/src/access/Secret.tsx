import { text } from '../text'
import { CopyButton } from '../ui/CopyButton'
import styles from './access.module.css'

/** Something shown once: selectable, copyable, never stored. */
export function Secret({ value, note }: { value: string; note: string }) {
  return (
    <div>
      <div className={styles.secret}>
        <code>{value}</code>
        <CopyButton value={() => value} label={text.copy.button} />
      </div>
      <p className={styles.quiet} style={{ marginTop: 8 }}>
        {note}
      </p>
    </div>
  )
}
