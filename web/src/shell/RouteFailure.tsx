import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Failure } from './Failure'
import { Plain } from './Plain'

/** The page as a whole could not be shown: the session failed to load, or a screen threw. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Plain>
      <Failure error={error} onRetry={retry} />
    </Plain>
  )
}
