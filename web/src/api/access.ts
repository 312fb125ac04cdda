import { queryOptions } from '@tanstack/react-query'
import { answer, client } from './client'

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

export const changeSite = (body: { timeZone: string; currency: string }) =>
  answer(client.PATCH('/api/v1/site', { body }))

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
