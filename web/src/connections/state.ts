import type { Connection } from '../api/types'
import { text } from '../text'
import type { Tone } from '../ui/Pill'

const words = text.connections

export interface ConnectionState {
  tone: Tone
  label: string
  /** What to do about it. */
  note?: string
}

/** How a connection is doing, the most urgent first. */
export function stateOf(connection: Connection): ConnectionState {
  const { health, missing, keys } = connection
  if (missing.length > 0) {
    const labels = keys.filter((key) => missing.includes(key.name)).map((key) => key.label)
    return {
      tone: 'warn',
      label: words.states.keyMissing,
      note: words.stateNotes.keyMissing(labels.join(', ')),
    }
  }
  if (connection.confirmation)
    return { tone: 'warn', label: words.states.confirm, note: words.stateNotes.confirm }
  const { lastRefusalAt, lastSuccessAt, lastRefusal } = health
  if (lastRefusalAt && (!lastSuccessAt || Date.parse(lastRefusalAt) > Date.parse(lastSuccessAt)))
    return { tone: 'bad', label: words.states.refusing, note: words.stateNotes.refusing(lastRefusal ?? '') }
  if (connection.verificationOff)
    return { tone: 'warn', label: words.states.unverified, note: words.stateNotes.unverified }
  return lastSuccessAt
    ? { tone: 'good', label: words.states.receiving }
    : { tone: 'plain', label: words.states.waiting }
}
