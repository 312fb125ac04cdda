import { queryOptions } from '@tanstack/react-query'
import { answer, client, keepToken } from './client'
import type { Session } from './types'

const remember = (session: Session): Session => {
  keepToken(session.antiforgeryToken)
  return session
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answer(client.GET('/api/v1/session', { signal })).then(remember),
  staleTime: Infinity,
  retry: false,
})

export const signIn = (email: string, password: string) =>
  answer(client.POST('/api/v1/session', { body: { email, password } })).then(remember)

export const signInByLink = (token: string) =>
  answer(client.POST('/api/v1/session/link', { body: { token } })).then(remember)

export const signOut = () => answer(client.DELETE('/api/v1/session'))
