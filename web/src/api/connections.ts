import { queryOptions } from '@tanstack/react-query'
import { answer, client } from './client'
import type { TouchSource } from './types'

const REFRESH_MS = 10_000

export type KeyValues = Record<string, string | boolean>

/** The document cannot say "text or flag". */
const asSent = (values: KeyValues) => values as Record<string, never>

export const vendorsQuery = queryOptions({
  queryKey: ['vendors'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/connections/vendors', { signal })),
  staleTime: Infinity,
})

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/connections', { signal })),
  refetchInterval: REFRESH_MS,
})

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', id],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/connections/{id}', { signal, params: { path: { id } } })),
    refetchInterval: REFRESH_MS,
  })

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['connections', id, 'deliveries'],
    queryFn: ({ signal }) =>
      answer(client.GET('/api/v1/connections/{id}/deliveries', { signal, params: { path: { id } } })),
    refetchInterval: REFRESH_MS,
  })

export const createConnection = (body: { vendor: string; name?: string; verification: KeyValues }) =>
  answer(client.POST('/api/v1/connections', { body: { ...body, verification: asSent(body.verification) } }))

export const replaceKeys = (id: string, body: { verification: KeyValues; keepPrevious: boolean }) =>
  answer(
    client.POST('/api/v1/connections/{id}/keys', {
      params: { path: { id } },
      body: { ...body, verification: asSent(body.verification) },
    }),
  )

export const changeConnection = (id: string, body: { clicks?: TouchSource; opens?: TouchSource }) =>
  answer(client.PATCH('/api/v1/connections/{id}', { params: { path: { id } }, body }))

export const deleteConnection = (id: string) =>
  answer(client.DELETE('/api/v1/connections/{id}', { params: { path: { id } } }))
