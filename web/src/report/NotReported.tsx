import { VisuallyHidden } from '@mantine/core'
import { text } from '../text'
import { Hint } from '../ui/Hint'
import styles from './Funnel.module.css'

const words = text.funnel

/** Unknown is not 0: the reason is in a tooltip and always there for assistive technology. */
export function NotReported({ step }: { step: string }) {
  const why = words.whyNot[step] ?? words.unknown
  return (
    <Hint
      quiet
      target={
        <span className={styles.unknown}>
          {words.notReported}
          <VisuallyHidden>: {why}</VisuallyHidden>
        </span>
      }
    >
      {why}
    </Hint>
  )
}
