import { text } from '../text'
import { CopyButton } from './CopyButton'
import styles from './Dialog.module.css'

/** Something to take elsewhere: selectable and copyable. */
export function Secret({
  value,
  note,
  copy = text.copy.button,
}: {
  value: string
  note?: string
  copy?: string
}) {
  return (
    <div>
      <div className={styles.secret}>
        <code>{value}</code>
        <CopyButton value={() => value} label={copy} />
      </div>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  )
}
