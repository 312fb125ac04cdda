import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, client } from './client'
import type { RateRequest, SiteChanges } from './types'

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/site', { signal })),
})

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/keys', { signal })),
})

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/members', { signal })),
})

export const changeSite = (body: SiteChanges) => answer(client.PATCH('/api/v1/site', { body }))

export const linkHostsQuery = queryOptions({
  queryKey: ['link-hosts'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/link-hosts', { signal })),
})

export const putLinkHosts = (hosts: string[]) => answer(client.PUT('/api/v1/link-hosts', { body: { hosts } }))

export const ratesQuery = infiniteQueryOptions({
  queryKey: ['exchange-rates'],
  queryFn: ({ signal, pageParam }) =>
    answer(
      client.GET('/api/v1/exchange-rates', {
        signal,
        params: { query: pageParam ? { cursor: pageParam } : {} },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export const putRate = (rate: RateRequest) =>
  answer(client.PUT('/api/v1/exchange-rates', { body: { rates: [rate] } }))

/** The file goes as it is: the server reads CSV, and says what is wrong with which line. */
export async function putRatesFile(csv: Blob) {
  const bytes = await csv.arrayBuffer()
  return answer(
    client.PUT('/api/v1/exchange-rates', {
      body: { rates: [] },
      bodySerializer: () => bytes,
      headers: { 'Content-Type': 'text/csv' },
    }),
  )
}

export const deleteRate = (currency: string, date: string) =>
  answer(client.DELETE('/api/v1/exchange-rates/{currency}/{date}', { params: { path: { currency, date } } }))

export const createKey = (body: { source: string; scopes: string[] }) =>
  answer(client.POST('/api/v1/keys', { body }))

export const revokeKey = (id: number) =>
  answer(client.DELETE('/api/v1/keys/{id}', { params: { path: { id } } }))

export const addMember = (body: { email: string; role: string }) =>
  answer(client.POST('/api/v1/members', { body }))

export const removeMember = (id: number) =>
  answer(client.DELETE('/api/v1/members/{id}', { params: { path: { id } } }))

export const setPassword = (body: { currentPassword?: string; newPassword: string }) =>
  answer(client.PUT('/api/v1/account/password', { body }))
