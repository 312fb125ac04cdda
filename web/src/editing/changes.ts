/** What a change comes to, in words: old, new and the consequence. */
import type { Campaign, CampaignChanges, Window } from '../api/types'
import { channelName, statusName, text } from '../text'
import { dayAndTime, duration, instantIn } from '../util/time'
import { isoOf, secondsOf, type Length } from './length'

const words = text.editing.changes

export interface Line {
  what: string
  from?: string
  to?: string
  notes: string[]
}

/** What somebody has typed over what is saved; nothing else is sent. */
export interface CampaignEdits {
  name?: string
  status?: string
  channels?: string[]
  /** Typed and not added yet. */
  otherChannel?: string
  length?: Length
  /** On the site's clock. */
  validFrom?: string
}

export interface Context {
  zone: string
  now: number
}

export const channelNames = (channels: string[]): string => channels.map(channelName).join(', ')

export const when = (instant: string | number, zone: string): string =>
  text.editing.at(dayAndTime(instant, zone), zone)

const sameSet = (a: string[], b: string[]) => a.toSorted().join() === b.toSorted().join()

export function changesOf(campaign: Campaign, edits: CampaignEdits, context: Context) {
  const body: CampaignChanges = {}
  const lines: Line[] = []
  const name = edits.name?.trim()
  if (name !== undefined && name !== campaign.name) {
    body.name = name
    lines.push({ what: text.editing.name, from: campaign.name, to: name, notes: [words.name] })
  }
  if (edits.status !== undefined && edits.status !== campaign.status) {
    body.status = edits.status
    lines.push(statusLine(campaign.status, edits.status))
  }
  if (edits.channels && !sameSet(edits.channels, campaign.channels)) {
    body.channels = edits.channels
    const [from, to] = [channelNames(campaign.channels), channelNames(edits.channels)]
    lines.push({ what: text.editing.channels, from, to, notes: [words.channels] })
  }
  const window = windowChange(campaign, edits, context)
  if (window) {
    Object.assign(body, window.body)
    lines.push(window.line)
  }
  return { body, lines }
}

function statusLine(from: string, to: string): Line {
  const refreshes = to === 'running' ? words.statusRuns : from === 'running' ? words.statusStops : undefined
  const stays = to === 'archived' ? words.statusStays : undefined
  return {
    what: text.editing.status,
    from: statusName(from),
    to: statusName(to),
    notes: [words.status, refreshes, stays].filter((note) => note !== undefined),
  }
}

/** In force at an instant: the latest value before it, as the server counts. */
export const windowAt = (windows: Window[], at: number): Window | undefined =>
  windows.findLast(({ validFrom }) => Date.parse(validFrom) <= at) ?? windows[0]

function windowChange(
  { attributionWindow, attributionWindows }: Campaign,
  edits: CampaignEdits,
  { zone, now }: Context,
): { body: CampaignChanges; line: Line } | undefined {
  const to = edits.length ? isoOf(edits.length) : attributionWindow
  const validFrom = edits.validFrom ? instantIn(zone, edits.validFrom) : undefined
  if (to === undefined || (!edits.length && !validFrom)) return undefined
  const at = validFrom ? Date.parse(validFrom) : now
  const from = windowAt(attributionWindows, at)?.length ?? attributionWindow
  if (secondsOf(from) === secondsOf(to)) return undefined
  const next = attributionWindows.find((window) => Date.parse(window.validFrom) > at)
  const notes = [
    words.windowBefore(duration(from)),
    ...(at < now ? [words.windowPast] : []),
    ...(next ? [words.windowUntil(when(next.validFrom, zone), duration(next.length))] : []),
  ]
  const starts = validFrom ? when(validFrom, zone) : words.nowOn
  return {
    body: { attributionWindow: to, ...(validFrom ? { validFrom } : {}) },
    line: {
      what: text.editing.window,
      from: duration(from),
      to: words.windowTo(duration(to), starts),
      notes,
    },
  }
}
