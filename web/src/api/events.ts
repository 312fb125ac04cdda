import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, client } from './client'

const REFRESH_MS = 10_000

/** Only of this source, and for held-back events of this campaign. */
export interface EventsRequest {
  source?: string
  campaign?: string
}

/** Everything this page shows: a replay moves events from one of its lists to another. */
export const eventsKey = ['events'] as const

export const intakeQuery = queryOptions({
  queryKey: [...eventsKey, 'intake'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/intake', { signal })),
  refetchInterval: REFRESH_MS,
})

export const refusalsQuery = ({ source }: EventsRequest) =>
  infiniteQueryOptions({
    queryKey: [...eventsKey, 'refusals', source],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/refusals', {
          signal,
          params: { query: { source, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: REFRESH_MS,
  })

export const heldQuery = ({ source, campaign }: EventsRequest) =>
  infiniteQueryOptions({
    queryKey: [...eventsKey, 'held', source, campaign],
    queryFn: ({ signal, pageParam }) =>
      answer(
        client.GET('/api/v1/quarantine', {
          signal,
          params: { query: { source, campaign, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: REFRESH_MS,
  })

export const replayHeld = ({ source, campaign }: EventsRequest) =>
  answer(client.POST('/api/v1/quarantine/replay', { params: { query: { source, campaign } } }))
