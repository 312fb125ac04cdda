import { Button } from '@mantine/core'
import { text } from '../text'
import { Dialog } from '../ui/Dialog'
import dialog from '../ui/Dialog.module.css'
import type { Line } from './changes'
import styles from './editing.module.css'

const words = text.editing

interface Props {
  opened: boolean
  title: string
  lines: Line[]
  /** What follows from all of it together. */
  consequences: string[]
  confirm: string
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** What exactly will change, before it does. */
export function ReviewDialog({ opened, title, lines, consequences, confirm, busy, ...on }: Props) {
  const anything = lines.length > 0 || consequences.length > 0
  return (
    <Dialog opened={opened} onClose={on.onClose} title={title} size="lg" centered returnFocus={false}>
      <div className={dialog.dialog}>
        {!anything && <span>{words.nothing}</span>}
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map(({ what, from, to, notes }) => (
              <li key={what}>
                <strong>{what}</strong>
                {from !== undefined && to !== undefined && `: ${words.from(from, to)}`}
                {notes.map((note) => (
                  <p key={note}>{note}</p>
                ))}
              </li>
            ))}
          </ul>
        )}
        {consequences.length > 0 && (
          <div className={styles.consequences}>
            {consequences.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </div>
        )}
        <div className={dialog.actions}>
          <Button variant="default" onClick={on.onClose} data-autofocus>
            {anything ? words.cancel : words.close}
          </Button>
          {anything && (
            <Button loading={busy} onClick={on.onConfirm}>
              {confirm}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
