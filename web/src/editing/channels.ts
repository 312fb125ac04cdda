/** A channel that has no box to tick is typed. */
import { Problem } from '../api/problem'
import { text } from '../text'

const aChannel = /^[a-z0-9_-]{1,30}$/

export const isChannel = (typed: string): boolean => aChannel.test(typed.trim())

interface Choice {
  channels: string[]
  otherChannel: string
}

/** What is typed is meant, whether or not it was added. What is no channel stays typed. */
export function withTyped({ channels, otherChannel }: Choice): Choice {
  if (!isChannel(otherChannel)) return { channels, otherChannel }
  return { channels: [...new Set([...channels, otherChannel.trim()])], otherChannel: '' }
}

export function checkTyped(otherChannel: string): void {
  if (otherChannel.trim() === '' || isChannel(otherChannel)) return
  throw new Problem(400, { errors: { otherChannel: [text.editing.channelRule] } })
}
