import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, client } from './client'

const REFRESH_MS = 60_000

export const overviewQuery = ({ from, to }: { from?: string; to?: string }) =>
  queryOptions({
    queryKey: ['overview', from, to],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/overview', { signal, params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
