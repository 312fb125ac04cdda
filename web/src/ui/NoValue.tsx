import { VisuallyHidden } from '@mantine/core'
import { reasonText, text } from '../text'
import { Hint } from './Hint'
import styles from './NoValue.module.css'

/** "—" never stands alone: its reason is in a tooltip and always there for assistive technology. */
export function NoValue({ reason, status }: { reason: string | null; status: string }) {
  const words = reasonText(reason, status)
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
