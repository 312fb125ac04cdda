import { Button } from '@mantine/core'
import { useState } from 'react'
import { text } from '../text'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

interface Props {
  label: string
  accessibleLabel: string
  question: string
  busy: boolean
  onConfirm: () => void
}

/** A step that cannot be undone asks once. */
export function ConfirmButton({ label, accessibleLabel, question, busy, onConfirm }: Props) {
  const [asking, setAsking] = useState(false)
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={accessibleLabel}
        loading={busy}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={accessibleLabel} centered>
        <div className={styles.dialog}>
          <span>{question}</span>
          <div className={styles.actions}>
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {text.settings.cancel}
            </Button>
            <Button color="red.9" onClick={confirm}>
              {label}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
