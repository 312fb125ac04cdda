/** Why nobody is in a report: the first cause that the counts show. */
import type { HeldEvent, IntakeBalance, RefusedEvent, Report } from '../api/types'
import { text } from '../text'
import { ago, dayAndTime } from '../util/time'
import type { Answer } from './zero'

const words = text.report.none
const MINUTE_MS = 60_000
const SETTLES_MS = 15 * MINUTE_MS

/** The first page of a list; there may be more. */
interface Page<T> {
  items: T[]
  nextCursor: string | null
}

export interface Evidence {
  report: Report
  /** People of the whole version, whatever the range. */
  everybody: number
  intake: IntakeBalance[]
  /** Held back, of this campaign. */
  held: Page<HeldEvent>
  /** The latest first. */
  refusals: Page<RefusedEvent>
  now: number
}

export function emptyAnswer({ report, everybody, intake, held, refusals, now }: Evidence): Answer {
  const { version, campaign, headline } = report
  // People elsewhere in the version are proof that triggers arrive: every other cause is ruled out.
  if (everybody > 0) return { words: words.outside(everybody), way: 'whole' }
  const start = Date.parse(version.startsAt)
  if (start > now)
    return { words: words.planned(dayAndTime(version.startsAt, campaign.timeZone)), way: 'events' }
  if (now - start < SETTLES_MS)
    return { words: words.justStarted(Math.floor((now - start) / MINUTE_MS)), way: 'steps' }
  if (headline.notEligible > 0) return { words: words.notEligible(headline.notEligible), way: 'channels' }
  if (intake.length === 0) return { words: words.neverArrived, way: 'steps' }
  const sources = lastOf(intake, now)
  const since = intake.filter(({ lastAt }) => Date.parse(lastAt) >= start)
  if (since.length === 0) return { words: words.notArriving(sources), way: 'steps' }
  if (held.items.length > 0)
    return {
      words: words.held(held.items.length, held.nextCursor !== null, reasons(held.items)),
      way: 'held',
    }
  const refused = refusals.items.filter(({ receivedAt }) => Date.parse(receivedAt) >= start)
  if (refused.length > 0) {
    const more = refusals.nextCursor !== null && refused.length === refusals.items.length
    return { words: words.refused(refused.length, more, reasons(refused)), way: 'events' }
  }
  return { words: words.elsewhere(lastOf(since, now), campaign.id), way: 'keys' }
}

/** Sources with how long ago each was heard of, the latest first. */
export const lastOf = (intake: IntakeBalance[], now: number): string =>
  intake
    .toSorted((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt))
    .map(({ source, lastAt }) =>
      text.diagnostics.lastEvent(source, ago(Math.max(0, (now - Date.parse(lastAt)) / 1000))),
    )
    .join(', ')

function reasons(events: { code: string }[]): string {
  const counts = new Map<string, number>()
  for (const { code } of events) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, n]) => words.reason(text.events.code(code), n))
    .join(', ')
}
