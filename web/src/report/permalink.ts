import { parseSearch, stringifySearch } from '../urlState'

/** The address with the version it shows: without it, it would show another one once a new version starts. */
export function permalink(address: string, version: string | undefined): string {
  const { origin, pathname, search } = new URL(address)
  return origin + pathname + stringifySearch({ version, ...parseSearch(search) })
}
