import { useQuery } from '@tanstack/react-query'
import { intakeQuery } from '../api/events'
import { text } from '../text'
import { useNow } from '../util/useNow'
import { lastOf } from './emptyAnswer'

const words = text.diagnostics
const MINUTE_MS = 60_000

/** When each source was last heard of: whether anything arrives at all. */
export function LastEvents() {
  const { data } = useQuery(intakeQuery)
  const now = useNow(MINUTE_MS)
  if (!data) return null
  return data.items.length > 0 ? words.lastEvents(lastOf(data.items, now)) : words.noEvents
}
