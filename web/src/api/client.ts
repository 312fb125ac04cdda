import createClient, { type Middleware } from 'openapi-fetch'
import { OFFLINE, Problem, problemOf } from './problem'
import type { paths } from './schema.gen'

let antiforgeryToken = ''

/** The session hands the token over; every request that changes something sends it back. */
export function keepToken(token: string): void {
  antiforgeryToken = token
}

const antiforgery: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', antiforgeryToken)
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
  },
  onError() {
    return new Problem(OFFLINE)
  },
}

// The global is looked up at each call, so that tests can stand in for the network.
export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin,
  fetch: (request) => globalThis.fetch(request),
})
client.use(antiforgery)

/** Failures have been thrown by then: what remains is the answer, as JSON where an address also has text. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<Exclude<T, string>> {
  return (await call).data as Exclude<T, string>
}
