import { VisuallyHidden } from '@mantine/core'
import { reasonText, text, type Place } from '../text'
import { Hint } from './Hint'
import styles from './NoValue.module.css'

interface Props {
  reason: string | null
  status: string
  /** Which figure it stands for, and where. */
  about?: { metric: string; place: Place }
}

/** "—" never stands alone: its reason is in a tooltip and always there for assistive technology. */
export function NoValue({ reason, status, about }: Props) {
  const words = reasonText(reason, status, about)
  return (
    <Hint
      quiet
      target={
        <>
          <span aria-hidden="true" className={styles.dash}>
            —
          </span>
          <VisuallyHidden>
            {text.noValue}: {words}
          </VisuallyHidden>
        </>
      }
    >
      {words}
    </Hint>
  )
}
