import { queryOptions } from '@tanstack/react-query'
import { answer, client, keepToken } from './client'
import { isSignedOut } from './problem'
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

/** Who is still signed in elsewhere in this browser needs that session's token to sign in anew. */
async function tokenIfSignedIn(): Promise<void> {
  try {
    remember(await answer(client.GET('/api/v1/session')))
  } catch (error) {
    if (!isSignedOut(error)) throw error
  }
}

export async function signIn(email: string, password: string): Promise<Session> {
  await tokenIfSignedIn()
  return remember(await answer(client.POST('/api/v1/session', { body: { email, password } })))
}

export async function signInByLink(token: string): Promise<Session> {
  await tokenIfSignedIn()
  return remember(await answer(client.POST('/api/v1/session/link', { body: { token } })))
}

export const signOut = () => answer(client.DELETE('/api/v1/session'))
