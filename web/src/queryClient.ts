import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, isWorthRetrying } from './api/problem'
import { sessionQuery } from './api/session'

const RETRIES = 2

/** `onSignedOut` is called when any request finds that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        if (!isSignedOut(error) || query.queryKey[0] === sessionQuery.queryKey[0]) return
        client.removeQueries({ queryKey: sessionQuery.queryKey })
        onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5000,
        retry: (failures, error) => failures < RETRIES && isWorthRetrying(error),
      },
    },
  })
  return client
}
