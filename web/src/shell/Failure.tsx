import { OFFLINE, Problem } from '../api/problem'
import { text } from '../text'
import { ErrorState } from '../ui/ErrorState'

/** Any error in words: what the server said, or that it said nothing. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!(error instanceof Problem)) return <ErrorState title={text.error.brokenTitle} onRetry={onRetry} />
  if (error.status === OFFLINE)
    return <ErrorState title={text.error.offlineTitle} detail={text.error.offline} onRetry={onRetry} />
  const detail = error.detail ?? (error.status === 403 ? text.error.forbidden : undefined)
  return <ErrorState title={error.message} detail={detail} traceId={error.traceId} onRetry={onRetry} />
}
