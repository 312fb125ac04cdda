import { locale } from './format'

/** `revenue` rises, `-revenue` falls, `none` keeps the order in which things were set up. */
export interface Sort {
  column: string
  descending: boolean
}

export const UNSORTED = 'none'

export function parseSort(text: string | undefined): Sort | undefined {
  if (!text || text === UNSORTED) return undefined
  return { column: text.replace(/^-/, ''), descending: text.startsWith('-') }
}

export const sortText = (sort: Sort | undefined): string =>
  sort ? `${sort.descending ? '-' : ''}${sort.column}` : UNSORTED

type Key = string | number | null

/** What has no value comes last in both directions: it is neither small nor large. */
export function compareBy<T>(key: (item: T) => Key, descending: boolean) {
  return (left: T, right: T): number => {
    const a = key(left)
    const b = key(right)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order =
      typeof a === 'string' ? a.localeCompare(String(b), locale, { numeric: true }) : a - Number(b)
    return descending ? -order : order
  }
}
