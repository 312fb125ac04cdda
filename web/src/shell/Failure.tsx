import type { ReactNode } from 'react'
import { isWorthRetrying, OFFLINE, Problem } from '../api/problem'
import { text } from '../text'
import { ErrorState } from '../ui/ErrorState'

interface Props {
  error: unknown
  onRetry?: () => void
  /** Another way on, where the request was wrong and another try is of no use. */
  children?: ReactNode
}

/** Any error in words: what the server said, or that it said nothing. */
export function Failure({ error, onRetry, children }: Props) {
  if (!(error instanceof Problem)) return <ErrorState title={text.error.brokenTitle} onRetry={onRetry} />
  if (error.status === OFFLINE)
    return <ErrorState title={text.error.offlineTitle} detail={text.error.offline} onRetry={onRetry} />
  const faults = Object.values(error.errors).flat()
  const detail =
    [error.detail, ...faults].filter(Boolean).join(' ') ||
    (error.status === 403 ? text.error.forbidden : undefined)
  const helps = isWorthRetrying(error)
  return (
    <ErrorState
      title={error.message}
      detail={detail}
      traceId={error.traceId}
      onRetry={helps ? onRetry : undefined}
      otherwise={helps ? undefined : children}
    />
  )
}
