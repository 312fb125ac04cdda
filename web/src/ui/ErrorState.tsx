import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../text'
import { CopyButton } from './CopyButton'
import styles from './ErrorState.module.css'

interface Props {
  title: string
  detail?: string
  traceId?: string
  onRetry?: () => void
  /** What can be done instead of trying again. */
  otherwise?: ReactNode
}

/** What failed, what to do, and the id that finds it in the server's log. */
export function ErrorState({ title, detail, traceId, onRetry, otherwise }: Props) {
  return (
    <div role="alert" className={styles.error}>
      <p className={styles.title}>{title}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <div className={styles.actions}>
        {onRetry && (
          <Button size="sm" onClick={onRetry}>
            {text.error.retry}
          </Button>
        )}
        {otherwise}
        {traceId && (
          <CopyButton size="sm" variant="subtle" label={text.error.copyTrace} value={() => traceId} />
        )}
      </div>
      {traceId && (
        <p className={styles.trace}>
          {text.error.trace} <code>{traceId}</code>
        </p>
      )}
    </div>
  )
}
